/**
 * Requests for an accommodation: cases of their own that no evaluator and no committee sees (R16).
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "cases", "conflicts"})
@org.jspecify.annotations.NullMarked
package org.colophon.accommodations;
