package org.colophon.webinars;

import static org.colophon.webinars.RegistrationState.REGISTERED;
import static org.colophon.webinars.RegistrationState.WAITING;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the webinars of the program, from schedule to recording (R64). */
@Service
@Transactional
public class Webinars {

  private final WebinarRepository webinars;
  private final RegistrationRepository registrations;
  private final Seats seats;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Webinars(
      WebinarRepository webinars,
      RegistrationRepository registrations,
      Seats seats,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.webinars = webinars;
    this.registrations = registrations;
    this.seats = seats;
    this.calendar = calendar;
    this.events = events;
  }

  /** Schedules a webinar; it begins in the future. The same one twice changes nothing. */
  public WebinarId schedule(WebinarDetails details, PersonId by) {
    requireFuture(details);
    return coming().stream()
        .filter(it -> !it.isCancelled() && it.details().equals(details))
        .map(WebinarView::id)
        .findFirst()
        .orElseGet(
            () ->
                webinars
                    .save(new Webinar(WebinarId.next(), details, by, calendar.now()))
                    .view()
                    .id());
  }

  /**
   * Changes a webinar that has not begun. Everybody registered is told of a new time, a new link or
   * a new title; more places go to those who wait.
   *
   * @throws PlacesTaken when there would be fewer places than people who have one
   * @throws WebinarClosed when it has begun or is called off
   */
  public void change(WebinarId id, WebinarDetails details) throws PlacesTaken, WebinarClosed {
    var webinar = open(id);
    requireFuture(details);
    var taken = seats.taken(webinar);
    if (details.capacity() < taken) {
      throw new PlacesTaken(taken);
    }
    var changes = webinar.change(details);
    webinars.save(webinar);
    if (!changes.isEmpty()) {
      var concerned = concerned(id);
      concerned.forEach(it -> it.told(calendar.now()));
      events.publishEvent(new WebinarChanged(webinar.view(), changes, views(concerned)));
    }
    seats.fill(webinar);
  }

  /**
   * Calls a webinar off and tells everybody registered. Again it changes nothing.
   *
   * @param reason as they read it
   * @throws WebinarClosed when it has begun
   */
  public void cancel(WebinarId id, String reason) throws WebinarClosed {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A webinar is not called off without a reason");
    }
    var webinar = held(id);
    if (!webinar.view().isCancelled()) {
      open(id);
    }
    if (webinar.cancel(reason.strip())) {
      webinars.save(webinar);
      events.publishEvent(new WebinarCancelled(webinar.view(), views(concerned(id))));
    }
  }

  /**
   * Keeps where the recording is. When it comes after the letter that said there is none, everybody
   * is told of it.
   *
   * @param link an address on the web, or null when there is none
   * @return whether they are told
   */
  public boolean record(WebinarId id, @Nullable String link) {
    if (link != null && !WebinarDetails.isLink(link)) {
      throw new IllegalArgumentException("Not a link to a recording");
    }
    var webinar = held(id);
    var late = webinar.record(link);
    webinars.save(webinar);
    if (late) {
      events.publishEvent(new WebinarFollowedUp(webinar.view(), views(concerned(id))));
    }
    return late;
  }

  /**
   * Records who was there; everybody else who had a place was not.
   *
   * @param present others than those who had a place are left out
   * @throws NotOverYet when it has not begun
   */
  public void attended(WebinarId id, Set<RegistrationId> present) throws NotOverYet {
    var webinar = begun(id);
    seated(id).forEach(it -> it.attended(present.contains(it.id())));
    webinar.attendance(calendar.now());
    webinars.save(webinar);
  }

  /**
   * Records who was there from the list a meeting program exports.
   *
   * @param content a table as text, with a column of mail addresses
   * @throws NotOverYet when it has not begun
   * @throws AttendanceRefused with what to do about the file
   */
  public Attendance attended(WebinarId id, byte[] content) throws NotOverYet, AttendanceRefused {
    begun(id);
    var addresses = AttendanceFile.addresses(content);
    var there =
        seated(id).stream().map(Registration::view).filter(it -> addresses.contains(it.email()));
    var present = there.map(RegistrationView::id).collect(java.util.stream.Collectors.toSet());
    attended(id, present);
    return new Attendance(present.size(), addresses.size() - present.size());
  }

  /**
   * What a list of addresses said.
   *
   * @param there how many who had a place were there
   * @param others how many addresses belong to nobody who had a place
   */
  public record Attendance(int there, int others) {}

  /**
   * Sends the letter that follows: the recording, where there is one. Again it changes nothing.
   *
   * @throws NotOverYet when it is not over, or nobody has recorded who was there
   */
  public void followUp(WebinarId id) throws NotOverYet {
    var webinar = begun(id);
    if (!webinar.view().isOverAt(calendar.now())) {
      throw new NotOverYet("The webinar is not over yet.");
    }
    if (webinar.view().attendanceAt() == null) {
      throw new NotOverYet(
          "Record first who was there: the letter differs for those who were not.");
    }
    if (webinar.followUp(calendar.now())) {
      webinars.save(webinar);
      events.publishEvent(new WebinarFollowedUp(webinar.view(), views(concerned(id))));
    }
  }

  @Transactional(readOnly = true)
  public Optional<WebinarView> find(WebinarId id) {
    return webinars.findById(id).map(Webinar::view);
  }

  /** Those that begin later or go on now, the earliest first. */
  @Transactional(readOnly = true)
  public List<WebinarView> coming() {
    var now = calendar.now();
    return webinars
        .findByStartsAtGreaterThanEqualOrderByStartsAt(
            now.minusSeconds(60L * WebinarDetails.LONGEST))
        .stream()
        .map(Webinar::view)
        .filter(it -> now.isBefore(it.time().endsAt()))
        .toList();
  }

  /** Those that are over, the latest first. */
  @Transactional(readOnly = true)
  public List<WebinarView> past() {
    var now = calendar.now();
    return webinars.findByStartsAtLessThanOrderByStartsAtDesc(now).stream()
        .map(Webinar::view)
        .filter(it -> !now.isBefore(it.time().endsAt()))
        .toList();
  }

  /** How many places are free. */
  @Transactional(readOnly = true)
  public long free(WebinarId id) {
    var webinar = webinars.findById(id).orElseThrow();
    return webinar.capacity() - seats.taken(webinar);
  }

  /** Those that are over and wait for the letter that follows, the latest first. */
  @Transactional(readOnly = true)
  public List<WebinarView> toWrapUp() {
    var now = calendar.now();
    return webinars.withoutLetter(now).stream()
        .map(Webinar::view)
        .filter(it -> it.isOverAt(now))
        .filter(it -> registrations.existsByWebinarAndConfirmedAtIsNotNull(it.id()))
        .toList();
  }

  @Transactional(readOnly = true)
  public WebinarCounts counts(WebinarId id) {
    return countsOf(List.of(id)).getOrDefault(id, WebinarCounts.NONE);
  }

  /** The numbers of each of these webinars. */
  @Transactional(readOnly = true)
  public Map<WebinarId, WebinarCounts> countsOf(Collection<WebinarId> ids) {
    var counts = new HashMap<WebinarId, WebinarCounts>();
    ids.forEach(it -> counts.put(it, WebinarCounts.NONE));
    registrations
        .count(ids)
        .forEach(
            it ->
                counts.put(
                    (WebinarId) it[0],
                    new WebinarCounts(
                        (Long) it[1], (Long) it[2], (Long) it[3], (Long) it[4], (Long) it[5])));
    return counts;
  }

  /** Those who have a place, then those who wait for one, in the order in which they confirmed. */
  @Transactional(readOnly = true)
  public List<RegistrationView> registrations(WebinarId id) {
    return views(concerned(id));
  }

  private List<Registration> concerned(WebinarId id) {
    return Stream.concat(
            seated(id).stream(),
            registrations.findByWebinarAndStateOrderByConfirmedAtAscIdAsc(id, WAITING).stream())
        .toList();
  }

  private List<Registration> seated(WebinarId id) {
    return registrations.findByWebinarAndStateOrderByConfirmedAtAscIdAsc(id, REGISTERED);
  }

  private static List<RegistrationView> views(Collection<Registration> registrations) {
    return registrations.stream().map(Registration::view).toList();
  }

  private void requireFuture(WebinarDetails details) {
    if (!details.time().startsAt().isAfter(calendar.now())) {
      throw new IllegalArgumentException("A webinar begins in the future");
    }
  }

  private Webinar open(WebinarId id) throws WebinarClosed {
    var webinar = held(id);
    if (!webinar.view().isOpenAt(calendar.now())) {
      throw new WebinarClosed(webinar.view());
    }
    return webinar;
  }

  private Webinar begun(WebinarId id) throws NotOverYet {
    var webinar = held(id);
    if (webinar.view().isCancelled() || calendar.now().isBefore(webinar.view().time().startsAt())) {
      throw new NotOverYet("The webinar has not begun.");
    }
    return webinar;
  }

  private Webinar held(WebinarId id) {
    return webinars.lock(id).orElseThrow(() -> new IllegalArgumentException("No webinar " + id));
  }
}
