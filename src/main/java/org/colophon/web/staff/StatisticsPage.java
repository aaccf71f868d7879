package org.colophon.web.staff;

import org.colophon.demographics.Demographics;
import org.colophon.demographics.Statistics;
import org.colophon.program.ProgramCalendar;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows who takes part in the program, in groups from which nobody can be told (R14, R80). */
@Controller
class StatisticsPage {

  private final Demographics demographics;
  private final ProgramCalendar calendar;

  StatisticsPage(Demographics demographics, ProgramCalendar calendar) {
    this.demographics = demographics;
    this.calendar = calendar;
  }

  @GetMapping("/staff/statistics")
  @PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'MANAGERS')")
  String show(Model page) {
    page.addAttribute("statistics", demographics.statistics(calendar.today()).orElse(null));
    page.addAttribute("smallest", Statistics.SMALLEST_GROUP);
    return "staff/statistics";
  }
}
