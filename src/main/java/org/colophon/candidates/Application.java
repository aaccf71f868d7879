package org.colophon.candidates;

import java.util.List;

/** Everything an applicant states, as drafted or as frozen on submission. */
public record Application(
    Personal personal,
    Education education,
    List<Experience> experience,
    Membership membership,
    Consents consents) {

  static final Application EMPTY =
      new Application(Personal.EMPTY, Education.EMPTY, List.of(), Membership.EMPTY, Consents.EMPTY);

  public Application {
    experience = List.copyOf(experience);
  }
}
