/** The demo program: accounts, courses and lives for a first try, never in production. */
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
      "accommodations",
      "records",
      "webinars",
      "mentoring",
      "credentials",
      "engine"
    })
@org.jspecify.annotations.NullMarked
package org.colophon.demo;
