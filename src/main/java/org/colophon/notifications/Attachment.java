package org.colophon.notifications;

import org.colophon.files.FileId;

/**
 * A stored file that goes with a notice.
 *
 * @param name file name the recipient sees
 * @param contentType its type, for example {@code application/pdf}
 * @param file the stored file
 */
public record Attachment(String name, String contentType, FileId file) {}
