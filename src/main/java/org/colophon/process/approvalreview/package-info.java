/** Glue of {@code processes/approval-review.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.approvalreview;
