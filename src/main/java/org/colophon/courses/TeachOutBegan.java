package org.colophon.courses;

/**
 * The last day of a course's approval is fixed: those who take the course have to know what still
 * counts.
 */
public record TeachOutBegan(CourseId course) {}
