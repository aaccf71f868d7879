/** The demo program: accounts and courses for a first try, never in production. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "program",
      "accounts",
      "files",
      "cases",
      "installation",
      "conflicts",
      "notifications",
      "fees",
      "candidates",
      "achievements",
      "courses",
      "credentials"
    })
@org.jspecify.annotations.NullMarked
package org.colophon.demo;
