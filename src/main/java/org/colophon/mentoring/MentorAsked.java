package org.colophon.mentoring;

import org.colophon.cases.CaseNumber;

/** A candidate asked for a mentor. */
public record MentorAsked(CaseNumber caseNumber) {}
