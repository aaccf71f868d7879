package org.colophon.process.integritycase;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.integritycase.IntegrityCase.Variables.ANSWER_END;
import static org.colophon.process.integritycase.IntegrityCase.Variables.ASKED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.engine.Refusal;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityState;
import org.colophon.integrity.NotIndependent;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordLook: asks the candidate, or records that there is nothing to ask. */
@Component
class RecordLookDelegate implements JavaDelegate {

  static final FormField CHOICE = new FormField("integrityLook", "What follows");
  static final FormField WORDS = new FormField("integrityWords", "In words");

  private final IntegrityCases integrity;
  private final ProgramCalendar calendar;

  RecordLookDelegate(IntegrityCases integrity, ProgramCalendar calendar) {
    this.integrity = integrity;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var choice = CHOICE.choice(execution, Choice.class);
    var words = WORDS.required(execution);
    var number = CaseVariables.caseOf(execution);
    var by = COMPLETED_BY.from(execution);
    try {
      switch (choice) {
        case ASK -> {
          var answerBy = integrity.ask(number, words, by);
          ANSWER_END.set(execution, calendar.endOf(answerBy));
        }
        case UNFOUNDED -> integrity.decide(number, IntegrityState.UNFOUNDED, words, by);
      }
    } catch (NotIndependent e) {
      throw new Refusal(e.getMessage(), e);
    }
    ASKED.set(execution, choice == Choice.ASK);
    List.of(CHOICE, WORDS).forEach(field -> field.forget(execution));
  }

  /** What can follow when somebody has looked. */
  enum Choice {
    ASK,
    UNFOUNDED
  }
}
