package org.colophon.mentoring;

import org.colophon.cases.CaseNumber;

/** The pair of a case had a contact or ended, or nobody is looked for any more. */
public record MentoringMoved(CaseNumber caseNumber) {}
