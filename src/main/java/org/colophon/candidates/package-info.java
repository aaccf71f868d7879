/** Applications, admission (education and hours), candidacies and their clocks. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation", "conflicts"})
@org.jspecify.annotations.NullMarked
package org.colophon.candidates;
