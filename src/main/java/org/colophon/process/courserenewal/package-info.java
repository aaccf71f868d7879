/** Glue of {@code processes/course-renewal.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.courserenewal;
