package org.colophon.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in and hands them out: always to be saved, never shown as a page of ours. */
public final class Attachments {

  private Attachments() {}

  /**
   * Stores the file of a form's field; empty when the field was left empty.
   *
   * @throws FileRefused when it is not of these kinds, too large, or malware
   */
  public static Optional<FileId> store(
      @Nullable MultipartFile sent, PersonId by, Set<FileKind> kinds, FileStore files)
      throws FileRefused, IOException {
    if (sent == null || sent.isEmpty()) {
      return Optional.empty();
    }
    try (var content = sent.getInputStream()) {
      var name = sent.getOriginalFilename();
      return Optional.of(files.store(content, name == null ? "" : name, by, kinds).id());
    }
  }

  /** The file as an answer that every browser saves. */
  public static ResponseEntity<Resource> of(StoredFile stored, FileStore files) {
    return of(stored, stored.name(), files);
  }

  /** The same under another name. */
  public static ResponseEntity<Resource> of(StoredFile stored, String name, FileStore files) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(stored.contentType()))
        .contentLength(stored.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(files.read(stored.id())));
  }

  private static String disposition(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
