package org.colophon.process.provisionalcertification;

import static org.colophon.process.CaseVariables.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.process.certificationissuance.Transcript;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_CreateFullCertificate: makes the papers that take the place of the provisional ones.
 */
@Component
class CreateFullCertificateDelegate implements JavaDelegate {

  private final ProvisionalCertifications provisionals;
  private final Certificates certificates;
  private final Transcript transcript;

  CreateFullCertificateDelegate(
      ProvisionalCertifications provisionals, Certificates certificates, Transcript transcript) {
    this.provisionals = provisionals;
    this.certificates = certificates;
    this.transcript = transcript;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var provisional = provisionals.find(caseOf(execution));
    certificates.render(
        certificates.byNumber(provisional.number()).orElseThrow().award(),
        transcript.of(provisional.candidacyCase()));
  }
}
