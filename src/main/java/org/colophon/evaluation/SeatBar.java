package org.colophon.evaluation;

import java.util.Collection;
import java.util.Map;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * Knows what keeps people from judging one kind of thing: who taught, who stands too close. The
 * roster knows only who is qualified.
 */
public interface SeatBar {

  /** Which seats it speaks about. */
  EvaluatorKind kind();

  /**
   * Why people may not sit on these seats, by seat and person: each a sentence about them. Asked
   * once for all, so that a large roster or many seats cost no more questions than one.
   *
   * @param people those who are looked at; it may know of others too
   */
  Map<SeatId, Map<PersonId, String>> reasons(
      Collection<VolunteerView> people, Collection<SeatView> seats);

  /**
   * Why people are asked only when nobody else is left: by seat and person, each a sentence about
   * them.
   */
  default Map<SeatId, Map<PersonId, String>> doubts(Collection<SeatView> seats) {
    return Map.of();
  }

  /**
   * Lets what is judged neither end nor change until this transaction is over. Whoever ends it
   * closes its seats afterwards, so whoever changes a seat asks for this first.
   */
  default void holdStill(CaseNumber judged) {}
}
