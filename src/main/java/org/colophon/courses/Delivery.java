package org.colophon.courses;

/** How a course is taught. */
public enum Delivery {
  ONLINE("Online"),
  IN_PERSON("In person"),
  HYBRID("Online and in person");

  private final String label;

  Delivery(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
