package org.colophon.web.staff;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.WebinarView;
import org.jspecify.annotations.Nullable;

/**
 * What staff typed about a webinar; what was not sent is empty.
 *
 * @param seen how the webinar looked when the form was opened; empty for a new one
 */
record WebinarForm(
    String title,
    String description,
    String day,
    String hour,
    String zone,
    String minutes,
    String capacity,
    String meetingLink,
    String unlisted,
    String seen) {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_DESCRIPTION = 4000;

  WebinarForm(
      @Nullable String title,
      @Nullable String description,
      @Nullable String day,
      @Nullable String hour,
      @Nullable String zone,
      @Nullable String minutes,
      @Nullable String capacity,
      @Nullable String meetingLink,
      @Nullable String unlisted,
      @Nullable String seen) {
    this.title = requireNonNullElse(title, "").strip();
    this.description = requireNonNullElse(description, "").strip();
    this.day = requireNonNullElse(day, "").strip();
    this.hour = requireNonNullElse(hour, "").strip();
    this.zone = requireNonNullElse(zone, "").strip();
    this.minutes = requireNonNullElse(minutes, "").strip();
    this.capacity = requireNonNullElse(capacity, "").strip();
    this.meetingLink = requireNonNullElse(meetingLink, "").strip();
    this.unlisted = requireNonNullElse(unlisted, "");
    this.seen = requireNonNullElse(seen, "");
  }

  static WebinarForm fresh(String zone) {
    return new WebinarForm("", "", "", "", zone, "60", "100", "", "", "");
  }

  static WebinarForm of(WebinarView webinar) {
    var details = webinar.details();
    var local = details.time().local();
    return new WebinarForm(
        details.title(),
        details.description(),
        local.toLocalDate().toString(),
        local.toLocalTime().toString(),
        details.time().zone().getId(),
        String.valueOf(details.time().minutes()),
        String.valueOf(details.capacity()),
        details.meetingLink(),
        details.listed() ? "" : "yes",
        stamp(webinar));
  }

  /** What a webinar looks like, so that a change by somebody else is noticed. */
  static String stamp(WebinarView webinar) {
    return Integer.toHexString(webinar.details().hashCode());
  }

  /** What has to be put right, by field: the key of the sentence that says it. */
  Map<String, String> gaps(Instant now) {
    var gaps = new LinkedHashMap<String, String>();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      gaps.put("title", "staff-webinars.name.wrong");
    }
    if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
      gaps.put("description", "staff-webinars.description.wrong");
    }
    time(gaps, now);
    if (number(minutes, WebinarDetails.SHORTEST, WebinarDetails.LONGEST).isEmpty()) {
      gaps.put("minutes", "staff-webinars.minutes.wrong");
    }
    if (number(capacity, 1, WebinarDetails.LARGEST).isEmpty()) {
      gaps.put("capacity", "staff-webinars.capacity.wrong");
    }
    if (!WebinarDetails.isLink(meetingLink)) {
      gaps.put("meetingLink", "staff-webinars.link.wrong");
    }
    return gaps;
  }

  private void time(Map<String, String> gaps, Instant now) {
    if (date().isEmpty()) {
      gaps.put("day", "staff-webinars.day.wrong");
    }
    if (clock().isEmpty()) {
      gaps.put("hour", "staff-webinars.hour.wrong");
    }
    if (WebinarTime.zone(zone).isEmpty()) {
      gaps.put("zone", "staff-webinars.zone.wrong");
    }
    if (date().isPresent() && clock().isPresent() && WebinarTime.zone(zone).isPresent()) {
      if (moment().isEmpty()) {
        gaps.put("hour", "staff-webinars.hour.changed");
      } else if (!moment().get().isAfter(now)) {
        gaps.put("day", "staff-webinars.day.past");
      }
    }
  }

  /** The details; only a form without gaps has them. */
  WebinarDetails details() {
    return new WebinarDetails(
        title,
        description,
        new WebinarTime(
            moment().orElseThrow(),
            WebinarTime.zone(zone).orElseThrow(),
            Integer.parseInt(minutes)),
        Integer.parseInt(capacity),
        meetingLink,
        unlisted.isEmpty());
  }

  private Optional<Instant> moment() {
    return WebinarTime.moment(
        LocalDateTime.of(date().orElseThrow(), clock().orElseThrow()),
        WebinarTime.zone(zone).orElseThrow());
  }

  private Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(day)).filter(it -> it.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalTime> clock() {
    try {
      return Optional.of(LocalTime.parse(hour)).map(it -> it.withSecond(0).withNano(0));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String typed, int least, int most) {
    try {
      return Optional.of(Integer.parseInt(typed)).filter(it -> it >= least && it <= most);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
