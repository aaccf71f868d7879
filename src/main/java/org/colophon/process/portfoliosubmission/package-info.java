/** Glue of {@code processes/portfolio-submission.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.portfoliosubmission;
