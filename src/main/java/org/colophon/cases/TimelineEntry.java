package org.colophon.cases;

import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something to be written into a case's timeline.
 *
 * @param kind what sort of thing it was
 * @param text one or a few plain sentences
 * @param actor who did it, or null when the system did
 * @param visibleToSubject whether the person the case is about may read it; a note never is
 */
public record TimelineEntry(
    Kind kind, String text, @Nullable PersonId actor, boolean visibleToSubject) {

  /** What sort of thing a line of the timeline tells. */
  public enum Kind {
    DECISION("Decision"),
    PAYMENT("Payment"),
    MAIL("Mail"),
    FILE("File"),
    TASK("Task"),
    NOTE("Note"),
    STATE("Progress"),
    VIEW("Viewed");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public TimelineEntry {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A timeline entry has a text");
    }
    if (kind == Kind.NOTE && visibleToSubject) {
      throw new IllegalArgumentException("A note is never visible to the person it is about");
    }
  }
}
