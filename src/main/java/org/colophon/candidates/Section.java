package org.colophon.candidates;

/** One part of the application, filled in and saved on its own. */
public enum Section {
  PERSONAL,
  EDUCATION,
  EXPERIENCE,
  MEMBERSHIP,
  CONSENTS
}
