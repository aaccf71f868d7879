/** Education providers, their approved courses and the completions reported for them. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation", "conflicts"})
@org.jspecify.annotations.NullMarked
package org.colophon.courses;
