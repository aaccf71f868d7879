package org.colophon.program;

/** Says that a file of the program is not as it must be; nothing starts with such a file. */
public class ProgramFileBroken extends RuntimeException {

  private final String file;
  private final String place;
  private final String reason;

  ProgramFileBroken(String file, String place, String reason) {
    super(file + ", " + place + ": " + reason);
    this.file = file;
    this.place = place;
    this.reason = reason;
  }

  public String file() {
    return file;
  }

  /** Line and path inside the file, as {@code line 12, groups > fees}. */
  public String place() {
    return place;
  }

  public String reason() {
    return reason;
  }
}
