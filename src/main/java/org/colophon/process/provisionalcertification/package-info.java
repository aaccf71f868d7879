/** Glue of {@code processes/provisional-certification.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.provisionalcertification;
