package org.colophon.mentoring;

import org.colophon.cases.CaseNumber;

/** Says that somebody is a mentor already, or about to become one. */
public class MentorAlready extends Exception {

  MentorAlready(CaseNumber caseNumber) {
    super("You have offered this already: your case is %s.".formatted(caseNumber));
  }
}
