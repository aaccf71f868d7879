package org.colophon.process.collegeagreement;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/college-agreement.bpmn}: every name code and model share. */
final class CollegeAgreement {

  static final String KEY = "college-agreement";

  static final class Variables {
    static final ProcessVariable<Instant> CHECK_DUE = moment("agreementCheckDue");
    static final ProcessVariable<Boolean> COMPLETE = flag("agreementComplete");
    static final ProcessVariable<Instant> DECISION_DUE = moment("agreementDecisionDue");
    static final ProcessVariable<Verdict> VERDICT = text("agreementVerdict", Verdict::valueOf);
    static final ProcessVariable<Instant> REVISE_DUE = moment("agreementReviseDue");
    static final ProcessVariable<Instant> MOMENT = moment("agreementMoment");
    static final ProcessVariable<Boolean> OVER = flag("agreementOver");

    private Variables() {}
  }

  static final class Messages {
    static final String SUBMITTED = "AgreementSubmitted";
    static final String REVISED = "AgreementRevised";
    static final String WITHDRAWN = "AgreementWithdrawn";

    private Messages() {}
  }

  /** What the committee can decide. */
  enum Verdict {
    AGREE,
    RETURN,
    DENY
  }

  private CollegeAgreement() {}
}
