package org.colophon.courses;

import java.time.Instant;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's agreement that what one provider attests is matched with their case.
 *
 * @param revokedAt null while it holds
 * @param caseNumber the candidacy it was given for
 */
public record ConsentView(
    ProviderId provider,
    String providerName,
    Instant givenAt,
    @Nullable Instant revokedAt,
    CaseNumber caseNumber) {

  public boolean holds() {
    return revokedAt == null;
  }
}
