package org.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TypedTextTest {

  @Test
  void signsNobodyTypesAreLeftOut() {
    assertThat(TypedText.clean("Ruth\u0000 \u001b[1mAl\u0085varez\u007f"))
        .isEqualTo("Ruth [1mAlvarez");
    assertThat(TypedText.clean("a\ud83db\ufffec")).isEqualTo("abc");
    assertThat(TypedText.clean("paper\u202efdp.exe\u2066")).isEqualTo("paperfdp.exe");
    assertThat(TypedText.clean("\u200b\ufeff\u2060")).isEmpty();
  }

  @Test
  void whatPeopleTypeStays() {
    var text = "Z\u00fcrich,\r\n\tline two \ud83d\ude00 \u05e8\u05d5\u05ea\u200f <b> ' -- \u00a0";

    assertThat(TypedText.clean(text)).isEqualTo(text);
  }

  @Test
  void everyWayToReadAFieldIsCleanButThatOfAPassword() throws Exception {
    var request = new MockHttpServletRequest();
    request.addParameter("name", "Ru\u0000th");
    request.addParameter("password", "pass\u0001word");
    var chain = new MockFilterChain();

    new TypedText().doFilter(request, new MockHttpServletResponse(), chain);

    var seen = chain.getRequest();
    assertThat(seen.getParameter("name")).isEqualTo("Ruth");
    assertThat(seen.getParameterValues("name")).containsExactly("Ruth");
    assertThat(seen.getParameterMap().get("name")).containsExactly("Ruth");
    assertThat(seen.getParameter("password")).isEqualTo("pass\u0001word");
    assertThat(seen.getParameter("none")).isNull();
  }
}
