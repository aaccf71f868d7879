package org.colophon.process.completionconfirmation;

import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CandidateStanding;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/** Tells the courses' module what completed courses can still do for a candidacy. */
@Component
class AcceptedCandidacies implements CandidateStanding {

  private final Candidacies candidacies;
  private final AchievementRecords records;

  AcceptedCandidacies(Candidacies candidacies, AchievementRecords records) {
    this.candidacies = candidacies;
    this.records = records;
  }

  @Override
  public boolean isAccepted(CaseNumber caseNumber) {
    return candidacies
        .byCase(caseNumber)
        .filter(it -> it.state() == CandidacyState.ACCEPTED)
        .isPresent();
  }

  @Override
  public boolean hasAchieved(CaseNumber caseNumber, SetId set) {
    return candidacies.idOf(caseNumber).filter(it -> records.has(it, set)).isPresent();
  }
}
