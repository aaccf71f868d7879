package org.colophon.process.collegeagreement;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.COMPLETE;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.DECISION_DUE;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.REVISE_DUE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.Agreements;
import org.colophon.process.FormField;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordAgreementCheck: hands a complete agreement on, gives back any other. */
@Component
class RecordAgreementCheckDelegate implements JavaDelegate {

  static final FormField FOUND = new FormField("agreementCheck", "What you found");
  static final FormField MISSING = new FormField("agreementMissing", "What is missing");

  private final Agreements agreements;
  private final ProgramCalendar calendar;

  RecordAgreementCheckDelegate(Agreements agreements, ProgramCalendar calendar) {
    this.agreements = agreements;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var found = FOUND.choice(execution, Found.class);
    switch (found) {
      case COMPLETE ->
          DECISION_DUE.set(execution, calendar.endOf(agreements.beginDecision(caseOf(execution))));
      case INCOMPLETE ->
          REVISE_DUE.set(
              execution,
              calendar.endOf(
                  agreements.sendBack(
                      caseOf(execution),
                      MISSING.required(execution),
                      COMPLETED_BY.from(execution))));
    }
    COMPLETE.set(execution, found == Found.COMPLETE);
    List.of(FOUND, MISSING).forEach(field -> field.forget(execution));
  }

  /** What staff can find. */
  enum Found {
    COMPLETE,
    INCOMPLETE
  }
}
