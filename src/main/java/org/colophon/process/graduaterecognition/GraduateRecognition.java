package org.colophon.process.graduaterecognition;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/**
 * The contract with {@code processes/graduate-recognition.bpmn}: every name code and model share.
 */
final class GraduateRecognition {

  static final String KEY = "graduate-recognition";

  static final class Variables {
    static final ProcessVariable<Instant> REMINDER = moment("graduationReminder");
    static final ProcessVariable<Instant> ANSWER_DUE = moment("graduationAnswerDue");
    static final ProcessVariable<Instant> SETTLE_DUE = moment("graduationSettleDue");
    static final ProcessVariable<Boolean> CONFIRMED = flag("graduateConfirmed");

    private Variables() {}
  }

  static final class Messages {
    static final String ASKED = "GraduationAsked";
    static final String ANSWERED = "GraduationAnswered";
    static final String WITHDRAWN = "GraduationWithdrawn";

    private Messages() {}
  }

  private GraduateRecognition() {}
}
