package org.colophon.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.verdict.Feedback;
import org.colophon.evaluation.verdict.Merged;
import org.colophon.evaluation.verdict.Verdict;
import org.colophon.installation.Links;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortfolioLettersTest {

  static final CaseNumber CASE = CaseNumber.of("F-2026-00042");
  static final PersonId RUTH = PersonId.of("u1001");
  static final CandidateId CANDIDATE = CandidateId.next();
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final LocalDate DUE = LocalDate.of(2026, 5, 8);

  final Accounts accounts = mock(Accounts.class, RETURNS_DEEP_STUBS);
  final Portfolios portfolios = mock(Portfolios.class);
  final PortfolioView portfolio = mock(PortfolioView.class, RETURNS_DEEP_STUBS);
  final Candidacies candidacies = mock(Candidacies.class, RETURNS_DEEP_STUBS);
  final PortfolioVerdicts verdicts = mock(PortfolioVerdicts.class);
  final ProgramCalendar calendar = mock(ProgramCalendar.class);
  final PortfolioLetters letters =
      new PortfolioLetters(
          new Envelope(accounts),
          portfolios,
          candidacies,
          verdicts,
          mock(Rulebook.class, RETURNS_DEEP_STUBS),
          calendar,
          mock(Links.class, it -> "https://certify.example.org/there"));

  @BeforeEach
  void ruthHandedAPortfolioIn() {
    when(accounts.person(RUTH).name()).thenReturn("Ruth Alvarez");
    when(accounts.person(RUTH).email()).thenReturn("ruth@library.example");
    when(portfolios.ofCase(CASE)).thenReturn(portfolio);
    when(portfolios.candidate(CASE)).thenReturn(CANDIDATE);
    when(candidacies.candidacy(CANDIDATE).person()).thenReturn(RUTH);
    when(portfolio.set().name()).thenReturn("Technology");
    when(portfolio.words()).thenReturn("You withdrew it.");
    when(portfolio.asked()).thenReturn(new TreeSet<>(Set.of(3)));
    when(portfolio.revisionDueOn()).thenReturn(DUE);
    when(calendar.today()).thenReturn(TODAY);
    when(verdicts.forCandidate(CASE))
        .thenReturn(List.of(mock(PortfolioVerdict.class, RETURNS_DEEP_STUBS)));
  }

  @Test
  void whoCannotBeginAgainIsNotToldSo() {
    assertThat(next())
        .isEqualTo("If the set is still open for you, you can begin again with what you wrote.");

    when(portfolio.usesUpTheWay()).thenReturn(true);

    assertThat(next()).isEqualTo("An approved course is the other way to the set.");
  }

  private Object next() {
    return written("portfolio-ended").get("next");
  }

  @Test
  void timeToCompleteIsNotPromisedBeyondTheCandidacy() {
    assertThat(sooner(null)).isEmpty();
    assertThat(sooner(DUE)).isEmpty();
    assertThat(sooner(DUE.minusDays(1)))
        .containsExactly(
            "But your candidacy ends sooner, on May 7, 2026, and the portfolio with it: hand it in"
                + " by then. While we have it, your candidacy goes on.");
    assertThat(sooner(TODAY.minusDays(1)))
        .containsExactly(
            "But the term of your candidacy was over on March 8, 2026; it went on only until this"
                + " result. So it ends now, and the portfolio with it.");
  }

  private List<Object> sooner(@Nullable LocalDate termEnd) {
    when(candidacies.candidacy(CANDIDATE).termEnd()).thenReturn(termEnd);
    var asked = List.<Object>copyOf((List<?>) written("portfolio-more-asked").get("sooner"));
    assertThat(written("portfolio-revision-reminder").get("sooner")).isEqualTo(asked);
    return asked;
  }

  @Test
  void whoDidNotAchieveItReadsWhatWasFoundAboutEveryPart() {
    when(verdicts.forCandidate(CASE))
        .thenReturn(
            List.of(
                new PortfolioVerdict(
                    2,
                    2,
                    new Verdict(
                        Verdict.Outcome.NOT_ACHIEVED,
                        new TreeSet<>(Set.of(3)),
                        List.of(
                            new Feedback(2, Merged.MET, List.of()),
                            new Feedback(3, Merged.NOT_MET, List.of("It is not shown.")))),
                    List.of("A pleasure to read."),
                    Instant.EPOCH)));

    assertThat(written("portfolio-not-achieved").get("rows"))
        .isEqualTo(
            List.of(
                "Competency 2: Met.",
                "Competency 3: Not met. “It is not shown.”",
                "Personal learning statement: “A pleasure to read.”"));
  }

  private Map<String, Object> written(String template) {
    var occasion =
        new Occasion(
            CASE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return letters.letters().get(template).apply(occasion).get(0).model();
  }
}
