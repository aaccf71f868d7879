package org.colophon.process.portfoliosubmission;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
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
    static final ProcessVariable<Instant> EVALUATION_DUE = moment("evaluationDue");
    static final ProcessVariable<Boolean> FEE_GOES_BACK = flag("feeGoesBack");

    private Variables() {}
  }

  static final class Messages {
    static final String SUBMITTED = "PortfolioSubmitted";
    static final String ENDED = "PortfolioEnded";

    private Messages() {}
  }

  private PortfolioSubmission() {}
}
