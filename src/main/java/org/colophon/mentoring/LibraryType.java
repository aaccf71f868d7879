package org.colophon.mentoring;

/** What sort of library somebody works in, or wants help with. */
public enum LibraryType {
  PUBLIC("Public library"),
  ACADEMIC("College or university library"),
  SCHOOL("School library"),
  SPECIAL("Special library"),
  OTHER("Another library");

  private final String label;

  LibraryType(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
