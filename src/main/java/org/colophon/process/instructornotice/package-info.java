/** Glue of {@code processes/instructor-notice.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.instructornotice;
