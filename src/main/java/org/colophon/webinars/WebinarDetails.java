package org.colophon.webinars;

/**
 * What staff say about a webinar.
 *
 * @param title up to 120 characters
 * @param description what it is about, up to 4000 characters
 * @param capacity how many may take part
 * @param meetingLink where it takes place; only those who have a place are told
 * @param listed whether everybody finds it in the list; otherwise only who is given its address
 */
public record WebinarDetails(
    String title,
    String description,
    WebinarTime time,
    int capacity,
    String meetingLink,
    boolean listed) {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 480;
  public static final int LARGEST = 10_000;

  public WebinarDetails {
    title = title.strip();
    description = description.strip();
    meetingLink = meetingLink.strip();
    if (title.isEmpty() || description.isEmpty() || !isLink(meetingLink)) {
      throw new IllegalArgumentException("A webinar has a title, a description and a link");
    }
    if (time.minutes() < SHORTEST || time.minutes() > LONGEST) {
      throw new IllegalArgumentException("Not the length of a webinar: " + time.minutes());
    }
    if (capacity < 1 || capacity > LARGEST) {
      throw new IllegalArgumentException("Not a number of places: " + capacity);
    }
  }

  /** Whether a text is an address on the web. */
  public static boolean isLink(String text) {
    return text.length() <= 500 && text.matches("https?://[!-~]+");
  }
}
