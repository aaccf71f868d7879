package org.colophon.process.graduaterecognition;

import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateAccepted;
import org.colophon.colleges.GraduationConfirmed;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.program.Rulebook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Enters the sets of a recognized program into the graduate's record, in the same transaction: once
 * they are accepted, or at once where they are a candidate already (R27).
 */
@Component
class RecognizedSetsTrigger {

  private final Graduations graduations;
  private final Candidacies candidacies;
  private final AchievementRecords records;
  private final Rulebook rules;

  RecognizedSetsTrigger(
      Graduations graduations,
      Candidacies candidacies,
      AchievementRecords records,
      Rulebook rules) {
    this.graduations = graduations;
    this.candidacies = candidacies;
    this.records = records;
    this.rules = rules;
  }

  @EventListener
  void on(CandidateAccepted event) {
    var candidacy = candidacies.candidacy(event.candidate());
    graduations.recognized(candidacy.person()).forEach(it -> credit(candidacy, it));
  }

  @EventListener
  void on(GraduationConfirmed event) {
    candidacies
        .ofPerson(event.person())
        .filter(it -> it.state() == CandidacyState.ACCEPTED)
        .ifPresent(it -> credit(it, graduations.find(event.caseNumber())));
  }

  /** A set the candidate's edition does not have is left out. */
  private void credit(CandidacyView candidacy, GraduationView graduation) {
    var edition = rules.edition(candidacy.edition());
    graduation.program().sets().stream()
        .filter(edition::has)
        .forEach(
            it ->
                records.achieve(
                    candidacy.id(),
                    it,
                    Route.COLLEGE,
                    graduation.program().title(),
                    graduation.graduatedOn()));
  }
}
