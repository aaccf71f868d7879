package org.colophon.webinars;

import static java.util.Objects.requireNonNullElse;
import static org.colophon.webinars.RegistrationState.ASKED;
import static org.colophon.webinars.RegistrationState.CANCELLED;
import static org.colophon.webinars.RegistrationState.REGISTERED;
import static org.colophon.webinars.RegistrationState.WAITING;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** One registration for a webinar. After a time its person is forgotten, and it only counts. */
@Entity
@Table(name = "webinar_registrations")
class Registration {

  /** More letters than this about one registration would be somebody teasing somebody else. */
  private static final int LINKS = 3;

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "registration_id"))
  private RegistrationId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "webinar_id"))
  private WebinarId webinar;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private @Nullable PersonId person;

  private @Nullable String name;
  private @Nullable String email;

  @Enumerated(EnumType.STRING)
  private RegistrationState state;

  private Instant askedAt;
  private @Nullable Instant confirmUntil;
  private int linksSent;
  private @Nullable Instant confirmedAt;
  private @Nullable Instant toldAt;
  private @Nullable Boolean attended;
  private @Nullable LocalDate appliedOn;
  private @Nullable LocalDate forgottenOn;

  @Version private Long version;

  @SuppressWarnings("NullAway.Init")
  protected Registration() {} // for JPA

  Registration(
      WebinarId webinar, @Nullable PersonId person, String name, String email, Instant now) {
    this.id = RegistrationId.next();
    this.webinar = webinar;
    this.person = person;
    this.name = name;
    this.email = email;
    this.state = ASKED;
    this.askedAt = now;
  }

  /** Sends the link that confirms it; false when it was sent often enough. */
  boolean sendLink(Instant until) {
    if (linksSent == LINKS) {
      return false;
    }
    linksSent++;
    confirmUntil = until;
    return true;
  }

  boolean isLapsed(Instant now) {
    return state == ASKED && confirmUntil != null && !now.isBefore(confirmUntil);
  }

  /** Confirms it. The person now has a place or waits for one. */
  void confirm(boolean place, Instant now) {
    state = place ? REGISTERED : WAITING;
    confirmedAt = now;
    toldAt = now;
  }

  /** Gives a place to somebody who waited. */
  void moveUp(Instant now) {
    state = REGISTERED;
    toldAt = now;
  }

  void cancel() {
    state = CANCELLED;
  }

  /** Notes that a letter has just told the person when it is. */
  void told(Instant now) {
    toldAt = now;
  }

  void attended(boolean there) {
    attended = there;
  }

  void appliedOn(LocalDate day) {
    if (appliedOn == null) {
      appliedOn = day;
    }
  }

  void forget(LocalDate today) {
    name = null;
    email = null;
    person = null;
    forgottenOn = today;
  }

  RegistrationId id() {
    return id;
  }

  WebinarId webinar() {
    return webinar;
  }

  RegistrationState state() {
    return state;
  }

  boolean isOf(PersonId other) {
    return other.equals(person);
  }

  RegistrationView view() {
    return new RegistrationView(
        id,
        webinar,
        Optional.ofNullable(person),
        requireNonNullElse(name, ""),
        requireNonNullElse(email, ""),
        state,
        askedAt,
        confirmUntil,
        confirmedAt,
        attended);
  }
}
