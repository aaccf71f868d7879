package org.colophon.webinars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webinar.
 *
 * @param revision how often it was changed so that calendars had to learn of it
 * @param cancelReason why it does not take place, or null
 * @param recordingLink where it can be watched afterwards, or null
 * @param attendanceAt when staff last recorded who was there, or null
 * @param followedUpAt when everybody got the letter that follows it, or null
 */
public record WebinarView(
    WebinarId id,
    WebinarDetails details,
    int revision,
    WebinarState state,
    @Nullable String cancelReason,
    @Nullable String recordingLink,
    @Nullable Instant attendanceAt,
    @Nullable Instant followedUpAt) {

  public String title() {
    return details.title();
  }

  public WebinarTime time() {
    return details.time();
  }

  public boolean isCancelled() {
    return state == WebinarState.CANCELLED;
  }

  /** Whether somebody may still register. */
  public boolean isOpenAt(Instant now) {
    return !isCancelled() && now.isBefore(time().startsAt());
  }

  public boolean isOverAt(Instant now) {
    return !isCancelled() && !now.isBefore(time().endsAt());
  }
}
