/** Glue of {@code processes/integrity-case.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.integritycase;
