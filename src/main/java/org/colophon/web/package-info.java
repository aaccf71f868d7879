/** The pages: public site, candidate portal, staff pages. */
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
      "evaluation :: verdict",
      "webinars",
      "mentoring",
      "portfolios",
      "integrity",
      "credentials",
      "colleges",
      "demographics"
    })
@org.jspecify.annotations.NullMarked
package org.colophon.web;
