package org.colophon.process.provisionalcertification;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/**
 * The contract with {@code processes/provisional-certification.bpmn}: every name code and model
 * share.
 */
final class ProvisionalCertification {

  static final String KEY = "provisional-certification";

  static final class Variables {
    static final ProcessVariable<Instant> MOMENT = moment("provisionalMoment");
    static final ProcessVariable<Boolean> OVER = flag("provisionalOver");
    static final ProcessVariable<Instant> HOURS_DUE = moment("hoursDue");
    static final ProcessVariable<Boolean> CONFIRMED = flag("hoursConfirmed");

    private Variables() {}
  }

  static final class Messages {
    static final String OPENED = "ProvisionalOpened";
    static final String REPORTED = "HoursReported";
    static final String STOPPED = "ProvisionalStopped";

    private Messages() {}
  }

  private ProvisionalCertification() {}
}
