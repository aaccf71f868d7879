package org.colophon.mentoring;

/** How a pair talks. */
public enum Way {
  VIDEO("Video call"),
  PHONE("Telephone"),
  MAIL("Mail"),
  IN_PERSON("In person");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
