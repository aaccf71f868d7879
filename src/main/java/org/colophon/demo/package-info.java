/** The demo program: accounts, courses and lives for a first try, never in production. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "program",
      "accounts",
      "files",
      "cases",
      "installation",
      "notifications",
      "fees",
      "candidates",
      "portfolios",
      "integrity",
      "courses",
      "accommodations",
      "records",
      "webinars",
      "mentoring",
      "credentials",
      "evaluation",
      "appeals",
      "colleges",
      "engine"
    })
@org.jspecify.annotations.NullMarked
package org.colophon.demo;
