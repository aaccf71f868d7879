package org.colophon.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Application;
import org.colophon.candidates.ApplicationFixtures;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.Consents;
import org.colophon.cases.CaseNumber;
import org.colophon.program.EditionId;

/** Candidacies as this module reads them, named by situation. */
final class Holders {

  private Holders() {}

  static CandidacyView candidacy(
      PersonId person, CaseNumber caseNumber, String given, String family, Answer show) {
    var day = LocalDate.of(2026, 11, 23);
    var complete = ApplicationFixtures.complete(day);
    return new CandidacyView(
        CandidateId.next(),
        caseNumber,
        person,
        CandidacyState.ACCEPTED,
        new Application(
            ApplicationFixtures.personal(given, family, LocalDate.of(1988, 2, 29)),
            complete.education(),
            complete.experience(),
            complete.membership(),
            new Consents(true, true, show, Answer.NO)),
        new AdmissionAssessment(
            1820, 1820, false, false, day.minusYears(5), day, List.of(), List.of()),
        EditionId.of("2012-10"),
        day,
        false,
        Instant.EPOCH,
        null,
        null,
        null,
        day,
        day.plusYears(5),
        null,
        List.of());
  }
}
