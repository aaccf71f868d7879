package org.colophon.candidates;

/** Whether library work was paid; both kinds count alike (R7). */
public enum ExperienceKind {
  PAID,
  VOLUNTEER
}
