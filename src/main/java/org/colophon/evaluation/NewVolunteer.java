package org.colophon.evaluation;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;

/**
 * Somebody's offer to judge for the program (R45).
 *
 * @param employer where they work; who works there too is not judged by them
 * @param resume their résumé, uploaded
 * @param offers the sets, at least one, each once
 * @param yearlyCap how many reviews they want to do in a year at most, 1 to 99 (R47)
 */
public record NewVolunteer(
    PersonId person,
    EvaluatorKind kind,
    Degree degree,
    String employer,
    FileId resume,
    List<SetOffer> offers,
    int yearlyCap) {

  public NewVolunteer {
    offers = List.copyOf(offers);
    if (offers.isEmpty() || offers.stream().map(SetOffer::set).distinct().count() < offers.size()) {
      throw new IllegalArgumentException("At least one set, each once: " + offers);
    }
  }
}
