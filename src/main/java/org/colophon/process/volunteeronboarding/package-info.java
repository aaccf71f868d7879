/** Glue of {@code processes/volunteer-onboarding.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.volunteeronboarding;
