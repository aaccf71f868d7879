package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.colophon.demographics.Demographics;
import org.colophon.demographics.Statistics;
import org.colophon.demographics.Statistics.Cell;
import org.colophon.demographics.Statistics.Line;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(StatisticsPage.class)
@Import({PageFrame.class, StatisticsPageTest.Doors.class})
class StatisticsPageTest {

  @Autowired MockMvcTester pages;
  @MockitoBean Demographics demographics;

  @BeforeEach
  void countedToday() {
    when(demographics.statistics(Ruth.TODAY))
        .thenReturn(
            Optional.of(
                new Statistics(
                    Ruth.TODAY,
                    List.of(
                        new Line(
                            "How old are you?",
                            false,
                            OptionalInt.of(12),
                            List.of(
                                new Cell("Under 25", OptionalInt.of(7)),
                                new Cell("Older", OptionalInt.empty()))),
                        new Line("Where?", true, OptionalInt.empty(), List.of())))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROGRAM_STAFF", "MANAGERS"})
  void countsAreShownAndSmallOnesAreNot(String role) {
    assertThat(get(role))
        .hasStatusOk()
        .bodyText()
        .contains(
            "as counted on March 9, 2026",
            "12 people answered.",
            ">7</td>",
            ">not shown</td>",
            "Fewer than 5 people answered.")
        .doesNotContain("??");
  }

  @Test
  void beforeTheFirstCountItSaysWhenThatIs() {
    when(demographics.statistics(any())).thenReturn(Optional.empty());

    assertThat(get("MANAGERS")).bodyText().contains("when 5 people have answered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REVIEW_COMMITTEE",
        "PROGRAM_COMMITTEE",
        "COURSE_EVALUATORS",
        "PORTFOLIO_EVALUATORS",
        "ADMIN"
      })
  void othersCannotOpenIt(String role) {
    assertThat(get(role)).hasStatus(403);
    verify(demographics, never()).statistics(any());
  }

  private MvcTestResult get(String role) {
    return pages.get().uri("/staff/statistics").with(user("u2001").roles(role)).exchange();
  }

  @TestConfiguration
  @EnableMethodSecurity
  static class Doors {}
}
