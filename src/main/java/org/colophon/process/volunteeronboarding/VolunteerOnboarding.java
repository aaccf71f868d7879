package org.colophon.process.volunteeronboarding;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/**
 * The contract with {@code processes/volunteer-onboarding.bpmn}: every name code and model share.
 */
final class VolunteerOnboarding {

  static final String KEY = "volunteer-onboarding";

  static final class Variables {
    static final ProcessVariable<Instant> CHECK_DUE = moment("volunteerCheckDue");
    static final ProcessVariable<Boolean> QUALIFIED = flag("volunteerQualified");
    static final ProcessVariable<Boolean> READY = flag("volunteerReady");
    static final ProcessVariable<Instant> READY_REMINDER = moment("volunteerReadyReminder");
    static final ProcessVariable<Instant> READY_DUE = moment("volunteerReadyDue");
    static final ProcessVariable<Instant> STANDING_REMINDER = moment("volunteerStandingReminder");
    static final ProcessVariable<Instant> STANDING_ENDS = moment("volunteerStandingEnds");

    static final ProcessVariable<Instant> MENTOR_CHECK_DUE = moment("mentorCheckDue");
    static final ProcessVariable<Boolean> MENTOR_ACCEPTED = flag("mentorAccepted");

    private Variables() {}
  }

  static final class Messages {
    static final String VOLUNTEER_FILED = "VolunteerFiled";
    static final String READINESS_CHANGED = "VolunteerReadinessChanged";
    static final String VOLUNTEER_LEFT = "VolunteerLeft";

    static final String MENTOR_FILED = "MentorFiled";
    static final String MENTOR_LEFT = "MentorLeft";

    private Messages() {}
  }

  private VolunteerOnboarding() {}
}
