package org.colophon.web.provider;

import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells everybody who teaches how a course gets approved, from the rules of the day. */
@Controller
class CallForCourses {

  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CallForCourses(Rulebook rules, ProgramCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/courses/offer")
  String offer(Model page) {
    page.addAttribute("rules", rules.on(calendar.today()));
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    return "provider/offer";
  }
}
