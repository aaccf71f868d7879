/** Webinars and who registered for them (R64), and what groups and promoters ask of the program. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"installation", "program", "accounts", "cases"})
@org.jspecify.annotations.NullMarked
package org.colophon.webinars;
