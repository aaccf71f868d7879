/** Stored files: type told by content, size limit, checksum, folder. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"installation", "program", "accounts"})
@org.jspecify.annotations.NullMarked
package org.colophon.files;
