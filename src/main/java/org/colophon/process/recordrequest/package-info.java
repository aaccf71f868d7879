/** Glue of {@code processes/record-request.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.recordrequest;
