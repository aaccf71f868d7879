package org.colophon.credentials;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.Experience;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the certifications of graduates whose hours of work follow: reported, confirmed, or ended
 * to the day (R27).
 */
@Service
@Transactional
public class ProvisionalCertifications {

  private final ProvisionalRepository provisionals;
  private final RegisterEntryRepository entries;
  private final Applications applications;
  private final Candidacies candidacies;
  private final Conflicts conflicts;
  private final Cases cases;
  private final ProvisionalStory story;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  ProvisionalCertifications(
      ProvisionalRepository provisionals,
      RegisterEntryRepository entries,
      Applications applications,
      Candidacies candidacies,
      Conflicts conflicts,
      Cases cases,
      ProvisionalStory story,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.provisionals = provisionals;
    this.entries = entries;
    this.applications = applications;
    this.candidacies = candidacies;
    this.conflicts = conflicts;
    this.cases = cases;
    this.story = story;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /** Opens the case of an entry that is provisional. Publishes {@link ProvisionalOpened}. */
  void open(RegisterEntry entry, LocalDate rulesOn) {
    var number = cases.open(CaseKind.PROVISIONAL, entry.person(), entry.holderName());
    provisionals.save(new ProvisionalCertification(number, entry, rulesOn));
    story.opened(number, entry.number(), entry.validUntil());
    events.publishEvent(new ProvisionalOpened(number));
  }

  /** The person's latest one. */
  @Transactional(readOnly = true)
  public Optional<ProvisionalView> ofPerson(PersonId person) {
    return provisionals.findFirstByPersonOrderByUntilDesc(person).map(this::view);
  }

  /** Shows one; it must exist. */
  @Transactional(readOnly = true)
  public ProvisionalView find(CaseNumber number) {
    return view(provisionals.findById(number).orElseThrow());
  }

  /** The work in the person's own list, counted up to today by the rules of their candidacy. */
  @Transactional(readOnly = true)
  public AdmissionAssessment count(CaseNumber number) {
    var provisional = provisionals.findById(number).orElseThrow();
    return count(provisional, workOf(provisional.person()), calendar.today());
  }

  /**
   * Reports the work in the person's own list. Reported again while the office looks, it is the
   * same report (R79). Publishes {@link HoursReported}.
   *
   * @throws HoursMissing when it is not enough
   * @throws ProvisionalClosed when the time is over, or the certification is not in force
   */
  public void report(PersonId person) throws HoursMissing, ProvisionalClosed {
    var found =
        provisionals
            .findFirstByPersonOrderByUntilDesc(person)
            .orElseThrow(() -> new ProvisionalClosed("You have no provisional certification."));
    var provisional = provisionals.lock(found.caseNumber()).orElseThrow();
    if (provisional.state() == ProvisionalState.REPORTED) {
      return;
    }
    var today = calendar.today();
    if (provisional.state() != ProvisionalState.OPEN || provisional.isOver(today)) {
      throw new ProvisionalClosed("Hours can no longer be reported for this certification.");
    }
    var entry = entryOf(provisional);
    requireProvisional(entry);
    var work = workOf(person);
    var assessment = count(provisional, work, today);
    if (assessment.missingHours() > 0) {
      throw new HoursMissing(assessment);
    }
    provisionals.save(provisional.report(work, calendar.now()));
    entries.save(entry.hold(true));
    var confirmBy = today.plusDays(rulesOn(today).confirmWithinDays());
    story.reported(provisional.caseNumber(), assessment.hours(), confirmBy, person);
    events.publishEvent(new HoursReported(provisional.caseNumber(), confirmBy));
  }

  /**
   * Makes sure that a person may look at these hours.
   *
   * @throws ConflictOfInterest when they may not; its message says why
   */
  @Transactional(readOnly = true)
  public void requireUninvolved(CaseNumber number, PersonId by) throws ConflictOfInterest {
    conflicts.requireNone(by, provisionals.findById(number).orElseThrow().person());
  }

  /**
   * The hours are enough: the certification is full from today on, for the whole term, and gets new
   * papers. Publishes {@link CertificationBecameFull}.
   *
   * @param words for the holder to read; may be empty
   * @throws ProvisionalClosed when nothing is reported, or the certification is not in force
   */
  public void confirm(CaseNumber number, String words, PersonId by)
      throws ConflictOfInterest, ProvisionalClosed {
    var provisional = reported(number, by);
    var entry = entryOf(provisional);
    requireProvisional(entry);
    var today = calendar.today();
    entries.save(
        entry.becomeFull(
            new StatusChange(RegisterStatus.ACTIVE, by, "Hours of work confirmed.", calendar.now()),
            today,
            CredentialTerm.endOf(today, rules.on(today).credential())));
    provisionals.save(provisional.decide(ProvisionalState.FULL, words.strip(), by, calendar.now()));
    story.confirmed(number, provisional.candidacyCase(), words.strip(), by);
  }

  /**
   * The hours are not enough, or not shown well enough; more can be reported while there is time.
   *
   * @param words why, for the holder to read
   */
  public void sendBack(CaseNumber number, String words, PersonId by)
      throws ConflictOfInterest, ProvisionalClosed {
    if (words.isBlank()) {
      throw new IllegalArgumentException("Hours are sent back for a reason: " + number);
    }
    var provisional = reported(number, by);
    provisionals.save(provisional.decide(ProvisionalState.OPEN, words.strip(), by, calendar.now()));
    entries.save(entryOf(provisional).hold(false));
    story.sentBack(number, words.strip(), provisional.until(), by);
  }

  private ProvisionalCertification reported(CaseNumber number, PersonId by)
      throws ConflictOfInterest, ProvisionalClosed {
    var provisional = provisionals.lock(number).orElseThrow();
    conflicts.requireNone(by, provisional.person());
    if (provisional.state() != ProvisionalState.REPORTED) {
      throw new ProvisionalClosed("No hours wait for an answer in this case.");
    }
    return provisional;
  }

  /** What comes next: a reminder, or the end. */
  @Transactional(readOnly = true)
  public ProvisionalMoment next(CaseNumber number) {
    var provisional = provisionals.findById(number).orElseThrow();
    var entry = entries.findById(provisional.number()).orElseThrow();
    return provisional.next(reminders(provisional), entry.issuedOn(), calendar);
  }

  /** Records the reminder that is due, together with earlier ones that were missed. */
  public void remind(CaseNumber number) {
    var provisional = provisionals.lock(number).orElseThrow();
    var issuedOn = entries.findById(provisional.number()).orElseThrow().issuedOn();
    provisional
        .due(reminders(provisional), issuedOn, calendar.today())
        .ifPresent(
            it -> {
              provisionals.save(provisional.reminded(it.on()));
              story.reminded(number, (int) it.before().toTotalMonths());
            });
  }

  /**
   * Closes one whose time is over; twice changes nothing. The register says so by itself, to the
   * day.
   *
   * @throws IllegalStateException before the end of the last day
   */
  public void end(CaseNumber number) {
    var provisional = provisionals.lock(number).orElseThrow();
    if (provisional.state() == ProvisionalState.OPEN) {
      if (!provisional.isOver(calendar.today())) {
        throw new IllegalStateException(number + " runs until " + provisional.until());
      }
      provisionals.save(provisional.end(ProvisionalState.ENDED));
      story.ended(number, provisional.candidacyCase());
    }
  }

  @EventListener
  void on(HoursNeedless event) {
    var provisional = provisionals.findByNumber(event.number()).orElseThrow();
    if (provisional.state().open()) {
      provisionals.save(provisional.end(ProvisionalState.STOPPED));
      story.stopped(provisional.caseNumber());
      events.publishEvent(new ProvisionalStopped(provisional.caseNumber()));
    }
  }

  private void requireProvisional(RegisterEntry entry) throws ProvisionalClosed {
    if (!entry.has(RegisterStatus.PROVISIONAL)) {
      throw new ProvisionalClosed(
          "The certification is not in force now. The program office has to decide about that first.");
    }
  }

  private RegisterEntry entryOf(ProvisionalCertification provisional) {
    return entries.lock(provisional.number()).orElseThrow();
  }

  private List<Experience> workOf(PersonId person) {
    return applications.draft(person).application().experience();
  }

  private AdmissionAssessment count(
      ProvisionalCertification provisional, List<Experience> work, LocalDate on) {
    return candidacies.hours(provisional.candidacyCase(), work, on);
  }

  private List<Period> reminders(ProvisionalCertification provisional) {
    return rulesOn(provisional.rulesOn()).reminders();
  }

  private Rules.Provisional rulesOn(LocalDate day) {
    return rules.on(day).provisional();
  }

  private ProvisionalView view(ProvisionalCertification provisional) {
    return provisional.view(
        provisional
            .reportedAt()
            .map(it -> count(provisional, provisional.work(), calendar.dateOf(it)))
            .orElse(null));
  }
}
