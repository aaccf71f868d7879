package org.colophon.credentials;

import java.util.List;
import java.util.Locale;
import org.colophon.accounts.PersonId;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers everybody who is certified and who is not (R55). */
@Service
@Transactional
public class Register {

  private final RegisterEntryRepository entries;
  private final Cases cases;
  private final ProgramCalendar calendar;

  Register(RegisterEntryRepository entries, Cases cases, ProgramCalendar calendar) {
    this.entries = entries;
    this.cases = cases;
    this.calendar = calendar;
  }

  /**
   * Checks a certificate's number. A number nobody has and one whose holder is not shown give the
   * same answer.
   *
   * @param typed as a person typed it: small letters, spaces and missing dashes do not matter
   */
  @Transactional(readOnly = true)
  public CheckResult check(String typed) {
    return CertificateNumber.read(typed).map(this::check).orElseGet(CheckResult.Mistyped::new);
  }

  /**
   * Finds certified people by their whole name, without regard to case, accents and punctuation;
   * only those who agreed to be shown, and no more than the 20 certified last.
   */
  @Transactional(readOnly = true)
  public List<RegisterAnswer> search(String name) {
    var plain = SearchName.of(name);
    return plain.isEmpty()
        ? List.of()
        : entries.findFirst20BySearchNameAndShownTrueOrderByIssuedOnDesc(plain).stream()
            .map(it -> it.answerOn(calendar.today()))
            .toList();
  }

  /**
   * Gives a certification another status, told at once to everybody who checks it (R56). The status
   * it has already changes nothing.
   *
   * @param reason for the program only
   * @throws IllegalStateException when it was withdrawn or revoked: that is for good
   */
  public void change(CertificateNumber number, RegisterStatus status, PersonId by, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A status changes for a reason: " + number);
    }
    var entry =
        entries
            .lock(number)
            .orElseThrow(() -> new IllegalArgumentException("No certificate " + number));
    if (!entry.has(status)) {
      entries.save(entry.change(new StatusChange(status, by, reason.strip(), calendar.now())));
      tell(entry, status, by, reason.strip());
    }
  }

  private CheckResult check(CertificateNumber number) {
    return entries
        .findById(number)
        .filter(RegisterEntry::isShown)
        .<CheckResult>map(it -> new CheckResult.Known(number, it.answerOn(calendar.today())))
        .orElseGet(() -> new CheckResult.Unknown(number));
  }

  private void tell(RegisterEntry entry, RegisterStatus status, PersonId by, String reason) {
    var text = "The certification is now " + status.label().toLowerCase(Locale.ROOT) + ".";
    cases.record(entry.caseNumber(), new TimelineEntry(Kind.DECISION, text, by, true));
    cases.note(entry.caseNumber(), by, reason);
  }
}
