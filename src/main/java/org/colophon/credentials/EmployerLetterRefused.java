package org.colophon.credentials;

/** Why no letter to an employer is written. */
public class EmployerLetterRefused extends RuntimeException {

  /** What stands against it. */
  public enum Reason {
    /** The certificate is not in force, or its PDFs are not made yet. */
    NOT_IN_FORCE,
    /** This address has had its letter. */
    WRITTEN_BEFORE,
    /** As many letters as a certificate gives were written. */
    ENOUGH
  }

  private final Reason reason;

  EmployerLetterRefused(Reason reason) {
    super("No letter to an employer: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
