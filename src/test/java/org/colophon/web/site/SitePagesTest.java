package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@WebMvcTest({FrontPage.class, FooterPages.class, SitePagesTest.Errors.class})
@Import({PageFrame.class, SitePagesTest.Errors.class})
@WithMockUser(roles = {})
class SitePagesTest {

  @Autowired MockMvcTester pages;

  @Test
  void theFrontPageTellsTheWayInTheNumbersOfTheRules() {
    assertThat(pages.get().uri("/"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "1,820 hours",
            "in the last 5 years",
            "6 of 10 sets",
            "Required: all 3",
            "Foundations of Library Services",
            "href=\"/courses\"",
            "href=\"/rules\"",
            "href=\"/check\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/privacy", "/terms", "/accessibility", "/contact"})
  void theFooterLeadsSomewhere(String address) {
    assertThat(pages.get().uri(address))
        .hasStatusOk()
        .bodyText()
        .contains("<h1>", "Library Support Staff Certification")
        .doesNotContain("null", "??");
  }

  @Test
  void thePrivacyNoticeTellsOfEveryCookieAndLeadsToOnesOwnRecord() {
    assertThat(pages.get().uri("/privacy"))
        .bodyText()
        .contains(
            "for %d days".formatted(KnownDevices.LIFE.toDays()),
            "href=\"/record\"",
            "What the two of a pair write");
  }

  @ParameterizedTest
  @CsvSource({
    "400, We could not read that",
    "403, This page is not open to you",
    "404, We cannot find this page",
    "413, The file is too large",
    "429, A little too often",
    "500, Something went wrong on our side",
    "4xx, We could not read that",
    "5xx, Something went wrong on our side"
  })
  void everyErrorSaysWhatHappenedAndWhatToDo(String status, String title) {
    assertThat(pages.get().uri("/sample-error/" + status))
        .hasStatusOk()
        .bodyText()
        .contains("<title>" + title, "<h1>" + title, "href=\"/contact\"")
        .doesNotContain("??");
  }

  @Controller
  static class Errors {
    @GetMapping("/sample-error/{status}")
    String error(@PathVariable String status) {
      return "error/" + status;
    }
  }
}
