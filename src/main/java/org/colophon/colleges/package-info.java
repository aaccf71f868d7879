/** Agreements with colleges and the graduates they vouch for (R27). */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "program",
      "accounts",
      "files",
      "cases",
      "installation",
      "conflicts",
      "candidates",
      "courses"
    })
@org.jspecify.annotations.NullMarked
package org.colophon.colleges;
