package org.colophon.process.certificationissuance;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.credentials.AwardId;
import org.colophon.process.ProcessVariable;

/**
 * The contract with {@code processes/certification-issuance.bpmn}: every name code and model share.
 */
final class CertificationIssuance {

  static final String KEY = "certification-issuance";

  static final class Variables {
    static final ProcessVariable<AwardId> AWARD = text("awardId", AwardId::of);
    static final ProcessVariable<Instant> AWARD_DUE = moment("awardDue");
    static final ProcessVariable<Boolean> AWARDED = flag("awarded");
    static final ProcessVariable<Instant> ANSWER_DUE = moment("answerDue");

    private Variables() {}
  }

  private CertificationIssuance() {}
}
