package org.colophon.web;

import java.nio.charset.StandardCharsets;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out files: always to be saved, never shown as a page of ours. */
public final class Attachments {

  private Attachments() {}

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
