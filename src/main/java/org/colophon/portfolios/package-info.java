/** Portfolios: what a candidate writes and proves about one competency set, and its attempts. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation", "candidates"})
@org.jspecify.annotations.NullMarked
package org.colophon.portfolios;
