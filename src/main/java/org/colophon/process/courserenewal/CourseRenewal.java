package org.colophon.process.courserenewal;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.fees.InvoiceId;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/course-renewal.bpmn}: every name code and model share. */
final class CourseRenewal {

  static final String KEY = "course-renewal";

  static final class Variables {
    static final ProcessVariable<Instant> REMINDER = moment("renewalReminder");
    static final ProcessVariable<Instant> LAST_REMINDER = moment("renewalLastReminder");
    static final ProcessVariable<Instant> ENDS = moment("renewalEnds");
    static final ProcessVariable<Instant> CHECK_DUE = moment("renewalCheckDue");
    static final ProcessVariable<InvoiceId> INVOICE = text("invoiceId", InvoiceId::of);
    static final ProcessVariable<Boolean> FEE_SETTLED = flag("feeSettled");
    static final ProcessVariable<Boolean> RENEWED = flag("courseRenewed");

    private Variables() {}
  }

  static final class Messages {
    static final String OPENED = "RenewalOpened";
    static final String REQUESTED = "RenewalRequested";
    static final String DROPPED = "RenewalDropped";

    private Messages() {}
  }

  private CourseRenewal() {}
}
