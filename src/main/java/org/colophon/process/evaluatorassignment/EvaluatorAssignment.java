package org.colophon.process.evaluatorassignment;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.SeatId;
import org.colophon.process.ProcessVariable;

/**
 * The contract with {@code processes/evaluator-assignment.bpmn}: every name code and model share.
 */
final class EvaluatorAssignment {

  static final String KEY = "evaluator-assignment";

  static final class Variables {
    static final ProcessVariable<SeatId> SEAT = text("seatId", SeatId::of);
    static final ProcessVariable<Boolean> ASKED = flag("reviewAsked");
    static final ProcessVariable<PersonId> EVALUATOR = text("reviewEvaluator", PersonId::of);
    static final ProcessVariable<Instant> ANSWER_DUE = moment("reviewAnswerDue");
    static final ProcessVariable<Instant> CHOICE_DUE = moment("reviewChoiceDue");
    static final ProcessVariable<Boolean> CLAIMED = flag("reviewClaimed");
    static final ProcessVariable<Boolean> REMINDER_LEFT = flag("reviewReminderLeft");
    static final ProcessVariable<Instant> STEP_AT = moment("reviewStepAt");

    private Variables() {}
  }

  static final class Messages {
    static final String CLAIMED = "ReviewClaimed";
    static final String TAKEN = "ReviewTaken";
    static final String GIVEN_BACK = "ReviewGivenBack";

    private Messages() {}
  }

  private EvaluatorAssignment() {}
}
