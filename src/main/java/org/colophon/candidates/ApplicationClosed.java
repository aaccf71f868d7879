package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/** The application was closed without a decision. */
public record ApplicationClosed(CandidateId candidate, CaseNumber caseNumber, Why why) {

  /** What did not come in time. */
  public enum Why {
    UNPAID,
    UNCURED
  }
}
