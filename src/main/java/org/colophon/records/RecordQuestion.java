package org.colophon.records;

/**
 * What is asked.
 *
 * @param item the entry that is wrong, up to 200 characters; only a correction names one
 * @param details the person's own words, up to 4000 characters; empty unless a correction says what
 *     is right
 */
public record RecordQuestion(RecordWish wish, String item, String details) {

  public RecordQuestion {
    item = item.strip();
    details = details.strip();
    if ((wish == RecordWish.CORRECTION) == item.isEmpty()) {
      throw new IllegalArgumentException("Only a correction names an item, and it always does");
    }
    if (wish == RecordWish.CORRECTION && details.isEmpty()) {
      throw new IllegalArgumentException("A correction says what is right");
    }
  }

  /** A request that names no item. */
  public static RecordQuestion of(RecordWish wish, String details) {
    return new RecordQuestion(wish, "", details);
  }
}
