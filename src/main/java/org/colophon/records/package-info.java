/**
 * What people ask of the program about their own record: a copy, a correction, a deletion (R72).
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "cases", "conflicts"})
@org.jspecify.annotations.NullMarked
package org.colophon.records;
