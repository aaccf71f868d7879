/** Awards, certificates, the public register and its check. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "program",
      "accounts",
      "files",
      "cases",
      "installation",
      "candidates",
      "conflicts"
    })
@org.jspecify.annotations.NullMarked
package org.colophon.credentials;
