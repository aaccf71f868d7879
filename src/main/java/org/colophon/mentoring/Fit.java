package org.colophon.mentoring;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a mentor fits a candidate. Shared sets count first, then the kind of library, then the
 * region, then the distance between their clocks.
 *
 * @param canTalk whether they have a language in common
 * @param sets how many of the sets the candidate wants help with
 * @param library whether both know the same kind of library
 * @param region whether both are in the same region
 * @param hoursApart between their clocks, begun hours count
 */
public record Fit(boolean canTalk, int sets, boolean library, boolean region, int hoursApart)
    implements Comparable<Fit> {

  private static final Comparator<Fit> BEST_FIRST =
      comparing(Fit::canTalk)
          .reversed()
          .thenComparing(comparingInt(Fit::sets).reversed())
          .thenComparing(comparing(Fit::library).reversed())
          .thenComparing(comparing(Fit::region).reversed())
          .thenComparingInt(Fit::hoursApart);

  static Fit of(Wish wish, MentorProfile mentor, Instant now) {
    return new Fit(
        wish.languages().stream().anyMatch(mentor.languages()::contains),
        (int) wish.sets().stream().filter(mentor.sets()::contains).count(),
        wish.library() == mentor.library(),
        wish.region() == mentor.region(),
        hours(wish, mentor, now));
  }

  private static int hours(Wish wish, MentorProfile mentor, Instant now) {
    var one = wish.zone().getRules().getOffset(now).getTotalSeconds();
    var other = mentor.zone().getRules().getOffset(now).getTotalSeconds();
    var minutes = Duration.ofSeconds(Math.abs(one - other)).toMinutes();
    var hours = (int) ((minutes + 59) / 60);
    return Math.min(hours, Math.abs(24 - hours)); // the day after is near, too
  }

  /** The better fit is the smaller one. */
  @Override
  public int compareTo(Fit other) {
    return BEST_FIRST.compare(this, other);
  }

  /** The same order as a number: the better the fit, the higher it is. */
  long worth() {
    return (canTalk ? 1L << 40 : 0)
        + ((long) sets << 20)
        + (library ? 1L << 11 : 0)
        + (region ? 1L << 10 : 0)
        + (24 - hoursApart);
  }

  /** As a sentence without its end: "2 sets in common, same kind of library". */
  public String why() {
    var parts = new ArrayList<String>(List.of(setsInCommon()));
    if (library) {
      parts.add("same kind of library");
    }
    if (region) {
      parts.add("same region");
    }
    parts.add(
        hoursApart == 0
            ? "same time of day"
            : hoursApart + (hoursApart == 1 ? " hour apart" : " hours apart"));
    return String.join(", ", parts);
  }

  private String setsInCommon() {
    return switch (sets) {
      case 0 -> "no set in common";
      case 1 -> "1 set in common";
      default -> sets + " sets in common";
    };
  }
}
