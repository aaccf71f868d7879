/** Glue of {@code processes/calibration-check.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.calibrationcheck;
