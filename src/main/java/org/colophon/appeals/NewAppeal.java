package org.colophon.appeals;

import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it is filed.
 *
 * @param kind which source knows the decision
 * @param decision names it there
 * @param grounds why it should not stand; not empty, up to 8000 characters
 * @param paper a file that belongs to it; optional
 */
public record NewAppeal(
    AppealId id, String kind, String decision, String grounds, @Nullable FileId paper) {

  static final int LONGEST_GROUNDS = 8000;

  public NewAppeal {
    grounds = grounds.strip();
    if (grounds.isEmpty() || grounds.length() > LONGEST_GROUNDS) {
      throw new IllegalArgumentException("Grounds have 1 to 8000 characters");
    }
  }
}
