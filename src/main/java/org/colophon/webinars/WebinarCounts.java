package org.colophon.webinars;

/**
 * Numbers of one webinar.
 *
 * @param registered how many have a place now
 * @param waiting how many wait for one
 * @param confirmed how many registered in all, cancelled ones too
 * @param attended how many of them came
 * @param applied how many of them have applied for certification since
 */
public record WebinarCounts(
    long registered, long waiting, long confirmed, long attended, long applied) {

  /** Nobody registered. */
  public static final WebinarCounts NONE = new WebinarCounts(0, 0, 0, 0, 0);

  /** How many of a hundred registrations became applications; 0 where nobody registered. */
  public long appliedPercent() {
    return confirmed == 0 ? 0 : Math.round(100.0 * applied / confirmed);
  }

  public WebinarCounts plus(WebinarCounts other) {
    return new WebinarCounts(
        registered + other.registered,
        waiting + other.waiting,
        confirmed + other.confirmed,
        attended + other.attended,
        applied + other.applied);
  }
}
