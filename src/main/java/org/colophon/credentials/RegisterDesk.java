package org.colophon.credentials;

import java.time.Year;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Candidacies;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Enters awarded candidates in the register. */
@Component
class RegisterDesk {

  private final RegisterEntryRepository entries;
  private final CertificateNumbers numbers;
  private final Candidacies candidacies;
  private final Rulebook rulebook;
  private final ProgramCalendar calendar;
  private final ProvisionalCertifications provisionals;

  RegisterDesk(
      RegisterEntryRepository entries,
      CertificateNumbers numbers,
      Candidacies candidacies,
      Rulebook rulebook,
      ProgramCalendar calendar,
      ProvisionalCertifications provisionals) {
    this.entries = entries;
    this.numbers = numbers;
    this.candidacies = candidacies;
    this.rulebook = rulebook;
    this.calendar = calendar;
    this.provisionals = provisionals;
  }

  /**
   * The name as on the application, the term by today's rules (R54, R57). Whose hours of work may
   * follow is entered as provisional, to the day (R27).
   */
  CertificateNumber enter(Award award, PersonId decidedBy) {
    var today = calendar.today();
    var candidacy = candidacies.byCase(award.caseNumber()).orElseThrow();
    var application = candidacy.application();
    var hoursOpen = candidacy.assessment().hoursFollow();
    var rules = rulebook.on(today);
    var number = numbers.draw(Year.from(today));
    var entry =
        new RegisterEntry(
            number,
            award,
            application.personal().name(),
            application.consents().showInRegister() == Answer.YES,
            rules.credential(),
            today,
            hoursOpen
                ? today.plus(rules.provisional().term())
                : CredentialTerm.endOf(today, rules.credential()),
            new StatusChange(
                hoursOpen ? RegisterStatus.PROVISIONAL : RegisterStatus.ACTIVE,
                decidedBy,
                hoursOpen ? "Awarded; the hours of work follow." : "Certification awarded.",
                calendar.now()));
    entries.save(entry);
    if (hoursOpen) {
      provisionals.open(entry, today);
    }
    return number;
  }
}
