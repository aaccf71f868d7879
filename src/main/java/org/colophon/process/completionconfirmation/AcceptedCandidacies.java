package org.colophon.process.completionconfirmation;

import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CandidateStanding;
import org.springframework.stereotype.Component;

/** Tells the courses' module which cases are candidacies that completed courses count for. */
@Component
class AcceptedCandidacies implements CandidateStanding {

  private final Candidacies candidacies;

  AcceptedCandidacies(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public boolean isAccepted(CaseNumber caseNumber) {
    return candidacies
        .byCase(caseNumber)
        .filter(it -> it.state() == CandidacyState.ACCEPTED)
        .isPresent();
  }
}
