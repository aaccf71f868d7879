package org.colophon.courses;

/** The last day of a course's approval is another one now. */
record ApprovalMoved(CourseId course) {}
