/** The process engine fenced in: deployer, identity, sign-in for its web apps, grants, refusals. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation"})
@org.jspecify.annotations.NullMarked
package org.colophon.engine;
