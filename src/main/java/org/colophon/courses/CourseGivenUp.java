package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A provider gave a course up; its approval has a last day. */
public record CourseGivenUp(CaseNumber caseNumber) {}
