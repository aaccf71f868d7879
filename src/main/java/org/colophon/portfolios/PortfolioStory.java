package org.colophon.portfolios;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.SortedSet;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a portfolio's case where it stands, and how it ended. */
@Component
class PortfolioStory {

  private final Cases cases;

  PortfolioStory(Cases cases) {
    this.cases = cases;
  }

  void submitted(CaseNumber number, int round, String sha256, PersonId by) {
    cases.record(
        number,
        new TimelineEntry(
            Kind.STATE, "Submitted, attempt %d, checksum %s.".formatted(round, sha256), by, true));
    if (round > 1) {
      return;
    }
    cases.move(
        number,
        new CaseStep(
            "Portfolio fee",
            WaitsOn.PAYER,
            null,
            "Please pay the portfolio fee. Your portfolio is evaluated once it is paid."));
  }

  void ready(CaseNumber number, LocalDate dueOn) {
    cases.move(
        number,
        new CaseStep(
            "Evaluation",
            WaitsOn.EVALUATORS,
            dueOn,
            "Your portfolio is being evaluated. We write to you when there is a result."));
  }

  void moreAsked(CaseNumber number, SortedSet<Integer> competencies, LocalDate dueOn) {
    cases.move(
        number,
        new CaseStep(
            "Revision",
            WaitsOn.CANDIDATE,
            dueOn,
            "Complete competencies %s and hand your portfolio in again, or take a course instead."
                .formatted(competencies.stream().map(String::valueOf).collect(joining(", ")))));
  }

  void achieved(CaseNumber number) {
    cases.close(number, PortfolioState.ACHIEVED.label(), "The set stands in your record now.");
  }

  void givenBack(CaseNumber number, String why, PersonId by) {
    cases.record(
        number,
        new TimelineEntry(Kind.DECISION, "Given back without an evaluation. " + why, by, true));
  }

  void breached(CaseNumber number, String why, PersonId by) {
    cases.record(
        number, new TimelineEntry(Kind.DECISION, "Ended without a result. " + why, by, true));
  }

  /**
   * It ended without achieving the set.
   *
   * @param last whether no other can be begun after it
   */
  void ended(
      CaseNumber number, PortfolioState how, boolean last, String words, @Nullable PersonId by) {
    cases.record(number, new TimelineEntry(Kind.STATE, words, by, true));
    cases.close(
        number,
        how.label(),
        last
            ? "What you handed in stays readable. An approved course is the other way to the set."
            : "What you handed in stays readable. While the set is open for you, you can begin again"
                + " with what you wrote.");
  }
}
