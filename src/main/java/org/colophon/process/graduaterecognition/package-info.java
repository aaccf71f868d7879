/** Glue of {@code processes/graduate-recognition.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.graduaterecognition;
