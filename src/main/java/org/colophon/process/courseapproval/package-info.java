/** Glue of {@code processes/course-approval.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.courseapproval;
