/** People who may sign in: their addresses, passwords, roles. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"installation", "program"})
@org.jspecify.annotations.NullMarked
package org.colophon.accounts;
