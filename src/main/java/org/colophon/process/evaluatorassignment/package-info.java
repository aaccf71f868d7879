/** Glue of {@code processes/evaluator-assignment.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.evaluatorassignment;
