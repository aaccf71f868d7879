package org.colophon.files;

/** The kinds of file people may be asked for. */
public enum FileKind {
  PDF("a PDF"),
  IMAGE("a photo or scan (JPEG or PNG)"),
  DOCUMENT("a text document (DOCX or ODT)"),
  SHEET("a spreadsheet (XLSX or ODS)"),
  SLIDES("a presentation (PPTX or ODP)"),
  PICTURE("a picture (GIF or WEBP)"),
  AUDIO("a sound recording (MP3, M4A, WAV, OGG or FLAC)"),
  VIDEO("a video (MP4, MOV or WEBM)");

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  /** As it stands in a sentence, for example {@code a PDF}. */
  public String label() {
    return label;
  }
}
