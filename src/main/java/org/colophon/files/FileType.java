package org.colophon.files;

import static org.colophon.files.FileKind.AUDIO;
import static org.colophon.files.FileKind.DOCUMENT;
import static org.colophon.files.FileKind.IMAGE;
import static org.colophon.files.FileKind.PDF;
import static org.colophon.files.FileKind.PICTURE;
import static org.colophon.files.FileKind.SHEET;
import static org.colophon.files.FileKind.SLIDES;
import static org.colophon.files.FileKind.VIDEO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of file Colophon takes. */
enum FileType {
  PDF_FILE(PDF, "application/pdf", "pdf"),
  JPEG(IMAGE, "image/jpeg", "jpg", "jpeg"),
  PNG(IMAGE, "image/png", "png"),
  DOCX(DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  ODT(DOCUMENT, "application/vnd.oasis.opendocument.text", "odt"),
  XLSX(SHEET, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  ODS(SHEET, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
  PPTX(SLIDES, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODP(SLIDES, "application/vnd.oasis.opendocument.presentation", "odp"),
  GIF(PICTURE, "image/gif", "gif"),
  WEBP(PICTURE, "image/webp", "webp"),
  MP3(AUDIO, "audio/mpeg", "mp3"),
  M4A(AUDIO, "audio/mp4", "m4a"),
  WAV(AUDIO, "audio/vnd.wave", "wav"),
  OGG(AUDIO, "audio/ogg", "ogg", "oga", "opus"),
  FLAC(AUDIO, "audio/x-flac", "flac"),
  MP4(VIDEO, "video/mp4", "mp4", "m4v"),
  MOV(VIDEO, "video/quicktime", "mov"),
  WEBM(VIDEO, "video/webm", "webm");

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
