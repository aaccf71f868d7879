package org.colophon.candidates;

import java.util.List;

/** Something in the application is missing or cannot be right. */
public class ApplicationIncomplete extends Exception {

  private final List<Gap> gaps;

  ApplicationIncomplete(List<Gap> gaps) {
    super("Please complete your application: " + gaps.get(0).sentence());
    this.gaps = List.copyOf(gaps);
  }

  public List<Gap> gaps() {
    return gaps;
  }
}
