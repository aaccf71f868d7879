package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.colophon.courses.Coverage;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerView;
import org.colophon.mentoring.Mentorings;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.EvaluatorsReady;
import org.colophon.web.testing.OpenPages;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(TakePartPages.class)
@Import({PageFrame.class, OpenPages.class, EvaluatorsReady.class})
class TakePartPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired Rulebook rules;
  @MockitoBean Coverage coverage;
  @MockitoBean Roster roster;
  @MockitoBean Mentorings mentorings;

  /** Nobody teaches Youth Services; two judge courses of Technology, three those of Youth. */
  @BeforeEach
  void somethingIsMissing() {
    var sets = rules.editionOn(Ruth.TODAY).sets();
    when(coverage.lines())
        .thenReturn(
            sets.stream()
                .map(it -> new Coverage.Line(it, it.id().value().equals("youth") ? 0 : 2))
                .toList());
    var courses =
        List.of(judge("youth", "technology"), judge("youth", "technology"), judge("youth"));
    var portfolios = judgesOfAll(3);
    when(roster.open(EvaluatorKind.COURSE)).thenReturn(courses);
    when(roster.open(EvaluatorKind.PORTFOLIO)).thenReturn(portfolios);
  }

  @Test
  void whatIsMissingIsCountedByTheRuleOfTheDay() {
    assertThat(pages.get().uri("/take-part"))
        .hasStatusOk()
        .bodyText()
        .containsPattern("1</strong> <span>set without a course")
        .containsPattern("9</strong> <span>sets short of course evaluators")
        .contains("/take-part/evaluators", "/take-part/providers", "/take-part/promoters")
        .contains("/take-part/mentors")
        .doesNotContain("for a mentor<", "sets short of portfolio evaluators", "??");
  }

  @Test
  void whereNothingIsMissingThatIsSaid() {
    var all = rules.editionOn(Ruth.TODAY).sets();
    when(coverage.lines()).thenReturn(all.stream().map(it -> new Coverage.Line(it, 1)).toList());
    var judges = judgesOfAll(3);
    when(roster.open(EvaluatorKind.COURSE)).thenReturn(judges);

    assertThat(pages.get().uri("/take-part"))
        .bodyText()
        .contains("Nothing is missing today")
        .doesNotContain("<ul class=\"counts\">", "??");
    assertThat(pages.get().uri("/take-part/mentors"))
        .bodyText()
        .contains("No candidate waits for a mentor today");
  }

  @ParameterizedTest
  @CsvSource({
    "evaluators,/volunteer/offer",
    "mentors,/mentor/offer",
    "providers,/provider/new",
    "promoters,/outreach/new?wish=promote"
  })
  void eachWayEndsWhereSomebodyBegins(String way, String begin) {
    assertThat(pages.get().uri("/take-part/" + way))
        .hasStatusOk()
        .bodyText()
        .contains("class=\"button\" href=\"" + begin + "\"", "/sign-up")
        .doesNotContain("??");
  }

  @Test
  void theSetsThatLackSomethingAreNamed() {
    assertThat(pages.get().uri("/take-part/providers"))
        .bodyText()
        .contains("<li>Youth Services</li>")
        .doesNotContain("<li>Technology</li>");
    assertThat(pages.get().uri("/take-part/evaluators"))
        .bodyText()
        .contains("3 evaluators of each kind", "<li>Technology</li>")
        .doesNotContain("<li>Youth Services</li>", "Too few evaluators of portfolios");
  }

  @Test
  void whoWaitsForAMentorIsCounted() {
    when(mentorings.searching()).thenReturn(4L);

    assertThat(pages.get().uri("/take-part"))
        .bodyText()
        .containsPattern("4</strong> <span>candidates wait for a mentor");
    assertThat(pages.get().uri("/take-part/mentors")).bodyText().contains("4 candidates wait");
  }

  @Test
  void anyOtherWayIsNoPage() {
    assertThat(pages.get().uri("/take-part/anything")).hasStatus(404);
  }

  private List<VolunteerView> judgesOfAll(int count) {
    var all =
        rules.editionOn(Ruth.TODAY).sets().stream()
            .map(it -> it.id().value())
            .toArray(String[]::new);
    return Stream.generate(() -> judge(all)).limit(count).toList();
  }

  private static VolunteerView judge(String... sets) {
    var judge = mock(VolunteerView.class);
    for (var set : sets) {
      when(judge.judges(eq(SetId.of(set)), any())).thenReturn(true);
    }
    return judge;
  }
}
