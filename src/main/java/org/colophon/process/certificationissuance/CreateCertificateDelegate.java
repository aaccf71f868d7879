package org.colophon.process.certificationissuance;

import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.certificationissuance.CertificationIssuance.Variables.AWARD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.credentials.Certificates;
import org.springframework.stereotype.Component;

/** ServiceTask_CreateCertificate: makes the PDFs of the certificate and its transcript. */
@Component
class CreateCertificateDelegate implements JavaDelegate {

  private final Certificates certificates;
  private final Transcript transcript;

  CreateCertificateDelegate(Certificates certificates, Transcript transcript) {
    this.certificates = certificates;
    this.transcript = transcript;
  }

  @Override
  public void execute(DelegateExecution execution) {
    certificates.render(AWARD.from(execution), transcript.of(caseOf(execution)));
  }
}
