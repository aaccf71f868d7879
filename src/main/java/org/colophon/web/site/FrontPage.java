package org.colophon.web.site;

import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.SetPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells visitors what the program is and how it goes, with the numbers of the rules in force. */
@Controller
class FrontPage {

  private final Rulebook rulebook;
  private final ProgramCalendar calendar;

  FrontPage(Rulebook rulebook, ProgramCalendar calendar) {
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  @GetMapping("/")
  String front(Model page) {
    var today = calendar.today();
    var rules = rulebook.on(today);
    var edition = rulebook.editionOn(today);
    page.addAttribute("rules", rules);
    page.addAttribute("sets", SetPlace.of(edition));
    page.addAttribute("required", rules.eligibility().required().size());
    page.addAttribute(
        "electives", rules.eligibility().needed() - rules.eligibility().required().size());
    return "site/front";
  }
}
