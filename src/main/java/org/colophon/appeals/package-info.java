/** Appeals against decisions of the program, whatever they were about, with their stages (R28). */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases"})
@org.jspecify.annotations.NullMarked
package org.colophon.appeals;
