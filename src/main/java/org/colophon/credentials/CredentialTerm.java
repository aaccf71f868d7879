package org.colophon.credentials;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.time.LocalDate;
import org.colophon.program.Rules;

/** Knows how long a certification is valid (R57). */
final class CredentialTerm {

  private CredentialTerm() {}

  /** The last day, in the program's time zone. */
  static LocalDate endOf(LocalDate issuedOn, Rules.Credential rules) {
    var end = issuedOn.plus(rules.term());
    return rules.toEndOfMonth() ? end.with(lastDayOfMonth()) : end;
  }
}
