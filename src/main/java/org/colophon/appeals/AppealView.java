package org.colophon.appeals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as others see it.
 *
 * @param number null when it was filed too late: then there is no case
 * @param kind which source knows the decision
 * @param decision what is appealed, as it was when it was filed
 * @param fileBy the last day on which it could be filed
 * @param refusal the sentence with which a late filing was refused; else empty
 * @param carryOnBy the last day to carry it on; null unless it may be carried on
 * @param follows what follows from the last outcome, as a sentence to the party; else empty
 * @param steps the stages it came to, the first one first
 * @param resolutionPaper what the Board has resolved, on paper; null until it is there
 */
public record AppealView(
    AppealId id,
    @Nullable CaseNumber number,
    String kind,
    AppealedDecision decision,
    LocalDate fileBy,
    String grounds,
    @Nullable FileId paper,
    PersonId filedBy,
    Instant filedAt,
    AppealState state,
    String refusal,
    @Nullable LocalDate carryOnBy,
    String follows,
    List<Step> steps,
    @Nullable FileId resolutionPaper) {

  public AppealView {
    steps = List.copyOf(steps);
  }

  /**
   * One stage.
   *
   * @param dueOn the last day of those who decide
   * @param outcome null until it is decided
   * @param decidedOn the day of the decision; of the Board the day of its resolution
   * @param reasons as the party reads them; empty until it is decided
   * @param by who decided; of the Board who recorded it
   */
  public record Step(
      AppealStage stage,
      LocalDate beganOn,
      LocalDate dueOn,
      @Nullable AppealOutcome outcome,
      @Nullable LocalDate decidedOn,
      String reasons,
      @Nullable PersonId by) {}

  /** The number of its case; a late filing has none, asking for it is a bug. */
  public CaseNumber caseNumber() {
    return Objects.requireNonNull(number);
  }

  /** The stage it is in, or came to last; empty when it was filed too late. */
  public Optional<Step> lastStep() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }

  /** Who may not decide about it any more: who had a part in the decision or in a stage. */
  public Set<PersonId> tookPart() {
    return decision.tookPart();
  }
}
