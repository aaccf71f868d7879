package org.colophon.process.graduaterecognition;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.graduaterecognition.GraduateRecognition.Variables.CONFIRMED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.GraduationClosed;
import org.colophon.colleges.Graduations;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordSettling: records what the program office found out about a graduate. */
@Component
class RecordSettlingDelegate implements JavaDelegate {

  static final FormField FOUND = new FormField("graduationFound", "What you found");
  static final FormField WORDS = new FormField("graduationWords", "What it rests on");

  private final Graduations graduations;

  RecordSettlingDelegate(Graduations graduations) {
    this.graduations = graduations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var confirmed = FOUND.choice(execution, Found.class) == Found.CONFIRM;
    try {
      graduations.settle(
          COMPLETED_BY.from(execution), caseOf(execution), confirmed, WORDS.required(execution));
    } catch (ConflictOfInterest | GraduationClosed e) {
      throw new Refusal(e.getMessage(), e);
    }
    CONFIRMED.set(execution, confirmed);
    List.of(FOUND, WORDS).forEach(field -> field.forget(execution));
  }

  /** What staff can find. */
  enum Found {
    CONFIRM,
    REFUSE
  }
}
