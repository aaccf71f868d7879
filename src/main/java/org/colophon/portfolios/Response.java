package org.colophon.portfolios;

/**
 * What is written about one competency.
 *
 * @param way how it was chosen to be shown
 * @param suggestion which development suggestion is answered, from 1; 0 unless that way was chosen
 * @param text in the candidate's own words; may be empty
 */
public record Response(Way way, int suggestion, String text) {

  public static final Response EMPTY = new Response(Way.NOT_CHOSEN, 0, "");

  public Response {
    if ((way == Way.SUGGESTION) != (suggestion > 0)) {
      throw new IllegalArgumentException("A suggestion is named when one is answered: " + way);
    }
    text = text.strip();
  }

  public static Response own(String text) {
    return new Response(Way.OWN, 0, text);
  }

  public static Response answering(int suggestion, String text) {
    return new Response(Way.SUGGESTION, suggestion, text);
  }

  boolean isEmpty() {
    return way == Way.NOT_CHOSEN && text.isEmpty();
  }

  /** How a competency is shown: one or the other, never both (R30). */
  public enum Way {
    NOT_CHOSEN,
    SUGGESTION,
    OWN
  }
}
