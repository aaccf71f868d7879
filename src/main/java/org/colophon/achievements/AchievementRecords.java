package org.colophon.achievements;

import java.time.LocalDate;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidateId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each candidate's record of achieved competency sets. */
@Service
@Transactional
public class AchievementRecords {

  private final AchievementRecordRepository records;
  private final Candidacies candidacies;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  AchievementRecords(
      AchievementRecordRepository records,
      Candidacies candidacies,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.records = records;
    this.candidacies = candidacies;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Records that a set is achieved. Achieving it again changes nothing, by whatever route (R34).
   *
   * @param evidence what it was achieved by, for people to read
   * @param on calendar day of the achievement
   * @return false when the set was achieved before
   * @throws IllegalArgumentException when the candidate's edition has no such set
   */
  public boolean achieve(
      CandidateId candidate, SetId set, Route route, String evidence, LocalDate on) {
    records.queueUp(candidate.toString());
    var known = rules.edition(candidacies.basis(candidate).edition()).set(set).id();
    var achievements = recordOf(candidate);
    if (achievements.has(known)) {
      return false;
    }
    records.save(achievements.achieve(new Achievement(known, route, evidence, on, calendar.now())));
    return true;
  }

  /** Whether a set is achieved, by whatever route (R34). */
  @Transactional(readOnly = true)
  public boolean has(CandidateId candidate, SetId set) {
    return recordOf(candidate).has(set);
  }

  /** Whether the candidate may be certified under the rules of the application's day (R3, R52). */
  @Transactional(readOnly = true)
  public boolean isEligible(CandidateId candidate) {
    return proof(candidate).eligible();
  }

  /** What is achieved, what is missing, and under which edition. */
  @Transactional(readOnly = true)
  public AchievementProof proof(CandidateId candidate) {
    var basis = candidacies.basis(candidate);
    var policy = EligibilityPolicy.of(rules.on(basis.rulesOn()).eligibility());
    return new Prover(policy, rules.edition(basis.edition())).prove(candidate, recordOf(candidate));
  }

  private AchievementRecord recordOf(CandidateId candidate) {
    return records.findById(candidate).orElseGet(() -> new AchievementRecord(candidate));
  }
}
