package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.MANAGERS;
import static org.colophon.accounts.Role.PROGRAM_STAFF;
import static org.colophon.accounts.Role.REVIEW_COMMITTEE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.credentials.Awards;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.StaffRoles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people of the program into a case. Who looks at personal data stands in the timeline: one
 * line per person, case and day.
 */
@Component
class CaseDoor {

  private final Cases cases;
  private final Awards awards;
  private final ProgramCalendar calendar;

  CaseDoor(Cases cases, Awards awards, ProgramCalendar calendar) {
    this.cases = cases;
    this.awards = awards;
    this.calendar = calendar;
  }

  /**
   * Opens the case.
   *
   * @throws ResponseStatusException not found, or forbidden: the committee sees cases whose award
   *     was opened, and nobody enters their own case here
   */
  CaseView enter(String number, Authentication person) {
    var found = find(number).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    if (isOwn(found, person) || !mayEnter(found, person)) {
      throw new ResponseStatusException(FORBIDDEN);
    }
    noteView(found.number(), PersonId.of(person.getName()));
    return found;
  }

  /** Like {@link #enter}, for somebody who wants to change something. */
  CaseView enterToWrite(String number, Authentication person) {
    var found = enter(number, person);
    if (!mayWrite(person)) {
      throw new ResponseStatusException(FORBIDDEN);
    }
    return found;
  }

  /** Managers watch; everybody else who may enter may also write. */
  boolean mayWrite(Authentication person) {
    return StaffRoles.of(person, PROGRAM_STAFF, ADMIN, REVIEW_COMMITTEE);
  }

  private Optional<CaseView> find(String number) {
    try {
      return cases.find(CaseNumber.of(number));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isOwn(CaseView found, Authentication person) {
    return found.subject().value().equals(person.getName());
  }

  private boolean mayEnter(CaseView found, Authentication person) {
    return StaffRoles.of(person, PROGRAM_STAFF, ADMIN, MANAGERS)
        || StaffRoles.of(person, REVIEW_COMMITTEE) && awards.ofCase(found.number()).isPresent();
  }

  private void noteView(CaseNumber number, PersonId viewer) {
    if (cases.timeline(number).stream().noneMatch(it -> isViewToday(it, viewer))) {
      cases.record(number, new TimelineEntry(Kind.VIEW, "Case opened to read.", viewer, false));
    }
  }

  private boolean isViewToday(TimelineLine line, PersonId viewer) {
    return line.kind() == Kind.VIEW
        && viewer.equals(line.actor())
        && calendar.dateOf(line.at()).equals(calendar.today());
  }
}
