package org.colophon.courses;

import java.time.LocalDate;

/**
 * What a course's approval rests on, word for word, in a time.
 *
 * @param since the day from which it holds
 */
public record CourseText(LocalDate since, SubmittedProposal text) {}
