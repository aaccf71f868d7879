package org.colophon.process.portfoliosubmission;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.colophon.fees.InvoiceId;
import org.colophon.process.ProcessVariable;

/**
 * The contract with {@code processes/portfolio-submission.bpmn}: every name code and model share.
 */
final class PortfolioSubmission {

  static final String KEY = "portfolio-submission";

  static final class Variables {
    static final ProcessVariable<InvoiceId> INVOICE = text("invoiceId", InvoiceId::of);
    static final ProcessVariable<Boolean> FEE_SETTLED = flag("feeSettled");

    /** Whether the evaluation waits for something to be settled before it begins. */
    static final ProcessVariable<Boolean> SUSPICION_OPEN = flag("suspicionOpen");

    /** The seats for which somebody is to be found, with commas between them. */
    static final ProcessVariable<String> SEATS_TO_FILL = text("seatsToFill");

    /** When staff are told about reviews that are out, and how often: a cycle as ISO 8601. */
    static final ProcessVariable<String> REVIEWS_LATE = text("reviewsLate");

    static final ProcessVariable<Outcome> VERDICT = text("portfolioVerdict", Outcome::valueOf);
    static final ProcessVariable<Instant> REVISION_REMINDER = moment("revisionReminder");
    static final ProcessVariable<Instant> REVISION_ENDS = moment("revisionEnds");
    static final ProcessVariable<Boolean> FEE_GOES_BACK = flag("feeGoesBack");

    private Variables() {}
  }

  static final class Messages {
    static final String SUBMITTED = "PortfolioSubmitted";
    static final String REVISED = "PortfolioRevised";
    static final String DECLINED = "RevisionDeclined";
    static final String INTEGRITY_SUSPECTED = "IntegritySuspected";
    static final String INTEGRITY_SETTLED = "IntegritySettled";
    static final String ENDED = "PortfolioEnded";

    private Messages() {}
  }

  private PortfolioSubmission() {}
}
