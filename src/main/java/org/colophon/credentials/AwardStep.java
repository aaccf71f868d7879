package org.colophon.credentials;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on the way to an award.
 *
 * @param by who did it; null when the calendar or the candidate's own step did
 * @param text the question, the answer or the note; may be empty
 */
@Embeddable
public record AwardStep(
    @Enumerated(EnumType.STRING) Kind kind,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "by"))
        @Nullable PersonId by,
    String text,
    Instant at) {

  /** What happened. */
  public enum Kind {
    OPENED,
    RETURNED,
    ANSWERED,
    DECIDED,
    CANCELLED
  }
}
