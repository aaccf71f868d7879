package org.colophon.process.integritycase;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/integrity-case.bpmn}: every name code and model share. */
final class IntegrityCase {

  static final String KEY = "integrity-case";

  static final class Variables {
    static final ProcessVariable<Instant> LOOK_DUE = moment("integrityLookDue");
    static final ProcessVariable<Boolean> ASKED = flag("integrityAsked");
    static final ProcessVariable<Instant> ANSWER_END = moment("integrityAnswerEnd");
    static final ProcessVariable<Instant> DECISION_DUE = moment("integrityDecisionDue");

    private Variables() {}
  }

  static final class Messages {
    static final String OPENED = "IntegrityOpened";
    static final String ANSWERED = "IntegrityAnswered";
    static final String DROPPED = "IntegrityDropped";

    private Messages() {}
  }

  private IntegrityCase() {}
}
