package org.colophon.web.portfolio;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseView;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.verdict.Feedback;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** What its owner may read about the evaluation of a portfolio, and what is left to do. */
@Component
class PortfolioStanding {

  private final PortfolioVerdicts verdicts;
  private final CourseCatalog catalog;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  PortfolioStanding(
      PortfolioVerdicts verdicts, CourseCatalog catalog, Rulebook rules, ProgramCalendar calendar) {
    this.verdicts = verdicts;
    this.catalog = catalog;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** What was found about each attempt, without names, the first one first (R44). */
  List<PortfolioVerdict> verdicts(PortfolioView portfolio) {
    return portfolio.caseNumber() == null
        ? List.of()
        : verdicts.forCandidate(portfolio.caseNumber());
  }

  /** What was found about each competency in question; nothing where none is. */
  Map<Integer, Feedback> asked(PortfolioView portfolio) {
    return portfolio.state() != PortfolioState.REVISION
        ? Map.of()
        : verdicts(portfolio).stream()
            .filter(it -> it.round() == portfolio.round())
            .flatMap(it -> it.feedback().stream())
            .filter(it -> portfolio.asked().contains(it.competency()))
            .collect(toMap(Feedback::competency, it -> it));
  }

  /** What was said about the statement of a portfolio that comes again; else nothing. */
  List<String> onStatement(PortfolioView portfolio) {
    return portfolio.state() != PortfolioState.REVISION
        ? List.of()
        : verdicts(portfolio).stream()
            .filter(it -> it.round() == portfolio.round())
            .flatMap(it -> it.onStatement().stream())
            .toList();
  }

  /** The courses of its set that take learners today. */
  List<CourseView> courses(PortfolioView portfolio) {
    var today = calendar.today();
    return catalog.ofSet(portfolio.set().id()).stream()
        .filter(it -> it.approvalOn(today).isPresent() && it.suspensionOn(today).isEmpty())
        .toList();
  }

  /** Until when its end can be appealed (R59). */
  Appeal appeal(PortfolioView portfolio) {
    var ended = calendar.dateOf(Objects.requireNonNull(portfolio.endedAt()));
    var days = rules.on(ended).appeals();
    var noticeBy = days.noticeBy(ended);
    return new Appeal(noticeBy, days.documentsBy(ended), calendar.today().isAfter(noticeBy));
  }

  /**
   * The last days of an appeal.
   *
   * @param over whether the first of them has passed
   */
  record Appeal(LocalDate noticeBy, LocalDate documentsBy, boolean over) {}
}
