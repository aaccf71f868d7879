package org.colophon.mentoring;

/** A language in which people can talk with each other. */
public enum Language {
  ENGLISH("English"),
  SPANISH("Spanish"),
  CHINESE("Chinese"),
  VIETNAMESE("Vietnamese"),
  TAGALOG("Tagalog"),
  ARABIC("Arabic"),
  FRENCH("French"),
  KOREAN("Korean"),
  RUSSIAN("Russian"),
  HAITIAN_CREOLE("Haitian Creole"),
  NAVAJO("Navajo"),
  SIGN("American Sign Language");

  private final String label;

  Language(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
