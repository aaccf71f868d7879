package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.MANAGERS;
import static org.colophon.accounts.Role.PROGRAM_STAFF;

import java.util.Arrays;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.StaffRoles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows people who work for the program where their work is and what is late. */
@Controller
class StartPage {

  private static final List<WaitsOn> ACTORS =
      Arrays.stream(WaitsOn.values()).filter(it -> it != WaitsOn.NOBODY).toList();

  private final Cases cases;
  private final Accounts accounts;
  private final ProgramCalendar calendar;

  StartPage(Cases cases, Accounts accounts, ProgramCalendar calendar) {
    this.cases = cases;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  @GetMapping("/staff")
  String start(Authentication person, Model page) {
    page.addAttribute("name", accounts.person(PersonId.of(person.getName())).givenName());
    page.addAttribute("cockpit", StaffRoles.of(person, MANAGERS, ADMIN));
    page.addAttribute("records", StaffRoles.of(person, PROGRAM_STAFF, ADMIN));
    var all = StaffRoles.of(person, PROGRAM_STAFF, MANAGERS, ADMIN);
    page.addAttribute("all", all);
    if (all) {
      page.addAttribute("actors", ACTORS);
      page.addAttribute("waiting", cases.waitingCounts());
      page.addAttribute("late", cases.lateCount(calendar.today()));
    }
    return "staff/start";
  }
}
