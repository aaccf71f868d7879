package org.colophon.credentials;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what certified people receive: certificate and transcript. */
@Service
@Transactional
public class Certificates {

  private final RegisterEntryRepository entries;
  private final Papers papers;
  private final FileStore files;
  private final ProgramCalendar calendar;

  Certificates(
      RegisterEntryRepository entries, Papers papers, FileStore files, ProgramCalendar calendar) {
    this.entries = entries;
    this.papers = papers;
    this.files = files;
    this.calendar = calendar;
  }

  /**
   * Makes the PDFs of an awarded certificate and its transcript (R54). What was made once is not
   * made again.
   *
   * @param lines the achieved sets, in the order in which they are shown
   * @throws IllegalArgumentException when the award is not decided
   */
  public void render(AwardId award, List<TranscriptLine> lines) {
    var entry =
        entries
            .lock(award)
            .orElseThrow(() -> new IllegalArgumentException("No certificate for award " + award));
    if (!entry.isRendered()) {
      var certificate = entry.viewOn(calendar.today());
      entries.save(
          entry.rendered(
              keep("certificate", papers.certificate(certificate), certificate),
              keep("transcript", papers.transcript(certificate, lines), certificate)));
    }
  }

  /** A person's latest certificate. */
  @Transactional(readOnly = true)
  public Optional<CertificateView> ofPerson(PersonId person) {
    return entries
        .findFirstByPersonOrderByIssuedOnDesc(person)
        .map(it -> it.viewOn(calendar.today()));
  }

  /** Shows the person's certifications in the public register, or hides them there (R55). */
  public void show(PersonId person, boolean shown) {
    entries.findByPerson(person).forEach(it -> entries.save(it.show(shown)));
  }

  private FileId keep(String kind, byte[] pdf, CertificateView certificate) {
    var name = "%s-%s.pdf".formatted(kind, certificate.number());
    return files.keep(pdf, name, "application/pdf", certificate.person()).id();
  }
}
