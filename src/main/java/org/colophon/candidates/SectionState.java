package org.colophon.candidates;

/** How far one section of a draft is. */
public enum SectionState {
  NOT_STARTED,
  IN_PROGRESS,
  COMPLETE
}
