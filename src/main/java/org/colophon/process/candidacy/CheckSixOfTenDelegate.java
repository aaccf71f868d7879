package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;
import static org.colophon.process.candidacy.Candidacy.Variables.ELIGIBLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.achievements.AchievementRecords;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_CheckSixOfTen: asks whether the sets achieved are enough, by the rules the candidate
 * came in under (R52).
 */
@Component
class CheckSixOfTenDelegate implements JavaDelegate {

  private final AchievementRecords records;

  CheckSixOfTenDelegate(AchievementRecords records) {
    this.records = records;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ELIGIBLE.set(execution, records.isEligible(CANDIDATE.from(execution)));
  }
}
