package org.colophon.mentoring;

/** What a mentor may show to everybody. Nothing is shown unless the mentor says so. */
public enum ProfileField {
  NAME("Name"),
  SETS("Sets"),
  LIBRARY("Library"),
  REGION("Region"),
  LANGUAGES("Languages"),
  TIME_ZONE("Time zone"),
  WAYS("How and how often"),
  ABOUT("About me"),
  PLACES("Whether a place is free");

  private final String label;

  ProfileField(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
