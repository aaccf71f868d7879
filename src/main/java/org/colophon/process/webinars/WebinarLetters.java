package org.colophon.process.webinars;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Role;
import org.colophon.installation.Links;
import org.colophon.notifications.CalendarEntry;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.webinars.PlaceFound;
import org.colophon.webinars.PlaceTaken;
import org.colophon.webinars.PutOnWaitingList;
import org.colophon.webinars.RegistrantForgotten;
import org.colophon.webinars.RegistrationAsked;
import org.colophon.webinars.RegistrationCancelled;
import org.colophon.webinars.RegistrationKnown;
import org.colophon.webinars.RegistrationView;
import org.colophon.webinars.WebinarCancelled;
import org.colophon.webinars.WebinarChanged;
import org.colophon.webinars.WebinarFollowedUp;
import org.colophon.webinars.WebinarNotWrappedUp;
import org.colophon.webinars.WebinarRegistrations;
import org.colophon.webinars.WebinarReminderDue;
import org.colophon.webinars.WebinarView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters about webinars; no process sends them, they follow the event at once. Most go to people
 * without an account, under the number of their registration. The calendar entry is one for each
 * registration, so that somebody who cancels and registers again gets a new one.
 */
@Component
class WebinarLetters {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a zzzz", Locale.US);

  private final Notices notices;
  private final WebinarRegistrations registrations;
  private final Accounts accounts;
  private final ProgramCalendar calendar;
  private final Links links;

  WebinarLetters(
      Notices notices,
      WebinarRegistrations registrations,
      Accounts accounts,
      ProgramCalendar calendar,
      Links links) {
    this.notices = notices;
    this.registrations = registrations;
    this.accounts = accounts;
    this.calendar = calendar;
    this.links = links;
  }

  @EventListener
  void on(RegistrationAsked event) {
    var until = Objects.requireNonNull(event.registration().confirmUntil());
    write(
        event.webinar(),
        event.registration(),
        "webinar-confirm",
        until.toString(),
        Map.of(
            "confirmBy",
            MOMENT.format(until.atZone(event.webinar().time().zone())),
            "link",
            links.to("/webinars/confirm?token={token}", event.token())),
        null);
  }

  /** At most one a day, so that nobody can fill somebody else's mailbox. */
  @EventListener
  void on(RegistrationKnown event) {
    write(
        event.webinar(),
        event.registration(),
        "webinar-known",
        calendar.today().toString(),
        Map.of("place", standing(event.registration()), "link", own(event.registration())),
        null);
  }

  @EventListener
  void on(PlaceTaken event) {
    registered(event.webinar(), event.registration(), "You registered for our webinar");
  }

  @EventListener
  void on(PlaceFound event) {
    registered(
        event.webinar(),
        event.registration(),
        "A place became free, and it is yours: you are now registered for our webinar");
  }

  private void registered(WebinarView webinar, RegistrationView registration, String opening) {
    write(
        webinar,
        registration,
        "webinar-registered",
        "",
        Map.of(
            "opening", opening,
            "meetingLink", webinar.details().meetingLink(),
            "link", own(registration)),
        entry(webinar, registration, webinar.revision(), false));
  }

  @EventListener
  void on(PutOnWaitingList event) {
    write(
        event.webinar(),
        event.registration(),
        "webinar-waiting",
        "",
        Map.of("link", own(event.registration())),
        null);
  }

  /** A registration that was cancelled never comes back, so its last entry may count one higher. */
  @EventListener
  void on(RegistrationCancelled event) {
    write(
        event.webinar(),
        event.registration(),
        "webinar-left",
        "",
        Map.of("link", links.to("/webinars/{webinar}", event.webinar().id())),
        event.hadPlace()
            ? entry(event.webinar(), event.registration(), event.webinar().revision() + 1, true)
            : null);
  }

  @EventListener
  void on(WebinarChanged event) {
    for (var registration : event.registrations()) {
      write(
          event.webinar(),
          registration,
          "webinar-changed",
          String.valueOf(event.webinar().revision()),
          Map.of(
              "changes", event.changes(),
              "place", standing(registration),
              "link", own(registration)),
          registration.hasPlace()
              ? entry(event.webinar(), registration, event.webinar().revision(), false)
              : null);
    }
  }

  @EventListener
  void on(WebinarCancelled event) {
    for (var registration : event.registrations()) {
      write(
          event.webinar(),
          registration,
          "webinar-cancelled",
          "",
          Map.of(
              "reason", Objects.requireNonNull(event.webinar().cancelReason()),
              "link", links.to("/webinars")),
          registration.hasPlace()
              ? entry(event.webinar(), registration, event.webinar().revision(), true)
              : null);
    }
  }

  @EventListener
  void on(WebinarReminderDue event) {
    write(
        event.webinar(),
        event.registration(),
        "webinar-reminder",
        calendar.now().toString(),
        Map.of(
            "meetingLink", event.webinar().details().meetingLink(),
            "link", own(event.registration())),
        null);
  }

  @EventListener
  void on(WebinarFollowedUp event) {
    var recording = event.webinar().recordingLink();
    for (var registration : event.registrations()) {
      var model = new HashMap<String, Object>();
      model.put("opening", opening(registration));
      model.put("link", links.to("/webinars"));
      if (recording != null) {
        model.put("recording", recording);
      }
      write(
          event.webinar(),
          registration,
          recording == null ? "webinar-follow-up" : "webinar-recording",
          "",
          model,
          null);
    }
  }

  private static String opening(RegistrationView registration) {
    if (registration.isWaiting()) {
      return "You were on the waiting list of our webinar. We are sorry that no place became free.";
    }
    return Boolean.TRUE.equals(registration.attended())
        ? "Thank you for coming to our webinar."
        : "You registered for our webinar, and we missed you.";
  }

  @EventListener
  void on(WebinarNotWrappedUp event) {
    for (var staff : accounts.inRole(Role.PROGRAM_STAFF)) {
      notices.write(
          new NewNotice(
              "webinar-not-wrapped-up:%s:%s".formatted(event.webinar().id(), staff.id()),
              staff.id(),
              staff.email(),
              staff.name(),
              "webinar-not-wrapped-up",
              Map.of(
                  "title", event.webinar().title(),
                  "when", event.webinar().time().written(),
                  "link", links.to("/staff/webinars/{webinar}", event.webinar().id())),
              null));
    }
  }

  @EventListener
  void on(RegistrantForgotten event) {
    notices.forget(event.registration().value());
  }

  private void write(
      WebinarView webinar,
      RegistrationView registration,
      String template,
      String once,
      Map<String, Object> model,
      @Nullable CalendarEntry entry) {
    var all = new HashMap<>(model);
    all.put("name", registration.name());
    all.put("title", webinar.title());
    all.put("when", webinar.time().written());
    var person = registration.person().orElse(null);
    notices.write(
        new NewNotice(
            String.join(":", template, registration.id().toString(), once),
            person,
            person == null ? registration.id().value() : null,
            registration.email(),
            registration.name(),
            template,
            all,
            null,
            List.of(),
            entry));
  }

  private CalendarEntry entry(
      WebinarView webinar, RegistrationView registration, int sequence, boolean calledOff) {
    return new CalendarEntry(
        "webinar-" + registration.id(),
        sequence,
        calledOff,
        webinar.title(),
        webinar.details().description(),
        webinar.details().meetingLink(),
        webinar.time().startsAt(),
        webinar.time().endsAt());
  }

  private String own(RegistrationView registration) {
    return links.to("/webinars/registration?token={token}", registrations.token(registration.id()));
  }

  private static String standing(RegistrationView registration) {
    return registration.hasPlace() ? "You have a place." : "You are on the waiting list.";
  }
}
