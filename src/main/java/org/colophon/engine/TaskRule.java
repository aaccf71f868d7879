package org.colophon.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * Says who may not take tasks of some kinds, and why.
 *
 * <p>Asked when somebody claims the task or is given it, and again when they complete it.
 */
public interface TaskRule {

  /** The ids of the user tasks in their model, as {@code UserTask_DecideAward}. */
  Set<String> tasks();

  /**
   * Lets the person go on, or refuses.
   *
   * @param caseNumber the case the task belongs to
   * @param variables reads the process variables the task can see
   * @throws Refusal when this person may not; its message is a sentence for them
   */
  void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables);

  /**
   * Who sees the task and may take it, besides its groups and whom it is offered to. Asked once,
   * when the task appears. Nobody of them learns who the others are; once one has taken the task it
   * is gone for the rest.
   */
  default Collection<PersonId> openTo(CaseNumber caseNumber, UnaryOperator<String> variables) {
    return Set.of();
  }

  /**
   * Told when somebody took the task, after {@link #check} let them.
   *
   * @return the moment the task is due from now on; empty when that stays as it was
   */
  default Optional<Instant> taken(
      PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    return Optional.empty();
  }

  /**
   * Asked when somebody gives the task back; lets them unless a rule says more.
   *
   * @throws Refusal when it is given back in another way; its message says in which
   */
  default void givenBack(CaseNumber caseNumber, UnaryOperator<String> variables) {}

  /**
   * Asked in addition when somebody completes the task; lets them go on unless a rule says more.
   *
   * @throws Refusal when this person may not complete it yet; its message is a sentence for them
   */
  default void checkCompletion(
      PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {}
}
