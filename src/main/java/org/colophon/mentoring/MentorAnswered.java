package org.colophon.mentoring;

import org.colophon.cases.CaseNumber;

/** Asking one mentor is over, and the search goes on or is at its end. */
public record MentorAnswered(CaseNumber caseNumber, boolean matched) {}
