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

  RegisterDesk(
      RegisterEntryRepository entries,
      CertificateNumbers numbers,
      Candidacies candidacies,
      Rulebook rulebook,
      ProgramCalendar calendar) {
    this.entries = entries;
    this.numbers = numbers;
    this.candidacies = candidacies;
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  /** The name as on the application, the term by today's rules (R54, R57). */
  CertificateNumber enter(Award award, PersonId decidedBy) {
    var today = calendar.today();
    var application = candidacies.byCase(award.caseNumber()).orElseThrow().application();
    var number = numbers.draw(Year.from(today));
    entries.save(
        new RegisterEntry(
            number,
            award,
            application.personal().name(),
            application.consents().showInRegister() == Answer.YES,
            rulebook.on(today).credential(),
            today,
            new StatusChange(
                RegisterStatus.ACTIVE, decidedBy, "Certification awarded.", calendar.now())));
    return number;
  }
}
