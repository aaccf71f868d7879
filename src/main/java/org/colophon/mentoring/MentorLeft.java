package org.colophon.mentoring;

import org.colophon.cases.CaseNumber;

/** A mentor took the offer back or is a mentor no longer. */
public record MentorLeft(CaseNumber caseNumber) {}
