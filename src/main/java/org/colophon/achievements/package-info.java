/** The record of competency sets achieved and the six-of-ten policy. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation", "candidates"})
@org.jspecify.annotations.NullMarked
package org.colophon.achievements;
