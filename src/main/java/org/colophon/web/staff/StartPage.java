package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.COURSE_EVALUATORS;
import static org.colophon.accounts.Role.MANAGERS;
import static org.colophon.accounts.Role.PORTFOLIO_EVALUATORS;
import static org.colophon.accounts.Role.PROGRAM_STAFF;

import java.util.Arrays;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseKind;
import org.colophon.cases.Cases;
import org.colophon.cases.StuckSteps;
import org.colophon.cases.WaitsOn;
import org.colophon.cases.WorkListFilter;
import org.colophon.courses.AttestationQueue;
import org.colophon.courses.Coverage;
import org.colophon.courses.Providers;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.StaffRoles;
import org.colophon.webinars.Webinars;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows people who work for the program what the day asks of them (R76). */
@Controller
class StartPage {

  /** As many lines as a glance takes; the rest is one click away. */
  private static final int LINES = 8;

  private static final List<WaitsOn> ACTORS =
      Arrays.stream(WaitsOn.values()).filter(it -> it != WaitsOn.NOBODY).toList();

  private static final Role[] WITH_TASKS =
      Arrays.stream(Role.values()).filter(it -> it != MANAGERS).toArray(Role[]::new);

  private final Cases cases;
  private final Notices notices;
  private final StuckSteps steps;
  private final Coverage coverage;
  private final Accounts accounts;
  private final AttestationQueue attestations;
  private final Providers providers;
  private final Webinars webinars;
  private final ProgramCalendar calendar;

  StartPage(
      Cases cases,
      Notices notices,
      StuckSteps steps,
      Coverage coverage,
      Accounts accounts,
      AttestationQueue attestations,
      Providers providers,
      Webinars webinars,
      ProgramCalendar calendar) {
    this.cases = cases;
    this.notices = notices;
    this.steps = steps;
    this.coverage = coverage;
    this.accounts = accounts;
    this.attestations = attestations;
    this.providers = providers;
    this.webinars = webinars;
    this.calendar = calendar;
  }

  @GetMapping("/staff")
  String start(Authentication person, Model page) {
    page.addAttribute("name", accounts.person(PersonId.of(person.getName())).givenName());
    page.addAttribute("tasklist", StaffRoles.of(person, WITH_TASKS));
    page.addAttribute("cockpit", StaffRoles.of(person, MANAGERS, ADMIN));
    page.addAttribute("records", StaffRoles.of(person, PROGRAM_STAFF, ADMIN));
    page.addAttribute("accommodations", StaffRoles.of(person, PROGRAM_STAFF));
    page.addAttribute("admin", StaffRoles.of(person, ADMIN));
    page.addAttribute("attested", attestations.count());
    page.addAttribute("evaluates", StaffRoles.of(person, COURSE_EVALUATORS, PORTFOLIO_EVALUATORS));
    page.addAttribute(
        "candidacy",
        cases.ofSubject(PersonId.of(person.getName())).stream()
            .anyMatch(it -> it.kind() == CaseKind.CANDIDACY));
    page.addAttribute("providers", providers.of(PersonId.of(person.getName())));
    page.addAttribute("statistics", StaffRoles.of(person, PROGRAM_STAFF, MANAGERS));
    var all = StaffRoles.of(person, PROGRAM_STAFF, MANAGERS, ADMIN);
    page.addAttribute("all", all);
    if (all) {
      day(page, StaffRoles.of(person, PROGRAM_STAFF));
    }
    return "staff/start";
  }

  /**
   * @param staff whether the reader is program staff, who run webinars and may know of confidential
   *     cases
   */
  private void day(Model page, boolean staff) {
    var today = calendar.today();
    var every = WorkListFilter.everything();
    page.addAttribute("today", today);
    page.addAttribute("actors", ACTORS);
    page.addAttribute("waiting", cases.waitingCounts());
    page.addAttribute("toWrapUp", staff ? webinars.toWrapUp() : List.of());
    page.addAttribute(
        "uncovered",
        coverage.lines().stream()
            .filter(it -> it.courses() == 0)
            .map(it -> it.set().name())
            .toList());
    page.addAttribute("late", cases.openCases(every.lateOn(today), 0, LINES));
    page.addAttribute(
        "week", cases.openCases(every.dueBetween(today, today.plusDays(6)), 0, LINES));
    page.addAttribute("undelivered", notices.undelivered(0, LINES));
    page.addAttribute(
        "stuck",
        steps.newest(LINES).stream()
            .filter(it -> staff || !it.caseNumber().isConfidential())
            .toList());
  }
}
