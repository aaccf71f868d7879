package org.colophon.program;

import java.util.Arrays;
import java.util.List;

/** A language in which people talk with each other, or write. */
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

  /** Those in which something can be written. */
  public static List<Language> written() {
    return Arrays.stream(values()).filter(it -> it != SIGN).toList();
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
