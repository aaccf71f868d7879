/** Glue of {@code processes/certification-issuance.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.certificationissuance;
