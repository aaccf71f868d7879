package org.colophon.process.instructornotice;

import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/instructor-notice.bpmn}: every name code and model share. */
final class InstructorNotice {

  static final String KEY = "instructor-notice";

  static final class Variables {
    static final ProcessVariable<Instant> DUE = moment("instructorsDue");

    private Variables() {}
  }

  static final class Messages {
    static final String INSTRUCTORS_CHANGED = "InstructorsChanged";

    private Messages() {}
  }

  private InstructorNotice() {}
}
