package org.colophon.accommodations;

import static org.colophon.accommodations.AccommodationState.DECLINED;
import static org.colophon.accommodations.AccommodationState.FILED;
import static org.colophon.accommodations.AccommodationState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.colophon.accommodations.AccommodationView.Decision;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps requests for accommodations, apart from every candidacy (R16). */
@Service
@Transactional
public class Accommodations {

  private final AccommodationRepository requests;
  private final Cases cases;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  Accommodations(
      AccommodationRepository requests,
      Cases cases,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.requests = requests;
    this.cases = cases;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Files a request and opens its case. Publishes {@link AccommodationFiled}.
   *
   * @param needs what would help, up to 4000 characters
   * @throws AccommodationOpen when an earlier request waits for its answer
   */
  public CaseNumber file(PersonId person, String needs) throws AccommodationOpen {
    requests.queueUp(person.value());
    var open = open(person);
    if (open.isPresent()) {
      throw new AccommodationOpen(open.get().caseNumber());
    }
    var today = calendar.today();
    var decideBy =
        ProgramCalendar.plusWorkdays(today, rules.on(today).accommodation().decideWithinWorkdays());
    var number = cases.open(CaseKind.ACCOMMODATION, person, accounts.person(person).name());
    cases.move(
        number,
        new CaseStep(
            "Accommodation decision",
            WaitsOn.PROGRAM_OFFICE,
            decideBy,
            "The program office reads your request and answers you."));
    requests.save(new Accommodation(number, person, needs.strip(), calendar.now(), decideBy));
    return number;
  }

  /**
   * Answers a request and closes its case. The same answer again changes nothing.
   *
   * @param outcome granted, granted in part, or declined
   * @param reason what is arranged, or why not, as the person reads it
   * @throws ConflictOfInterest when someone decides their own request
   * @throws AccommodationClosed when it was decided differently or withdrawn
   */
  public void decide(CaseNumber number, AccommodationState outcome, String reason, PersonId by)
      throws ConflictOfInterest {
    if (outcome == FILED || outcome == WITHDRAWN || reason.isBlank()) {
      throw new IllegalArgumentException("Not an answer to " + number + ": " + outcome);
    }
    var request = load(number);
    if (request.view().person().equals(by)) {
      throw ConflictOfInterest.ownCase(by);
    }
    if (request.decide(outcome, new Decision(reason.strip(), by, calendar.now()))) {
      requests.save(request);
      cases.record(
          number,
          new TimelineEntry(Kind.DECISION, outcome.label() + ". " + reason.strip(), by, true));
      cases.close(
          number,
          outcome.label(),
          outcome == DECLINED
              ? "Our answer says why. You can ask again whenever something has changed."
              : "We arrange what our answer says.");
    }
  }

  /** Takes back the person's open request; without one this changes nothing. */
  public void withdraw(PersonId person) {
    requests.queueUp(person.value());
    for (var request : requests.findByPersonOrderByFiledAtDesc(person)) {
      if (request.withdraw()) {
        cases.close(
            request.view().caseNumber(), WITHDRAWN.label(), "You can ask again whenever you like.");
        requests.save(request);
      }
    }
  }

  /** The person's requests, the latest first. */
  @Transactional(readOnly = true)
  public List<AccommodationView> of(PersonId person) {
    return requests.findByPersonOrderByFiledAtDesc(person).stream()
        .map(Accommodation::view)
        .toList();
  }

  /** Shows a request; it must exist. */
  @Transactional(readOnly = true)
  public AccommodationView find(CaseNumber number) {
    return load(number).view();
  }

  private Optional<AccommodationView> open(PersonId person) {
    return of(person).stream().filter(AccommodationView::isOpen).findFirst();
  }

  private Accommodation load(CaseNumber number) {
    return requests
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No accommodation request " + number));
  }
}
