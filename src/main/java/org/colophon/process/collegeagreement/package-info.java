/** Glue of {@code processes/college-agreement.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.collegeagreement;
