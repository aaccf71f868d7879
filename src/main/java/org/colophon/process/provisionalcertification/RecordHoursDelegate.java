package org.colophon.process.provisionalcertification;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.provisionalcertification.ProvisionalCertification.Variables.CONFIRMED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.credentials.ProvisionalClosed;
import org.colophon.engine.Refusal;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordHours: confirms the hours a holder reported, or says what is missing. */
@Component
class RecordHoursDelegate implements JavaDelegate {

  static final FormField FOUND = new FormField("hoursFound", "What you found");
  static final FormField WORDS = new FormField("hoursWords", "What the holder should know");

  private final ProvisionalCertifications provisionals;

  RecordHoursDelegate(ProvisionalCertifications provisionals) {
    this.provisionals = provisionals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var found = FOUND.choice(execution, Found.class);
    var by = COMPLETED_BY.from(execution);
    try {
      switch (found) {
        case CONFIRM ->
            provisionals.confirm(caseOf(execution), WORDS.text(execution).orElse(""), by);
        case MISSING -> provisionals.sendBack(caseOf(execution), WORDS.required(execution), by);
      }
    } catch (ConflictOfInterest | ProvisionalClosed e) {
      throw new Refusal(e.getMessage(), e);
    }
    CONFIRMED.set(execution, found == Found.CONFIRM);
    List.of(FOUND, WORDS).forEach(field -> field.forget(execution));
  }

  /** What staff can find. */
  enum Found {
    CONFIRM,
    MISSING
  }
}
