package org.colophon.process.recordrequest;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/record-request.bpmn}: every name code and model share. */
final class RecordRequest {

  static final String KEY = "record-request";

  static final class Variables {
    static final ProcessVariable<Instant> ANSWER_DUE = moment("recordRequestDue");
    static final ProcessVariable<Instant> REMIND_AT = moment("recordRequestRemind");
    static final ProcessVariable<Boolean> MORE_TIME = flag("moreTime");

    private Variables() {}
  }

  static final class Messages {
    static final String RECORD_REQUEST_FILED = "RecordRequestFiled";
    static final String RECORD_REQUEST_WITHDRAWN = "RecordRequestWithdrawn";

    private Messages() {}
  }

  private RecordRequest() {}
}
