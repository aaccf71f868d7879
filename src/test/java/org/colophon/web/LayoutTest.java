package org.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;

@WebMvcTest(LayoutTest.SamplePage.class)
@Import({
  Texts.class,
  Dates.class,
  Imprint.class,
  LayoutTest.SamplePage.class,
  LayoutTest.Time.class
})
class LayoutTest {

  @Autowired MockMvcTester pages;

  @Test
  @WithMockUser(
      username = "u1001",
      roles = {})
  void candidateSeesThePortalAndNoStaffPages() {
    assertThat(pages.get().uri("/sample"))
        .bodyText()
        .contains(
            "<title>Privacy – Library Support Staff Certification</title>",
            "My sets",
            "name=\"_csrf\"")
        .doesNotContain(">Tasklist<", ">Cockpit<", "href=\"/cases\"", "Create account");
  }

  @Controller
  static class SamplePage {
    @GetMapping("/sample")
    String sample() {
      return "site/privacy";
    }
  }

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
