package org.colophon.conflicts;

import org.colophon.accounts.PersonId;

/** Says that the person who wants to judge is too close to the candidate (R53). */
public class ConflictOfInterest extends Exception {

  private final transient Conflict conflict;

  /**
   * @param conflict what stands between the two; its reason becomes the message, fit to show to the
   *     judge as it is
   */
  public ConflictOfInterest(Conflict conflict) {
    super(conflict.reason());
    this.conflict = conflict;
  }

  /** Someone wants to judge what is their own. */
  public static ConflictOfInterest ownCase(PersonId person) {
    return new ConflictOfInterest(Conflict.self(person));
  }

  public Conflict conflict() {
    return conflict;
  }
}
