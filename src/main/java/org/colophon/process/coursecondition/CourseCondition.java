package org.colophon.process.coursecondition;

import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.courses.ConditionId;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/course-condition.bpmn}: every name code and model share. */
final class CourseCondition {

  static final String KEY = "course-condition";

  static final class Variables {
    static final ProcessVariable<ConditionId> CONDITION = text("conditionId", ConditionId::of);
    static final ProcessVariable<Instant> REMINDER = moment("conditionReminder");
    static final ProcessVariable<Instant> DUE = moment("conditionDue");
    static final ProcessVariable<Instant> JUDGE_DUE = moment("conditionJudgeDue");
    static final ProcessVariable<Instant> DECISION_DUE = moment("conditionDecisionDue");
    static final ProcessVariable<Judgement> JUDGEMENT =
        text("conditionJudgement", Judgement::valueOf);
    static final ProcessVariable<Decision> DECISION = text("conditionDecision", Decision::valueOf);

    private Variables() {}
  }

  /** What comes of looking at an answer. */
  enum Judgement {
    MET,
    NOT_YET,
    OVER
  }

  /** What the committee can decide. */
  enum Decision {
    EXTEND,
    WAIVE,
    END
  }

  static final class Messages {
    static final String IMPOSED = "ConditionImposed";
    static final String ANSWERED = "ConditionAnswered";
    static final String DROPPED = "ConditionDropped";

    private Messages() {}
  }

  private CourseCondition() {}
}
