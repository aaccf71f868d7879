package org.colophon.achievements;

import java.time.LocalDate;
import org.colophon.candidates.CandidateId;
import org.colophon.program.SetId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each candidate's record of achieved competency sets. */
@Service
@Transactional
public class AchievementRecords {

  /**
   * Records that a set is achieved. Achieving it again changes nothing, by whatever route (R34).
   *
   * @param evidence what it was achieved by, for people to read
   * @param on calendar day of the achievement
   * @return false when the set was achieved before
   */
  public boolean achieve(
      CandidateId candidate, SetId set, Route route, String evidence, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  /** Whether the candidate may be certified under the rules of the application's day (R3, R52). */
  @Transactional(readOnly = true)
  public boolean isEligible(CandidateId candidate) {
    return proof(candidate).eligible();
  }

  /** What is achieved, what is missing, and under which edition. */
  @Transactional(readOnly = true)
  public AchievementProof proof(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }
}
