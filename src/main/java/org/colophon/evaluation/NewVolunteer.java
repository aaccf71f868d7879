package org.colophon.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;
import org.colophon.program.Language;

/**
 * Somebody's offer to judge for the program (R45).
 *
 * @param employer where they work; who works there too is not judged by them
 * @param resume their résumé, uploaded
 * @param offers the sets, at least one, each once
 * @param yearlyCap how many reviews they want to do in a year at most, 1 to 99 (R47)
 * @param languages those they read, at least one
 */
public record NewVolunteer(
    PersonId person,
    EvaluatorKind kind,
    Degree degree,
    String employer,
    FileId resume,
    List<SetOffer> offers,
    int yearlyCap,
    Set<Language> languages) {

  public NewVolunteer {
    offers = List.copyOf(offers);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("At least one language");
    }
    if (offers.isEmpty() || offers.stream().map(SetOffer::set).distinct().count() < offers.size()) {
      throw new IllegalArgumentException("At least one set, each once: " + offers);
    }
  }

  /** Somebody who reads English. */
  public NewVolunteer(
      PersonId person,
      EvaluatorKind kind,
      Degree degree,
      String employer,
      FileId resume,
      List<SetOffer> offers,
      int yearlyCap) {
    this(person, kind, degree, employer, resume, offers, yearlyCap, EnumSet.of(Language.ENGLISH));
  }
}
