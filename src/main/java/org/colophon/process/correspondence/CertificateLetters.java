package org.colophon.process.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.candidates.Candidacies;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.RegisterStatus;
import org.colophon.installation.Links;
import org.colophon.notifications.Attachment;
import org.colophon.notifications.NewNotice;
import org.springframework.stereotype.Component;

/** The letter that brings the certificate. */
@Component
class CertificateLetters implements Letters {

  private static final String PDF = "application/pdf";

  private final Envelope envelope;
  private final Candidacies candidacies;
  private final Certificates certificates;
  private final Links links;

  CertificateLetters(
      Envelope envelope, Candidacies candidacies, Certificates certificates, Links links) {
    this.envelope = envelope;
    this.candidacies = candidacies;
    this.certificates = certificates;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of("certificate", this::certificate);
  }

  private List<NewNotice> certificate(Occasion occasion) {
    var person = candidacies.byCase(occasion.caseNumber()).orElseThrow().person();
    var certificate = certificates.ofPerson(person).orElseThrow();
    return List.of(
        envelope.about(
            occasion.caseNumber(),
            person,
            "certificate",
            "",
            Map.of(
                "outcome", outcome(certificate),
                "number", certificate.number().value(),
                "designation", certificate.designation(),
                "validUntil", certificate.validUntil(),
                "link", links.to("/certificate"),
                "checkLink", links.to("/check/{number}", certificate.number().value())),
            attachments(certificate)));
  }

  private static String outcome(CertificateView certificate) {
    return certificate.status() == RegisterStatus.PROVISIONAL
        ? "You have met every requirement but the hours of library work, and the program has"
            + " certified you provisionally. Report your hours on your page as soon as there are"
            + " enough; then the certification becomes full."
        : "You have met every requirement, and the program has certified you.";
  }

  /** Both papers of a certificate, to go with a letter. */
  static List<Attachment> attachments(CertificateView certificate) {
    return List.of(
        new Attachment(
            "certificate-" + certificate.number() + ".pdf",
            PDF,
            certificate.certificate().orElseThrow()),
        new Attachment(
            "transcript-" + certificate.number() + ".pdf",
            PDF,
            certificate.transcript().orElseThrow()));
  }
}
