package org.colophon.process.correspondence;

import java.util.Map;
import org.colophon.credentials.EmployerLetterAsked;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters to employers, at the wish of the certified person, who finds a copy among their messages
 * (R54).
 */
@Component
class EmployerLetters {

  private final Notices notices;
  private final Links links;

  EmployerLetters(Notices notices, Links links) {
    this.notices = notices;
    this.links = links;
  }

  @EventListener
  void on(EmployerLetterAsked event) {
    var certificate = event.certificate();
    var letter = event.letter();
    notices.write(
        new NewNotice(
            "employer-letter:%s:%s".formatted(certificate.number(), letter.askedAt()),
            certificate.person(),
            letter.address(),
            letter.addressee(),
            "employer-letter",
            Map.of(
                "name", letter.addressee(),
                "holder", certificate.holderName(),
                "credential", certificate.credential(),
                "designation", certificate.designation(),
                "number", certificate.number().value(),
                "issuedOn", certificate.issuedOn(),
                "validUntil", certificate.validUntil(),
                "checkLink", links.to("/check/{number}", certificate.number().value())),
            certificate.caseNumber()));
  }
}
