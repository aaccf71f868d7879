package org.colophon.webinars;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due about webinars. What was done stands in the rows: looking more often, or late
 * after a stop, does nothing twice, and a reminder that was missed comes once (R64).
 */
@Service
public class WebinarClock {

  private final WebinarRepository webinars;
  private final RegistrationRepository registrations;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  WebinarClock(
      WebinarRepository webinars,
      RegistrationRepository registrations,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.webinars = webinars;
    this.registrations = registrations;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Looks once at everything; each webinar in a transaction of its own. */
  public void look() {
    var now = calendar.now();
    ids(webinars.findByStartsAtGreaterThanEqualOrderByStartsAt(now))
        .forEach(id -> transaction.executeWithoutResult(status -> remind(id)));
    ids(webinars.notWrappedUp(now))
        .forEach(id -> transaction.executeWithoutResult(status -> tellStaff(id)));
    transaction.executeWithoutResult(status -> dropUnconfirmed());
    transaction.executeWithoutResult(status -> forget());
  }

  private void remind(WebinarId id) {
    var webinar = webinars.lock(id).orElseThrow().view();
    if (webinar.isOpenAt(calendar.now())) {
      lastReminder(webinar)
          .ifPresent(
              moment -> registrations.notToldSince(id, moment).forEach(it -> remind(webinar, it)));
    }
  }

  private void remind(WebinarView webinar, Registration registration) {
    registration.told(calendar.now());
    events.publishEvent(new WebinarReminderDue(webinar, registrations.save(registration).view()));
  }

  /** The latest moment of a reminder that has come. */
  private Optional<Instant> lastReminder(WebinarView webinar) {
    return rule().remindBeforeDays().stream()
        .map(webinar.time()::daysBefore)
        .filter(moment -> !moment.isAfter(calendar.now()))
        .max(Comparator.naturalOrder());
  }

  private void tellStaff(WebinarId id) {
    var webinar = webinars.lock(id).orElseThrow();
    var lastDay =
        calendar.dateOf(webinar.view().time().endsAt()).plusDays(rule().wrapUpWithinDays());
    if (!calendar.now().isBefore(calendar.endOf(lastDay))
        && registrations.existsByWebinarAndConfirmedAtIsNotNull(id)
        && webinar.tellStaff(calendar.now())) {
      webinars.save(webinar);
      events.publishEvent(new WebinarNotWrappedUp(webinar.view()));
    }
  }

  private void dropUnconfirmed() {
    for (var lapsed : registrations.lapsed(calendar.now())) {
      registrations.delete(lapsed.id());
      events.publishEvent(new RegistrantForgotten(lapsed.id()));
    }
  }

  private void forget() {
    var today = calendar.today();
    for (var registration :
        registrations.toForget(calendar.startOf(today.minus(rule().forgetAfter())))) {
      registration.forget(today);
      registrations.save(registration);
      events.publishEvent(new RegistrantForgotten(registration.id()));
    }
  }

  private Rules.Webinars rule() {
    return rules.on(calendar.today()).webinars();
  }

  private static List<WebinarId> ids(List<Webinar> webinars) {
    return webinars.stream().map(it -> it.view().id()).toList();
  }
}
