/**
 * Voluntary answers about who applies, apart from everything that is decided; shown in groups only
 * (R14).
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"installation", "program", "accounts"})
@org.jspecify.annotations.NullMarked
package org.colophon.demographics;
