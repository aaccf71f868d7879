package org.colophon.process.portfoliosubmission;

import org.colophon.achievements.AchievementProof;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.CandidateId;
import org.colophon.portfolios.AchievedSets;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/** Tells the portfolios' module which sets are achieved already. */
@Component
class AchievementsOnRecord implements AchievedSets {

  private final AchievementRecords records;

  AchievementsOnRecord(AchievementRecords records) {
    this.records = records;
  }

  @Override
  public boolean has(CandidateId candidate, SetId set) {
    return line(candidate, set).achieved();
  }

  @Override
  public boolean waits(CandidateId candidate, SetId set) {
    var line = line(candidate, set);
    return !line.achieved() && !line.open();
  }

  private AchievementProof.Line line(CandidateId candidate, SetId set) {
    return records.proof(candidate).sets().stream()
        .filter(it -> it.set().equals(set))
        .findFirst()
        .orElseThrow();
  }
}
