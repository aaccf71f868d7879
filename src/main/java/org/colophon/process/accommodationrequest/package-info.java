/** Glue of {@code processes/accommodation-request.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.accommodationrequest;
