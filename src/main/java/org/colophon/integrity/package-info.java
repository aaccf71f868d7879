/**
 * Suspicions about what was handed in: cases of their own that only program staff see, and what
 * comes of them (R43). Knows of the work nothing but its case.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "cases"})
@org.jspecify.annotations.NullMarked
package org.colophon.integrity;
