package org.colophon.webinars;

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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** One webinar, from the day it is scheduled to the letter that follows it. */
@Entity
@Table(name = "webinars")
class Webinar {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "webinar_id"))
  private WebinarId id;

  private String title;
  private String description;
  private Instant startsAt;
  private String timeZone;
  private int minutes;
  private int capacity;
  private String meetingLink;
  private boolean listed;
  private int revision;

  @Enumerated(EnumType.STRING)
  private WebinarState state;

  private @Nullable String cancelReason;
  private @Nullable String recordingLink;
  private @Nullable Instant attendanceAt;
  private @Nullable Instant followedUpAt;
  private @Nullable Instant staffToldAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "scheduled_by"))
  private PersonId scheduledBy;

  private Instant scheduledAt;

  @Version private Long version;

  @SuppressWarnings("NullAway.Init")
  protected Webinar() {} // for JPA

  Webinar(WebinarId id, WebinarDetails details, PersonId by, Instant now) {
    this.id = id;
    this.state = WebinarState.SCHEDULED;
    this.scheduledBy = by;
    this.scheduledAt = now;
    take(details);
  }

  private void take(WebinarDetails details) {
    title = details.title();
    description = details.description();
    startsAt = details.time().startsAt();
    timeZone = details.time().zone().getId();
    minutes = details.time().minutes();
    capacity = details.capacity();
    meetingLink = details.meetingLink();
    listed = details.listed();
  }

  /**
   * Changes what is said about it.
   *
   * @return what those who registered have to be told, as sentences; empty when nothing
   */
  List<String> change(WebinarDetails details) {
    var before = view().details();
    var told = new ArrayList<String>();
    if (!before.time().equals(details.time())) {
      told.add("New time: %s.".formatted(details.time().written()));
    }
    if (!before.meetingLink().equals(details.meetingLink())) {
      told.add("There is a new link to the meeting.");
    }
    if (!before.title().equals(details.title())) {
      told.add("It is now called “%s”.".formatted(details.title()));
    }
    if (!told.isEmpty()) {
      revision++;
    }
    take(details);
    return told;
  }

  /** Calls it off; false when it was before. */
  boolean cancel(String reason) {
    if (state == WebinarState.CANCELLED) {
      return false;
    }
    state = WebinarState.CANCELLED;
    cancelReason = reason;
    revision++;
    return true;
  }

  /** Keeps the recording; true when it is the first and comes after the letter that follows. */
  boolean record(@Nullable String link) {
    var late = followedUpAt != null && recordingLink == null && link != null;
    recordingLink = link;
    return late;
  }

  void attendance(Instant now) {
    attendanceAt = now;
  }

  /** Sends the letter that follows; false when it was sent before. */
  boolean followUp(Instant now) {
    if (followedUpAt != null) {
      return false;
    }
    followedUpAt = now;
    return true;
  }

  /** Notes that staff are told it is not wrapped up; false when they were before. */
  boolean tellStaff(Instant now) {
    if (staffToldAt != null || followedUpAt != null) {
      return false;
    }
    staffToldAt = now;
    return true;
  }

  int capacity() {
    return capacity;
  }

  WebinarView view() {
    return new WebinarView(
        id,
        new WebinarDetails(
            title,
            description,
            new WebinarTime(startsAt, ZoneId.of(timeZone), minutes),
            capacity,
            meetingLink,
            listed),
        revision,
        state,
        cancelReason,
        recordingLink,
        attendanceAt,
        followedUpAt);
  }
}
