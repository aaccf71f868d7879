package org.colophon.process.certificationissuance;

import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.certificationissuance.CertificationIssuance.Variables.AWARD;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.achievements.AchievementProof;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.candidates.Candidacies;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.TranscriptLine;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** ServiceTask_CreateCertificate: makes the PDFs of the certificate and its transcript. */
@Component
class CreateCertificateDelegate implements JavaDelegate {

  private final Certificates certificates;
  private final Candidacies candidacies;
  private final AchievementRecords records;
  private final Rulebook rules;

  CreateCertificateDelegate(
      Certificates certificates,
      Candidacies candidacies,
      AchievementRecords records,
      Rulebook rules) {
    this.certificates = certificates;
    this.candidacies = candidacies;
    this.records = records;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var candidacy = candidacies.byCase(caseOf(execution)).orElseThrow();
    certificates.render(AWARD.from(execution), transcript(records.proof(candidacy.id())));
  }

  private List<TranscriptLine> transcript(AchievementProof proof) {
    var edition = rules.edition(proof.edition()).title();
    return proof.sets().stream()
        .filter(AchievementProof.Line::counts)
        .map(
            set ->
                new TranscriptLine(
                    set.name(),
                    set.required(),
                    edition,
                    set.route() == Route.COURSE ? "Approved course" : "Portfolio",
                    Objects.requireNonNull(set.achievedOn())))
        .toList();
  }
}
