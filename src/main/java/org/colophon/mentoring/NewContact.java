package org.colophon.mentoring;

import java.time.LocalDate;

/**
 * A contact of a pair that somebody logs.
 *
 * @param minutes how long it took the mentor, 1 to 600
 * @param about up to 500 characters; may be empty
 */
public record NewContact(LocalDate day, Way way, int minutes, String about) {

  public static final int LONGEST = 600;

  public NewContact {
    if (minutes < 1 || minutes > LONGEST) {
      throw new IllegalArgumentException("No contact takes " + minutes + " minutes");
    }
  }
}
