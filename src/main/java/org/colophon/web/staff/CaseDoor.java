package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.MANAGERS;
import static org.colophon.accounts.Role.PROGRAM_COMMITTEE;
import static org.colophon.accounts.Role.PROGRAM_STAFF;
import static org.colophon.accounts.Role.REVIEW_COMMITTEE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.ProviderTies;
import org.colophon.credentials.Awards;
import org.colophon.integrity.IntegrityCases;
import org.colophon.web.StaffRoles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people of the program into a case. Who looks at personal data stands in the timeline: one
 * line per person, case and hour.
 */
@Component
class CaseDoor {

  /** What the committee decides about; it may read all of it. */
  private static final Set<CaseKind> COURSES =
      EnumSet.of(CaseKind.COURSE, CaseKind.APPROVAL_REVIEW, CaseKind.AGREEMENT);

  private static final Duration A_WHILE = Duration.ofHours(1);

  private final Cases cases;
  private final Awards awards;
  private final Appeals appeals;
  private final ProviderTies ties;
  private final IntegrityCases integrity;
  private final Agreements agreements;
  private final Graduations graduations;
  private final Clock clock;

  CaseDoor(
      Cases cases,
      Awards awards,
      Appeals appeals,
      ProviderTies ties,
      IntegrityCases integrity,
      Agreements agreements,
      Graduations graduations,
      Clock clock) {
    this.cases = cases;
    this.awards = awards;
    this.appeals = appeals;
    this.ties = ties;
    this.integrity = integrity;
    this.agreements = agreements;
    this.graduations = graduations;
    this.clock = clock;
  }

  /**
   * Opens the case.
   *
   * @throws ResponseStatusException not found, or forbidden: the review committee sees courses, and
   *     cases whose award was opened; both committees see appeals and what is appealed; nobody
   *     enters their own case here, nor one of a provider they act or teach for, nor a suspicion
   *     about what they are close to
   */
  CaseView enter(String number, Authentication person) {
    var found = find(number).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    if (isOwn(found, person) || !mayEnter(found, person) || isOfOwnProvider(found, person)) {
      throw new ResponseStatusException(FORBIDDEN);
    }
    noteView(found.number(), person);
    return found;
  }

  /**
   * Like {@link #enter(String, Authentication)}, where only cases of one kind have the page.
   *
   * @throws ResponseStatusException not found too when the case is of another kind
   */
  CaseView enter(String number, Authentication person, CaseKind kind) {
    var found = enter(number, person);
    if (found.kind() != kind) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    return found;
  }

  /** Like {@link #enter(String, Authentication)}, for somebody who wants to change something. */
  CaseView enterToWrite(String number, Authentication person) {
    var found = enter(number, person);
    if (!mayWrite(person)) {
      throw new ResponseStatusException(FORBIDDEN);
    }
    return found;
  }

  /** Managers watch; everybody else who may enter may also write. */
  boolean mayWrite(Authentication person) {
    return StaffRoles.of(person, PROGRAM_STAFF, ADMIN, REVIEW_COMMITTEE, PROGRAM_COMMITTEE);
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

  /** Who judges a course for the program is nothing for those who offer it. */
  private boolean isOfOwnProvider(CaseView found, Authentication person) {
    var who = PersonId.of(person.getName());
    return switch (found.kind()) {
      case COURSE, RENEWAL, APPROVAL_REVIEW -> ties.hasPart(who, found.number());
      case AGREEMENT -> agreements.hasPart(who, found.number());
      case GRADUATION -> graduations.hasPart(who, found.number());
      case APPEAL -> {
        var party = appeals.find(found.number()).decision().party();
        yield ties.teachesFor(who).stream().map(CourseDecisions::party).anyMatch(party::equals);
      }
      default -> false;
    };
  }

  private boolean mayEnter(CaseView found, Authentication person) {
    if (found.kind().isConfidential()) {
      return StaffRoles.of(person, PROGRAM_STAFF) && !isClose(found, person);
    }
    return StaffRoles.of(person, PROGRAM_STAFF, ADMIN, MANAGERS)
        || StaffRoles.of(person, REVIEW_COMMITTEE)
            && (COURSES.contains(found.kind()) || awards.ofCase(found.number()).isPresent())
        || StaffRoles.of(person, REVIEW_COMMITTEE, PROGRAM_COMMITTEE)
            && (found.kind() == CaseKind.APPEAL || isAppealed(found));
  }

  /** Who judged a portfolio, or is close to its candidate, reads no suspicion about it either. */
  private boolean isClose(CaseView found, Authentication person) {
    return found.kind() == CaseKind.INTEGRITY
        && integrity.isClose(PersonId.of(person.getName()), found.number());
  }

  private boolean isAppealed(CaseView found) {
    return appeals.about(found.number()).stream().anyMatch(it -> it.number() != null);
  }

  /** Writes down that somebody opened a file of the case. */
  void noteFile(CaseView found, String file, Authentication person) {
    note(found.number(), "File opened by %s: %s".formatted(role(person), file), person);
  }

  private void noteView(CaseNumber number, Authentication person) {
    note(number, "Case read by %s.".formatted(role(person)), person);
  }

  /** The candidate may know that somebody looked, and in which role, but not who (R72). */
  private void note(CaseNumber number, String text, Authentication person) {
    cases.recordOnce(
        number,
        new TimelineEntry(Kind.VIEW, text, PersonId.of(person.getName()), true),
        clock.instant().minus(A_WHILE));
  }

  private static String role(Authentication person) {
    if (StaffRoles.of(person, PROGRAM_STAFF)) {
      return "program staff";
    }
    if (StaffRoles.of(person, REVIEW_COMMITTEE)) {
      return "the review committee";
    }
    if (StaffRoles.of(person, PROGRAM_COMMITTEE)) {
      return "the program committee";
    }
    return StaffRoles.of(person, MANAGERS) ? "a manager" : "an administrator";
  }
}
