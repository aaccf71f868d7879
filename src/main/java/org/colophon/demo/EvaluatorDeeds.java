package org.colophon.demo;

import java.util.List;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.CalibrationCheckView;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.CalibrationRating;
import org.colophon.evaluation.Calibrations;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SetOffer;
import org.springframework.stereotype.Component;

/** How people of the demo come to judge for the program, by the services behind the pages. */
@Component
@OnlyInDemo
class EvaluatorDeeds {

  private final Roster roster;
  private final Calibrations calibrations;
  private final CalibrationChecks checks;
  private final DemoPapers papers;
  private final Accounts accounts;
  private final Office office;

  EvaluatorDeeds(
      Roster roster,
      Calibrations calibrations,
      CalibrationChecks checks,
      DemoPapers papers,
      Accounts accounts,
      Office office) {
    this.roster = roster;
    this.calibrations = calibrations;
    this.checks = checks;
    this.papers = papers;
    this.accounts = accounts;
    this.office = office;
  }

  void offersToJudge(DemoPerson evaluator, EvaluatorKind kind, List<SetOffer> sets)
      throws Exception {
    var person = office.id(evaluator);
    var resume =
        CoursePaper.of(List.of(accounts.person(person).name(), "Fifteen years in libraries"));
    roster.offer(
        new NewVolunteer(
            person, kind, Degree.LIBRARY, "", papers.keep(person, "resume", resume), sets, 40));
  }

  void isTakenOn(DemoPerson evaluator) throws Exception {
    var offer = roster.of(office.id(evaluator)).get(0);
    for (var set : offer.sets()) {
      roster.judge(offer.caseNumber(), set.set(), true, "", office.id(DemoPerson.STAFF));
    }
    office.complete(offer.caseNumber(), "UserTask_CheckQualification", DemoPerson.STAFF, Map.of());
  }

  /** The training, the statement and, for portfolios, the calibration of a year. */
  void getsReady(DemoPerson evaluator, EvaluatorKind kind) throws Exception {
    var person = office.id(evaluator);
    roster.passTraining(person, kind);
    roster.sign(person, "");
    if (kind == EvaluatorKind.PORTFOLIO) {
      calibrate(person);
    }
  }

  private void calibrate(PersonId person) throws Exception {
    var portfolio = calibrations.now(person).portfolio();
    for (var answer : portfolio.answers()) {
      calibrations.mark(
          person,
          portfolio.id(),
          answer.competency(),
          new CalibrationRating(answer.key(), "The answer shows a part of it."));
    }
    calibrations.file(person, portfolio.id());
  }

  /** What the system does by itself several times a day. */
  void lookAtAgreement() {
    checks.openDue();
  }

  /** The cases about sets on which evaluators agreed too little. */
  List<CaseNumber> casesAboutAgreement() {
    return checks.latest().stream().map(CalibrationCheckView::caseNumber).toList();
  }
}
