/** Glue of {@code processes/course-condition.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.coursecondition;
