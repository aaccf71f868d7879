package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.MANAGERS;
import static org.colophon.accounts.Role.PROGRAM_STAFF;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import java.util.Arrays;
import java.util.Optional;
import org.colophon.cases.CasePage;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.cases.WorkListFilter;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.StaffRoles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists the cases that are not closed, the late ones first, and finds any case (R76). */
@Controller
class WorkListPage {

  private static final int SIZE = 25;

  private final Cases cases;
  private final ProgramCalendar calendar;

  WorkListPage(Cases cases, ProgramCalendar calendar) {
    this.cases = cases;
    this.calendar = calendar;
  }

  /** What the person looks for; an empty text means no restriction. */
  record Wish(String q, String waitsOn, String stage, boolean late, boolean week) {

    Wish {
      q = q.strip();
    }

    public boolean searches() {
      return !q.isEmpty();
    }

    Optional<WaitsOn> who() {
      return Arrays.stream(WaitsOn.values()).filter(it -> it.name().equals(waitsOn)).findFirst();
    }

    /** The address of this list, to which a page number is added. */
    public String address() {
      return UriComponentsBuilder.fromPath("/cases")
          .queryParam("q", "{q}")
          .queryParam("waitsOn", "{w}")
          .queryParam("stage", "{s}")
          .queryParam("late", late)
          .queryParam("week", week)
          .encode()
          .buildAndExpand(q, waitsOn, stage)
          .toUriString();
    }
  }

  @GetMapping("/cases")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String waitsOn,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam(defaultValue = "false") boolean week,
      @RequestParam(defaultValue = "0") int page,
      Authentication person,
      Model model) {
    if (!StaffRoles.of(person, PROGRAM_STAFF, MANAGERS, ADMIN)) {
      throw new ResponseStatusException(FORBIDDEN);
    }
    var wish = new Wish(q, waitsOn, stage, late, week);
    model.addAttribute("wish", wish);
    model.addAttribute("found", find(wish, Math.max(0, page)));
    model.addAttribute("today", calendar.today());
    model.addAttribute("actors", WaitsOn.values());
    model.addAttribute("stages", cases.stages());
    model.addAttribute("lateCount", cases.lateCount(calendar.today()));
    return "staff/cases";
  }

  /** A search looks at closed cases as well and leaves the filters aside. */
  private CasePage find(Wish wish, int page) {
    if (wish.searches()) {
      return cases.search(wish.q(), page, SIZE);
    }
    var filter =
        WorkListFilter.everything()
            .waitingOn(wish.who().orElse(null))
            .inStage(wish.stage().isEmpty() ? null : wish.stage());
    return cases.openCases(dated(filter, wish), page, SIZE);
  }

  private WorkListFilter dated(WorkListFilter filter, Wish wish) {
    var today = calendar.today();
    if (wish.late()) {
      return filter.lateOn(today);
    }
    return wish.week() ? filter.dueBetween(today, today.plusDays(6)) : filter;
  }
}
