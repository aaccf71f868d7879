/** Glue of {@code processes/candidacy.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.candidacy;
