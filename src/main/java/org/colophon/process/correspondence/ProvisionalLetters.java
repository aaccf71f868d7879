package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.credentials.ProvisionalView;
import org.colophon.installation.Links;
import org.colophon.notifications.Attachment;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** Notices to holders of a provisional certification about their hours of work (R27). */
@Component
class ProvisionalLetters implements Letters {

  private final Envelope envelope;
  private final ProvisionalCertifications provisionals;
  private final Certificates certificates;
  private final ProgramCalendar calendar;
  private final Links links;

  ProvisionalLetters(
      Envelope envelope,
      ProvisionalCertifications provisionals,
      Certificates certificates,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.provisionals = provisionals;
    this.certificates = certificates;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "hours-reminder",
        it -> letter(it, "hours-reminder", until(it), List.of()),
        "hours-not-confirmed",
        this::notConfirmed,
        "certificate-full",
        this::full,
        "provisional-ended",
        it -> letter(it, "provisional-ended", until(it), List.of()));
  }

  private List<NewNotice> notConfirmed(Occasion occasion) {
    var model = new HashMap<>(until(occasion));
    model.put("reason", provisional(occasion).words());
    return letter(occasion, "hours-not-confirmed", model, List.of());
  }

  private List<NewNotice> full(Occasion occasion) {
    var certificate = certificates.byNumber(provisional(occasion).number()).orElseThrow();
    return letter(
        occasion,
        "certificate-full",
        Map.of("validUntil", certificate.validUntil(), "link", links.to("/certificate")),
        CertificateLetters.attachments(certificate));
  }

  private Map<String, Object> until(Occasion occasion) {
    return Map.of("until", provisional(occasion).until());
  }

  private ProvisionalView provisional(Occasion occasion) {
    return provisionals.find(occasion.caseNumber());
  }

  /** On one day the same letter goes out once. */
  private List<NewNotice> letter(
      Occasion occasion, String template, Map<String, Object> more, List<Attachment> attachments) {
    var provisional = provisional(occasion);
    var model = new HashMap<>(more);
    model.put("title", provisional.number().value());
    model.putIfAbsent("link", links.to("/certificate/hours"));
    return List.of(
        envelope.about(
            occasion.caseNumber(),
            provisional.person(),
            template,
            calendar.today().toString(),
            model,
            attachments));
  }
}
