package org.colophon.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.colophon.accounts.Accounts;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.Webinars;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans webinars for the demo whenever none is to come. */
@Component
@OnlyInDemo
@Order(3)
class DemoWebinars implements ApplicationRunner {

  private final Webinars webinars;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  DemoWebinars(Webinars webinars, Accounts accounts, Rulebook rules, ProgramCalendar calendar) {
    this.webinars = webinars;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (webinars.coming().isEmpty()) {
      schedule(
          12,
          "What certification is, and what it takes",
          "Who may apply, what the competency sets are, and how others went about it. Half of the"
              + " hour is for your questions.");
      schedule(
          40,
          "Evaluating for the program",
          "What evaluators look at, how much time a review takes, and how to begin.");
    }
  }

  private void schedule(int days, String title, String description) {
    var start = LocalDateTime.of(calendar.today().plusDays(days), LocalTime.of(14, 0));
    webinars.schedule(
        new WebinarDetails(
            title,
            description,
            new WebinarTime(start.atZone(rules.zone()).toInstant(), rules.zone(), 60),
            60,
            "https://meet.example.org/" + start.toLocalDate(),
            true),
        accounts.byEmail(DemoPerson.STAFF.address()).orElseThrow().id());
  }
}
