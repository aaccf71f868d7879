package org.colophon.candidates;

import org.colophon.cases.CaseNumber;

/** The person has an open candidacy already; there is one at a time (R17). */
public class CandidacyAlreadyOpen extends Exception {

  private final CaseNumber caseNumber;

  CandidacyAlreadyOpen(CaseNumber caseNumber) {
    super("Your application " + caseNumber + " is already with us. There can be one at a time.");
    this.caseNumber = caseNumber;
  }

  public CaseNumber caseNumber() {
    return caseNumber;
  }
}
