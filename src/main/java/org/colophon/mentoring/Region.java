package org.colophon.mentoring;

/** The part of the country somebody is in. */
public enum Region {
  NORTHEAST("Northeast"),
  MIDWEST("Midwest"),
  SOUTH("South"),
  WEST("West"),
  ELSEWHERE("Territories and abroad");

  private final String label;

  Region(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
