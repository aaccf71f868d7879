package org.colophon.demo;

/**
 * How many candidates the demo has.
 *
 * @param candidates from 0
 */
record DemoSize(int candidates) {

  static final DemoSize NONE = new DemoSize(0);

  private static final int LARGE = 10_000;

  /**
   * Reads {@code none}, {@code small} (each story once), {@code large} or a number of candidates.
   *
   * @throws IllegalArgumentException when it is nothing of the kind
   */
  static DemoSize of(String text) {
    return switch (text.strip()) {
      case "none" -> NONE;
      case "small" -> new DemoSize(Story.values().length);
      case "large" -> new DemoSize(LARGE);
      default -> new DemoSize(number(text.strip()));
    };
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "colophon.demo.size is none, small, large or a number of candidates, not " + text);
    }
    return Integer.parseInt(text);
  }
}
