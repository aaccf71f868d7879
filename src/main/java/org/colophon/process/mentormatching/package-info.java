/** Glue of {@code processes/mentor-matching.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.mentormatching;
