package org.colophon.courses;

/** A part of a proposal that is filled in and saved by itself. */
public enum ProposalSection {
  COURSE,
  TEACHING,
  ASSESSMENT,
  INSTRUCTORS,
  MAP
}
