package org.colophon.files;

import static org.colophon.files.FileKind.DOCUMENT;
import static org.colophon.files.FileKind.IMAGE;
import static org.colophon.files.FileKind.PDF;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of file Colophon takes. */
enum FileType {
  PDF_FILE(PDF, "application/pdf", "pdf"),
  JPEG(IMAGE, "image/jpeg", "jpg", "jpeg"),
  PNG(IMAGE, "image/png", "png"),
  DOCX(DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  ODT(DOCUMENT, "application/vnd.oasis.opendocument.text", "odt");

  private final FileKind kind;
  private final String contentType;
  private final List<String> extensions;

  FileType(FileKind kind, String contentType, String... extensions) {
    this.kind = kind;
    this.contentType = contentType;
    this.extensions = List.of(extensions);
  }

  static Optional<FileType> of(String contentType) {
    return Arrays.stream(values()).filter(it -> it.contentType.equals(contentType)).findFirst();
  }

  FileKind kind() {
    return kind;
  }

  String contentType() {
    return contentType;
  }

  /** Without the dot; the usual one comes first. */
  List<String> extensions() {
    return extensions;
  }
}
