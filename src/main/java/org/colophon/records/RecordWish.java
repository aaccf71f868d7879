package org.colophon.records;

import java.util.Locale;

/** What somebody wants to be done with their record. */
public enum RecordWish {
  COPY("Full copy"),
  CORRECTION("Correction"),
  DELETION("Deletion");

  private final String label;

  RecordWish(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** As it stands in addresses and names of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
