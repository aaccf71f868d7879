package org.colophon.courses;

/** What sort of organization a provider says it is. */
public enum ProviderKind {
  STATE_LIBRARY("State library"),
  ASSOCIATION("Library association"),
  COLLEGE("College or university"),
  CONSORTIUM("Consortium"),
  NETWORK("Library network"),
  ALA_UNIT("Division or unit of ALA"),
  PERSON("One person"),
  OTHER("Something else");

  private final String label;

  ProviderKind(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
