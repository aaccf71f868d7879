package org.colophon.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.colophon.accounts.EmailAddress;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.webinars.RegistrationView;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.WebinarRegistrations;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.Webinars;
import org.springframework.stereotype.Component;

/** What happens around the webinars of the demo, by the services behind the pages. */
@Component
@OnlyInDemo
class WebinarDeeds {

  private static final List<String> GUESTS =
      List.of(
          "Vera Holm",
          "Tom Arden",
          "Lucia Reyes",
          "Sam Whitlock",
          "Ngoc Tran",
          "Paul Ostrow",
          "Greta Lang",
          "Aisha Bello",
          "Marc Dupont",
          "Eva Novak",
          "Colin Marsh");

  private final Webinars webinars;
  private final WebinarRegistrations registrations;
  private final Office office;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  WebinarDeeds(
      Webinars webinars,
      WebinarRegistrations registrations,
      Office office,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.webinars = webinars;
    this.registrations = registrations;
    this.office = office;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** Plans one in so many days. */
  void schedule(int inDays, String title, String description) {
    var start = calendar.today().plusDays(inDays).atTime(LocalTime.of(14, 0));
    webinars.schedule(
        new WebinarDetails(
            title,
            description,
            new WebinarTime(start.atZone(rules.zone()).toInstant(), rules.zone(), 60),
            60,
            "https://meet.example.org/" + start.toLocalDate(),
            true),
        office.id(DemoPerson.STAFF));
  }

  /** Some guests register for the next one, and confirm that it was them. */
  void register(int guests) throws Exception {
    var next = webinars.coming().get(0).id();
    for (var name : GUESTS.subList(0, guests)) {
      var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
      registrations.ask(next, name, EmailAddress.of(address));
    }
    for (var asked : webinars.registrations(next)) {
      if (asked.isAsked()) {
        registrations.confirm(registrations.token(asked.id()));
      }
    }
  }

  /** Notes who came to the last one, all but two, and writes to everybody. */
  void wrapUp() throws Exception {
    var last = webinars.past().get(0).id();
    var came = registered(last).stream().skip(2).map(RegistrationView::id);
    webinars.attended(last, came.collect(Collectors.toSet()));
    webinars.record(last, "https://video.example.org/" + last);
    webinars.followUp(last);
  }

  private List<RegistrationView> registered(WebinarId webinar) {
    return webinars.registrations(webinar).stream().filter(RegistrationView::hasPlace).toList();
  }
}
