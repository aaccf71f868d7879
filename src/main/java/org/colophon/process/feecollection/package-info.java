/** Glue of {@code processes/fee-collection.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.feecollection;
