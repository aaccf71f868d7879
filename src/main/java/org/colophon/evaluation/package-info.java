/** Who judges for the program: evaluators, what they are qualified for, and when they can. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "conflicts"})
@org.jspecify.annotations.NullMarked
package org.colophon.evaluation;
