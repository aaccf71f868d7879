/** Mentors, the candidates who ask for one, and the pairs they become. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "cases", "candidates", "conflicts"})
@org.jspecify.annotations.NullMarked
package org.colophon.mentoring;
