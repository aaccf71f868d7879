package org.colophon.evaluation;

import java.util.Optional;
import org.colophon.accounts.PersonId;

/**
 * Knows what keeps people from judging one kind of thing: who taught, who stands too close. The
 * roster knows only who is qualified.
 */
public interface SeatBar {

  /** Which seats it speaks about. */
  EvaluatorKind kind();

  /** A sentence to the person why they may not sit on this seat; empty when they may. */
  Optional<String> reason(PersonId person, SeatView seat);
}
