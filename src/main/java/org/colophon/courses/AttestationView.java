package org.colophon.courses;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One row of what a provider attests.
 *
 * @param line its row in the file as a spreadsheet counts; 0 when it was typed in
 * @param note why it is not taken or not credited, for the provider to read; may be empty
 * @param problem why it was not credited though it matched, for staff; null mostly
 * @param agreed whether the person agreed to be matched with this provider's completions and the
 *     name fits; only then a provider learns that they are a candidate
 */
public record AttestationView(
    AttestationId id,
    ProviderId provider,
    String providerName,
    int line,
    String course,
    String name,
    String identifier,
    String started,
    String completed,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate completedOn,
    State state,
    Finding finding,
    String note,
    @Nullable String problem,
    boolean agreed,
    PersonId attestedBy,
    Instant attestedAt) {

  /** How far a row is. */
  public enum State {
    PREVIEW,
    REFUSED,
    WAITING,
    CREDITED,
    DISMISSED
  }

  /** What was found about a row. */
  public enum Finding {
    TAKEN,
    MALFORMED,
    DUPLICATE,
    OUTSIDE,
    ALREADY
  }

  /** What its provider may know of it; the same for those who did not agree and for strangers. */
  public Outcome outcome() {
    return switch (state) {
      case REFUSED -> Outcome.valueOf(finding.name());
      case CREDITED -> finding == Finding.ALREADY ? Outcome.ALREADY : Outcome.CREDITED;
      case DISMISSED -> Outcome.DISMISSED;
      case WAITING -> Outcome.WAITS;
      case PREVIEW ->
          finding != Finding.TAKEN
              ? Outcome.valueOf(finding.name())
              : agreed ? Outcome.MATCHED : Outcome.WAITS;
    };
  }

  /** What a provider reads about a row. */
  public enum Outcome {
    MATCHED,
    CREDITED,
    ALREADY,
    WAITS,
    MALFORMED,
    DUPLICATE,
    OUTSIDE,
    DISMISSED;

    /** Whether the row is not taken, as it stands. */
    public boolean isRefusal() {
      return this == MALFORMED || this == DUPLICATE || this == OUTSIDE;
    }

    /** The mark beside it. */
    public String mark() {
      return switch (this) {
        case MATCHED, CREDITED, ALREADY -> "done";
        case WAITS -> "waiting";
        case MALFORMED, OUTSIDE -> "late";
        case DUPLICATE, DISMISSED -> "closed";
      };
    }
  }
}
