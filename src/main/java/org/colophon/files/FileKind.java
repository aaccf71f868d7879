package org.colophon.files;

/** The kinds of file people may be asked for. */
public enum FileKind {
  PDF("a PDF"),
  IMAGE("a photo or scan (JPEG or PNG)"),
  DOCUMENT("a text document (DOCX or ODT)");

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  /** As it stands in a sentence, for example {@code a PDF}. */
  public String label() {
    return label;
  }
}
