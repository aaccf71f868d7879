package org.colophon.process.outreachrequest;

import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/outreach-request.bpmn}: every name code and model share. */
final class OutreachRequest {

  static final String KEY = "outreach-request";

  static final class Variables {
    static final ProcessVariable<Instant> ANSWER_DUE = moment("outreachDue");

    private Variables() {}
  }

  static final class Messages {
    static final String OUTREACH_FILED = "OutreachFiled";
    static final String OUTREACH_WITHDRAWN = "OutreachWithdrawn";

    private Messages() {}
  }

  private OutreachRequest() {}
}
