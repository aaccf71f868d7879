package org.colophon.testing;

/** Databases for tests that start the application themselves. */
public final class Databases {

  private Databases() {}

  /** The address of a new and empty one, for the user {@code postgres}. */
  public static String fresh() {
    return FreshDatabase.empty();
  }
}
