/** The glue between models and modules: one sub-package per model, and correspondence. */
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
      "appeals",
      "accommodations",
      "records",
      "evaluation",
      "evaluation :: verdict",
      "webinars",
      "mentoring",
      "portfolios",
      "integrity",
      "credentials",
      "colleges",
      "engine"
    })
@org.jspecify.annotations.NullMarked
package org.colophon.process;
