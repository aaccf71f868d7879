/** Glue of {@code processes/completion-confirmation.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.completionconfirmation;
