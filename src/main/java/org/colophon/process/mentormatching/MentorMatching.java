package org.colophon.process.mentormatching;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.mentoring.Step;
import org.colophon.mentoring.Turn;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/mentor-matching.bpmn}: every name code and model share. */
final class MentorMatching {

  static final String KEY = "mentor-matching";

  static final class Variables {
    static final ProcessVariable<Turn> TURN = text("mentorTurn", Turn::valueOf);
    static final ProcessVariable<Instant> ANSWER_DUE = moment("mentorAnswerDue");
    static final ProcessVariable<Instant> SEARCH_DUE = moment("mentorSearchDue");
    static final ProcessVariable<Boolean> MATCHED = flag("mentorMatched");
    static final ProcessVariable<Boolean> SEARCH_ON = flag("mentorSearchOn");
    static final ProcessVariable<Instant> LOOK_AT = moment("mentorLookAt");
    static final ProcessVariable<Boolean> SILENT = flag("mentorPairSilent");
    static final ProcessVariable<Step> STEP = text("mentorStep", Step::valueOf);

    private Variables() {}
  }

  static final class Messages {
    static final String ASKED = "MentorAsked";
    static final String ANSWERED = "MentorAnswered";
    static final String MOVED = "MentoringMoved";
    static final String ROUND_OVER = "MentorRoundOver";

    private Messages() {}
  }

  private MentorMatching() {}
}
