package org.colophon.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * Carries cases through the engine by hand, at the time of the thread that does it. Made for the
 * demo, which plays years in seconds.
 *
 * <p>Between {@link #take} and {@link #giveBack} no timer fires by itself, and the engine tells
 * each thread the time that the application's clock tells it. What others do meanwhile is dated as
 * ever; a job of theirs waits until the engine is given back.
 */
public interface CasesByHand {

  /** Takes the engine in hand; doing so twice changes nothing. */
  void take();

  /** Lets jobs run by themselves again, if they did before. */
  void giveBack();

  /**
   * Runs the case's jobs that are due at the thread's time, one after the other, also those that
   * come up meanwhile. The jobs of other cases stay untouched.
   *
   * @return when the case's next timer is due
   */
  Optional<Instant> runDue(CaseNumber number);

  /**
   * Claims a task, as the person does in Tasklist: guards and grants hold.
   *
   * @param task id of the user task in its model
   * @param about process variables that tell this task from its like; may be empty
   * @return false when the case has no such task, or somebody has it
   * @throws Refusal when the person may not
   */
  boolean claim(CaseNumber number, String task, Map<String, String> about, PersonId by);

  /**
   * Completes a task, and claims it first unless the person has it: guards and grants hold.
   *
   * @param task id of the user task in its model
   * @param about process variables that tell this task from its like; may be empty
   * @param form what the person fills in, by the form's keys
   * @return false when the case has no such task, or somebody else has it
   * @throws Refusal when the person may not, or the form does not do
   */
  boolean complete(
      CaseNumber number,
      String task,
      Map<String, String> about,
      PersonId by,
      Map<String, Object> form);

  /** What was written down last under this name. */
  Optional<String> note(String name);

  /** Writes a note down, in the transaction of the caller if there is one. */
  void note(String name, String text);
}
