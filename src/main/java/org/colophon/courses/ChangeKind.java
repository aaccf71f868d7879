package org.colophon.courses;

/** How a part of a text differs from the one before. */
public enum ChangeKind {
  SAME("Unchanged"),
  ADDED("New"),
  REMOVED("Taken out"),
  CHANGED("Changed");

  private final String label;

  ChangeKind(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
