package org.colophon.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** Reminds people whose case waits on them; the module that writes letters does it. */
public interface Reminders {

  /**
   * Sends one reminder for each case, each on its own: one that cannot be sent keeps no other back.
   *
   * @param by who sends them
   * @return what became of each, in the given order
   */
  List<Outcome> remind(List<CaseNumber> cases, PersonId by);

  /** When somebody was last reminded of each of these cases; no entry where nobody was. */
  Map<CaseNumber, Instant> last(Collection<CaseNumber> cases);

  /** How long after a reminder no other is sent. */
  Duration pause();

  /**
   * What became of one reminder.
   *
   * @param caseNumber the case
   * @param title what the case is called in lists
   * @param result whether it was sent, or why not
   * @param last when the case was last reminded before, or null when never
   */
  record Outcome(CaseNumber caseNumber, String title, Result result, @Nullable Instant last) {}

  /** Whether a reminder was sent, or why not. */
  enum Result {
    SENT,
    /** The last reminder is too short a time ago. */
    TOO_SOON,
    /** The case waits neither on the candidate nor on the payer. */
    NOT_WAITING,
    /** The address cannot be written to. */
    NO_ADDRESS
  }
}
