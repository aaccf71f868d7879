package org.colophon.evaluation;

/** The highest degree a volunteer has that speaks for them. */
public enum Degree {
  LIBRARY("Master’s degree in library and information science"),
  OF_THE_SET("Master’s degree in a field of the competency set"),
  OTHER("Another degree, or none");

  private final String label;

  Degree(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
