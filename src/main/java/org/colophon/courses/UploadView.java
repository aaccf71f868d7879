package org.colophon.courses;

import java.time.Instant;
import java.util.Map;
import org.colophon.accounts.PersonId;

/**
 * A file of attested completions.
 *
 * @param byProgram whether a program of the provider sent it; the name is that of its token then
 * @param counts how many rows have which outcome; none is 0
 */
public record UploadView(
    UploadId id,
    String fileName,
    int rows,
    State state,
    PersonId uploadedBy,
    Instant uploadedAt,
    boolean byProgram,
    Map<AttestationView.Outcome, Long> counts) {

  /** How far a file is. */
  public enum State {
    PREVIEW,
    CONFIRMED,
    DONE,
    DISCARDED
  }

  public long count(AttestationView.Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /** Rows that are taken in when the file is confirmed. */
  public long taken() {
    return count(AttestationView.Outcome.MATCHED) + count(AttestationView.Outcome.WAITS);
  }
}
