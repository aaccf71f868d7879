package org.colophon.process.certificationissuance;

import java.util.List;
import java.util.Objects;
import org.colophon.achievements.AchievementProof;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.credentials.TranscriptLine;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Reads the lines of a transcript from the record of achievements (R54). */
@Component
public class Transcript {

  private final Candidacies candidacies;
  private final AchievementRecords records;
  private final Rulebook rules;

  public Transcript(Candidacies candidacies, AchievementRecords records, Rulebook rules) {
    this.candidacies = candidacies;
    this.records = records;
    this.rules = rules;
  }

  /** The sets that count in a candidacy, in the order of its edition. */
  public List<TranscriptLine> of(CaseNumber candidacy) {
    var proof = records.proof(candidacies.byCase(candidacy).orElseThrow().id());
    var edition = rules.edition(proof.edition()).title();
    return proof.sets().stream()
        .filter(AchievementProof.Line::counts)
        .map(
            set ->
                new TranscriptLine(
                    set.name(),
                    set.required(),
                    edition,
                    Objects.requireNonNull(set.route()).label(),
                    Objects.requireNonNull(set.achievedOn())))
        .toList();
  }
}
