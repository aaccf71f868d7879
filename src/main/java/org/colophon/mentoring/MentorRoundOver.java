package org.colophon.mentoring;

import org.colophon.cases.CaseNumber;

/** A candidate waits for a matching round no more: it has found a mentor to ask, or none. */
public record MentorRoundOver(CaseNumber caseNumber) {}
