/** Glue of {@code processes/fee-refund.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.feerefund;
