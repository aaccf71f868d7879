package org.colophon.process.courseapproval;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.evaluation.SeatId;
import org.colophon.fees.InvoiceId;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/course-approval.bpmn}: every name code and model share. */
final class CourseApproval {

  static final String KEY = "course-approval";

  static final class Variables {
    static final ProcessVariable<Instant> CHECK_DUE = moment("proposalCheckDue");
    static final ProcessVariable<Boolean> COMPLETE = flag("proposalComplete");
    static final ProcessVariable<InvoiceId> INVOICE = text("invoiceId", InvoiceId::of);
    static final ProcessVariable<Boolean> FEE_SETTLED = flag("feeSettled");
    static final ProcessVariable<SeatId> FIRST_SEAT = text("firstSeat", SeatId::of);
    static final ProcessVariable<SeatId> SECOND_SEAT = text("secondSeat", SeatId::of);

    /** When staff are pushed about reviews that are out, and how often: a cycle as ISO 8601. */
    static final ProcessVariable<String> REVIEWS_LATE = text("reviewsLate");

    static final ProcessVariable<Verdict> VERDICT = text("proposalVerdict", Verdict::valueOf);
    static final ProcessVariable<Instant> DECISION_DUE = moment("proposalDecisionDue");
    static final ProcessVariable<Instant> REVISION_REMINDER = moment("proposalRevisionReminder");
    static final ProcessVariable<Instant> REVISION_ENDS = moment("proposalRevisionEnds");

    private Variables() {}
  }

  /** What the committee can decide. */
  enum Verdict {
    APPROVE,
    RETURN,
    DENY
  }

  static final class Messages {
    static final String SUBMITTED = "ProposalSubmitted";
    static final String REVISED = "ProposalRevised";
    static final String REMANDED = "ProposalRemanded";
    static final String WITHDRAWN = "ProposalWithdrawn";

    private Messages() {}
  }

  private CourseApproval() {}
}
