package org.colophon.evaluation;

import org.colophon.cases.CaseNumber;

/** Says that somebody is a volunteer of this kind already, or about to become one. */
public class VolunteerAlready extends Exception {

  VolunteerAlready(CaseNumber caseNumber) {
    super("You have offered this already: your case is %s.".formatted(caseNumber));
  }
}
