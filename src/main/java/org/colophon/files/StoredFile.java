package org.colophon.files;

import java.time.Instant;
import org.colophon.accounts.PersonId;

/**
 * What is known about a stored file; it never changes.
 *
 * @param id names it
 * @param name a clean file name that fits its type
 * @param contentType its type as its content shows, never as it was declared
 * @param size bytes
 * @param sha256 checksum of the content, 64 lower-case hexadecimal digits (R31)
 * @param uploadedBy who brought it
 * @param storedAt when
 */
public record StoredFile(
    FileId id,
    String name,
    String contentType,
    long size,
    String sha256,
    PersonId uploadedBy,
    Instant storedAt) {}
