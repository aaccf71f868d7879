package org.colophon.appeals;

import java.util.Optional;
import org.colophon.accounts.PersonId;

/** Knows one kind of decision that can be appealed, and what follows when it is overturned. */
public interface DecisionSource {

  /** Which decisions it knows, in up to 20 characters. */
  String kind();

  /** The decision as it stands; empty when there is none to appeal. */
  Optional<AppealedDecision> find(String id);

  /** Whether the person may speak for whom the decision is about. */
  boolean speaks(PersonId person, String id);

  /** A sentence to the person why they are too close to decide about it; empty when they may. */
  Optional<String> bar(PersonId person, String id);

  /**
   * Puts the opposite in the place of the decision.
   *
   * @param why for the party to read
   * @return what follows, as a sentence to the party
   * @throws CannotFollow when something else has come in between
   */
  String reverse(String id, String why, PersonId by) throws CannotFollow;

  /**
   * Has it decided anew, by other people.
   *
   * @return what follows, as a sentence to the party
   * @throws CannotFollow when something else has come in between
   */
  String remand(String id, String why, PersonId by) throws CannotFollow;
}
