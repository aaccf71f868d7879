/** Glue of {@code processes/outreach-request.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.outreachrequest;
