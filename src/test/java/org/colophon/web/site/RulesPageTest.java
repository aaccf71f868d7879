package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.colophon.program.CompetencySet;
import org.colophon.program.Rulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(
    controllers = RulesPage.class,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {
              "org\\.colophon\\.web\\.(Texts|Dates|Imprint)",
              "org\\.colophon\\.program\\.(ProgramConfiguration|ProgramCalendar)"
            }))
@WithMockUser
class RulesPageTest {

  @Autowired MockMvcTester pages;
  @Autowired Rulebook rulebook;
  @MockitoBean Clock clock;

  @BeforeEach
  void todayIs2026() {
    when(clock.getZone()).thenReturn(ZoneId.of("America/Chicago"));
    now("2026-11-23T18:00:00Z");
  }

  @Test
  void showsEveryRuleWithItsValueAndStanding() {
    var page = page();

    assertThat(rulebook.histories())
        .allSatisfy(
            rule -> {
              var value = rule.on(LocalDate.of(2026, 11, 23));
              assertThat(row(rule.id(), page))
                  .contains(rule.title(), rule.means(), "<strong>" + value.text() + "</strong>")
                  .contains(value.isDefault() ? ">Our default<" : ">Program rule<");
              assertThat(value.sources())
                  .allSatisfy(
                      source ->
                          assertThat(row(rule.id(), page))
                              .contains("#source-" + source.id() + "\""));
            });
  }

  @Test
  void aDefaultOfThisOfficeIsNeverShownAsTheProgramsRule() {
    assertThat(row("completions.confirm-within"))
        .contains(">Our default<", "The sources do not say.")
        .doesNotContain("Program rule");
  }

  @Test
  void showsWhatARuleWasBefore() {
    assertThat(row("fees.portfolio"))
        .contains(
            "<strong>60.00 USD</strong>",
            "Since January 1, 2014",
            "Earlier",
            "0.00 USD, from January 26, 2010 to December 31, 2013")
        .doesNotContain("Coming");
  }

  @Test
  void showsWhatARuleWillBe() {
    now("2013-06-01T18:00:00Z");

    assertThat(row("fees.portfolio"))
        .contains(
            "<strong>0.00 USD</strong>",
            "Since January 26, 2010",
            ", until December 31, 2013",
            "Coming",
            "60.00 USD, from January 1, 2014")
        .doesNotContain("Earlier");
  }

  @Test
  void showsAllSetsWithTheirCompetencies() {
    var edition = rulebook.editions().get(0);

    assertThat(page()).contains("10 sets: 3 required and 7 electives, 110 competencies in all.");
    assertThat(page().split("<li value=")).hasSize(111);
    assertThat(edition.sets())
        .extracting(CompetencySet::id)
        .allSatisfy(it -> assertThat(page()).contains("id=\"2012-10-" + it + "\""));
  }

  @Test
  void everyMarkLeadsToItsSource() {
    var page = page();
    var marks = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);

    assertThat(marks.results().map(it -> it.group(1)).distinct())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(page).contains("id=\"" + it + "\""));
    assertThat(page).doesNotContain("??");
  }

  private void now(String instant) {
    when(clock.instant()).thenReturn(Instant.parse(instant));
  }

  /** One line of the table, with apostrophes and quotes as people read them. */
  private String row(String rule) {
    return row(rule, page());
  }

  private static String row(String rule, String page) {
    var start = page.indexOf("<tr id=\"" + rule + "\"");
    assertThat(start).as(rule).isNotNegative();
    return page.substring(start, page.indexOf("</tr>", start));
  }

  private String page() {
    var response = pages.get().uri("/rules").exchange();
    assertThat(response).hasStatusOk();
    try {
      return response
          .getResponse()
          .getContentAsString()
          .replace("&#39;", "'")
          .replace("&quot;", "\"");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
