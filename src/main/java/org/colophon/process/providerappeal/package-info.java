/** Glue of {@code processes/provider-appeal.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.providerappeal;
