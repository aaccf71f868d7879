package org.colophon.process.accommodationrequest;

import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/**
 * The contract with {@code processes/accommodation-request.bpmn}: every name code and model share.
 */
final class AccommodationRequest {

  static final String KEY = "accommodation-request";

  static final class Variables {
    static final ProcessVariable<Instant> DECIDE_DUE = moment("accommodationDue");

    private Variables() {}
  }

  static final class Messages {
    static final String ACCOMMODATION_FILED = "AccommodationFiled";
    static final String ACCOMMODATION_WITHDRAWN = "AccommodationWithdrawn";

    private Messages() {}
  }

  private AccommodationRequest() {}
}
