package org.colophon.courses;

import org.colophon.accounts.PersonId;

/** The approval of a course was ended before its time: nothing is left to meet or to change. */
record ApprovalEnded(CourseId course, PersonId by) {}
