package org.colophon.credentials;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.EmailAddress;
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
  private final AwardStory story;

  Certificates(
      RegisterEntryRepository entries,
      Papers papers,
      FileStore files,
      ProgramCalendar calendar,
      AwardStory story) {
    this.entries = entries;
    this.papers = papers;
    this.files = files;
    this.calendar = calendar;
    this.story = story;
  }

  /**
   * Makes the PDFs of an awarded certificate and its transcript (R54). What was made once is not
   * made again, unless the certification has become full meanwhile (R27).
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

  /** The certificate of this number. */
  @Transactional(readOnly = true)
  public Optional<CertificateView> byNumber(CertificateNumber number) {
    return entries.findById(number).map(it -> it.viewOn(calendar.today()));
  }

  /** Shows the person's certifications in the public register, or hides them there (R55). */
  public void show(PersonId person, boolean shown) {
    entries.findByPerson(person).forEach(it -> entries.save(it.show(shown)));
  }

  /**
   * Has a letter written that says the holder is certified, number and dates (R54). Asking is the
   * holder's consent, and is recorded with it.
   *
   * @throws EmployerLetterRefused when the certificate is not in force, the address has its letter,
   *     or enough letters were written
   * @throws IllegalArgumentException when there is no such certificate
   */
  public void writeToEmployer(CertificateNumber number, String addressee, EmailAddress address) {
    var entry =
        entries
            .lock(number)
            .orElseThrow(() -> new IllegalArgumentException("No certificate " + number));
    var letter = new EmployerLetter(addressee, address.value(), calendar.now());
    story.employerLetterAsked(
        entries.save(entry.writeTo(letter, calendar.today())).caseNumber(), entry.person());
  }

  /** The letters to employers a holder asked for, oldest first. */
  @Transactional(readOnly = true)
  public List<EmployerLetter> employerLetters(CertificateNumber number) {
    return entries.findById(number).map(RegisterEntry::employerLetters).orElse(List.of());
  }

  private FileId keep(String kind, byte[] pdf, CertificateView certificate) {
    var name = "%s-%s.pdf".formatted(kind, certificate.number());
    return files.keep(pdf, name, "application/pdf", certificate.person()).id();
  }
}
