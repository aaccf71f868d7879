package org.colophon.candidates;

import java.util.ArrayList;
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

  Application with(Personal changed) {
    return new Application(changed, education, experience, membership, consents);
  }

  Application with(Education changed) {
    return new Application(personal, changed, experience, membership, consents);
  }

  Application with(List<Experience> changed) {
    return new Application(personal, education, changed, membership, consents);
  }

  Application with(Membership changed) {
    return new Application(personal, education, experience, changed, consents);
  }

  Application with(Consents changed) {
    return new Application(personal, education, experience, membership, changed);
  }

  /** With one entry of work added, or replaced where it stood. */
  Application with(Experience changed) {
    var entries = new ArrayList<>(experience);
    var known = entries.stream().map(Experience::id).toList().indexOf(changed.id());
    if (known < 0) {
      entries.add(changed);
    } else {
      entries.set(known, changed);
    }
    return with(entries);
  }

  Application without(ExperienceId entry) {
    return with(experience.stream().filter(it -> !it.id().equals(entry)).toList());
  }

  /** The same statements, to be confirmed anew. */
  Application withoutDeclarations() {
    return with(new Consents(false, false, consents.showInRegister(), consents.employerLetter()));
  }
}
