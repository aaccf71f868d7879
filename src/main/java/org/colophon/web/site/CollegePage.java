package org.colophon.web.site;

import org.colophon.colleges.Agreements;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The programs of colleges whose graduates are recognized, for everybody (R27). */
@Controller
class CollegePage {

  private final Agreements agreements;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CollegePage(Agreements agreements, Rulebook rules, ProgramCalendar calendar) {
    this.agreements = agreements;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/courses/colleges")
  String colleges(Model page) {
    var today = calendar.today();
    page.addAttribute("programs", agreements.inForce(today));
    page.addAttribute("edition", rules.editionOn(today));
    return "site/colleges";
  }
}
