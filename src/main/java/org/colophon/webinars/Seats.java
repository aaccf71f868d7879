package org.colophon.webinars;

import static org.colophon.webinars.RegistrationState.REGISTERED;
import static org.colophon.webinars.RegistrationState.WAITING;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives places away. Whoever calls holds the webinar, so that nobody else does meanwhile and there
 * are never more registrations than places.
 */
@Component("webinarSeats")
class Seats {

  private final RegistrationRepository registrations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Seats(RegistrationRepository registrations, ApplicationEventPublisher events, Clock clock) {
    this.registrations = registrations;
    this.events = events;
    this.clock = clock;
  }

  long taken(Webinar webinar) {
    return registrations.countByWebinarAndState(webinar.view().id(), REGISTERED);
  }

  /** Gives a confirmed registration a place, or the last rank among those who wait. */
  RegistrationView seat(Webinar webinar, Registration registration) {
    var place = taken(webinar) < webinar.capacity();
    registration.confirm(place, clock.instant());
    var view = registrations.save(registration).view();
    events.publishEvent(
        place ? new PlaceTaken(webinar.view(), view) : new PutOnWaitingList(webinar.view(), view));
    return view;
  }

  /** Gives free places to those who wait, in the order in which they confirmed. */
  void fill(Webinar webinar) {
    if (!webinar.view().isOpenAt(clock.instant())) {
      return;
    }
    var free = webinar.capacity() - taken(webinar);
    registrations
        .findByWebinarAndStateOrderByConfirmedAtAscIdAsc(webinar.view().id(), WAITING)
        .stream()
        .limit(Math.max(0, free))
        .forEach(
            next -> {
              next.moveUp(clock.instant());
              events.publishEvent(new PlaceFound(webinar.view(), registrations.save(next).view()));
            });
  }
}
