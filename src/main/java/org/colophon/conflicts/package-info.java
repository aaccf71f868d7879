/** One register of who may not judge whom, with the reason. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation"})
@org.jspecify.annotations.NullMarked
package org.colophon.conflicts;
