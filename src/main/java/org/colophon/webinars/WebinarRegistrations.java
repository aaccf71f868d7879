package org.colophon.webinars;

import static org.colophon.webinars.RegistrationState.ASKED;
import static org.colophon.webinars.RegistrationState.CANCELLED;
import static org.colophon.webinars.RegistrationState.OPEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.webinars.RegistrationGone.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers people for webinars (R64). Who has no account confirms by a letter, so that nobody
 * registers a stranger; and no answer here tells whether an address is registered.
 */
@Service
@Transactional
public class WebinarRegistrations {

  private final WebinarRepository webinars;
  private final RegistrationRepository registrations;
  private final Seats seats;
  private final RegistrationLinks links;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  WebinarRegistrations(
      WebinarRepository webinars,
      RegistrationRepository registrations,
      Seats seats,
      RegistrationLinks links,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.webinars = webinars;
    this.registrations = registrations;
    this.seats = seats;
    this.links = links;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Has a letter sent whose link confirms the registration. An address that is registered already
   * gets a letter that says so instead.
   *
   * @param name as somebody typed it, not blank
   * @throws WebinarClosed when it has begun or is called off
   */
  public void ask(WebinarId id, String name, EmailAddress email) throws WebinarClosed {
    var webinar = held(id);
    requireOpen(webinar);
    var known = registrations.open(id, email.value(), OPEN);
    if (known.isPresent() && known.get().state() != ASKED) {
      events.publishEvent(new RegistrationKnown(webinar.view(), known.get().view()));
      return;
    }
    known.filter(it -> it.isLapsed(calendar.now())).ifPresent(this::drop);
    var registration =
        known
            .filter(it -> !it.isLapsed(calendar.now()))
            .orElseGet(() -> new Registration(id, null, name, email.value(), calendar.now()));
    if (registration.sendLink(confirmUntil(webinar))) {
      var view = registrations.save(registration).view();
      events.publishEvent(new RegistrationAsked(webinar.view(), view, links.token(view.id())));
    }
  }

  /**
   * Registers somebody with their account. Again it changes nothing.
   *
   * @return their registration: with a place, or on the waiting list
   * @throws WebinarClosed when it has begun or is called off
   */
  public RegistrationView register(WebinarId id, PersonId person) throws WebinarClosed {
    var webinar = held(id);
    requireOpen(webinar);
    var account = accounts.person(person);
    var known =
        registrations
            .openOf(id, person, OPEN)
            .or(() -> registrations.open(id, account.email(), OPEN));
    known.filter(it -> it.state() == ASKED).ifPresent(this::drop);
    if (known.isPresent() && known.get().state() != ASKED) {
      return known.get().view();
    }
    return seats.seat(
        webinar, new Registration(id, person, account.name(), account.email(), calendar.now()));
  }

  /**
   * What a link of a letter is about; looking changes nothing, because scanners of mail follow
   * links too.
   *
   * @throws RegistrationGone when there is no such registration any more
   */
  @Transactional(readOnly = true)
  public Linked find(String token) throws RegistrationGone {
    var registration = linked(token);
    var webinar = webinars.findById(registration.webinar()).orElseThrow().view();
    requireThere(registration, webinar);
    return new Linked(webinar, registration.view());
  }

  /** A registration with its webinar. */
  public record Linked(WebinarView webinar, RegistrationView registration) {}

  /**
   * Confirms a registration: it gets a place while there is one. Again it changes nothing.
   *
   * @throws RegistrationGone when the link came too late, or the registration was cancelled
   */
  public Linked confirm(String token) throws RegistrationGone {
    var webinar = heldFor(token);
    var registration = linked(token);
    requireThere(registration, webinar.view());
    if (!webinar.view().isOpenAt(calendar.now())) {
      throw new RegistrationGone(Why.CLOSED);
    }
    return new Linked(
        webinar.view(),
        registration.state() == ASKED ? seats.seat(webinar, registration) : registration.view());
  }

  /**
   * Cancels a registration; its place goes to whoever waits longest.
   *
   * @throws RegistrationGone when it was cancelled before, or the webinar has begun
   */
  public Linked cancel(String token) throws RegistrationGone {
    var webinar = heldFor(token);
    var registration = linked(token);
    requireThere(registration, webinar.view());
    return cancel(webinar, registration);
  }

  /** The same for somebody with an account; no registration of theirs changes nothing. */
  public void cancel(WebinarId id, PersonId person) throws RegistrationGone {
    var webinar = held(id);
    var registration = own(id, person);
    if (registration.isPresent()) {
      cancel(webinar, registration.get());
    }
  }

  private Linked cancel(Webinar webinar, Registration registration) throws RegistrationGone {
    if (!webinar.view().isOpenAt(calendar.now())) {
      throw new RegistrationGone(Why.CLOSED);
    }
    var before = registration.view();
    registration.cancel();
    var view = registrations.save(registration).view();
    if (!before.isAsked()) {
      events.publishEvent(new RegistrationCancelled(webinar.view(), view, before.hasPlace()));
    }
    seats.fill(webinar);
    return new Linked(webinar.view(), view);
  }

  /** The registration of a signed-in person, made with their account or with its address. */
  @Transactional(readOnly = true)
  public Optional<RegistrationView> of(WebinarId id, PersonId person) {
    return own(id, person).map(Registration::view);
  }

  /** All registrations made with somebody's account or with its address, the latest first. */
  @Transactional(readOnly = true)
  public List<Linked> of(PersonId person) {
    return registrations.of(person, accounts.person(person).email()).stream()
        .map(it -> new Linked(webinars.findById(it.webinar()).orElseThrow().view(), it.view()))
        .toList();
  }

  /** The secret of the link by which one registration is seen and cancelled. */
  public String token(RegistrationId id) {
    return links.token(id);
  }

  /** Notes that somebody who had registered for webinars applied for certification. */
  public void applied(PersonId person) {
    var today = calendar.today();
    registrations.of(person, accounts.person(person).email()).forEach(it -> note(it, today));
  }

  private void note(Registration registration, LocalDate today) {
    registration.appliedOn(today);
    registrations.save(registration);
  }

  private Optional<Registration> own(WebinarId id, PersonId person) {
    return registrations
        .openOf(id, person, OPEN)
        .or(() -> registrations.open(id, accounts.person(person).email(), OPEN))
        .filter(it -> it.state() != ASKED);
  }

  /** Takes an unconfirmed registration away, as if nobody had asked. */
  private void drop(Registration registration) {
    registrations.delete(registration.id());
    events.publishEvent(new RegistrantForgotten(registration.id()));
  }

  private Instant confirmUntil(Webinar webinar) {
    var days = rules.on(calendar.today()).webinars().confirmWithinDays();
    var until = calendar.now().plus(Duration.ofDays(days));
    var start = webinar.view().time().startsAt();
    return until.isBefore(start) ? until : start;
  }

  private void requireOpen(Webinar webinar) throws WebinarClosed {
    if (!webinar.view().isOpenAt(calendar.now())) {
      throw new WebinarClosed(webinar.view());
    }
  }

  private void requireThere(Registration registration, WebinarView webinar)
      throws RegistrationGone {
    if (registration.state() == CANCELLED) {
      throw new RegistrationGone(Why.CANCELLED);
    }
    if (webinar.isCancelled()) {
      throw new RegistrationGone(Why.CLOSED);
    }
  }

  private Registration linked(String token) throws RegistrationGone {
    return links
        .read(token)
        .flatMap(registrations::findById)
        .filter(it -> !it.isLapsed(calendar.now()) && !it.view().email().isEmpty())
        .orElseThrow(() -> new RegistrationGone(Why.UNKNOWN));
  }

  /** Holds the webinar before its registration is read, so that what is read is not old. */
  private Webinar heldFor(String token) throws RegistrationGone {
    return links
        .read(token)
        .flatMap(registrations::webinarOf)
        .flatMap(webinars::lock)
        .orElseThrow(() -> new RegistrationGone(Why.UNKNOWN));
  }

  private Webinar held(WebinarId id) {
    return webinars.lock(id).orElseThrow(() -> new IllegalArgumentException("No webinar " + id));
  }
}
