package org.colophon.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as others see them.
 *
 * @param employer where they work; may be empty
 * @param formerEmployers where they worked before, as far as they told
 * @param languages those they read
 * @param checkBy last day of the program office's time to check the qualification
 * @param readyBy last day to get ready, while the volunteer is getting ready
 */
public record VolunteerView(
    CaseNumber caseNumber,
    PersonId person,
    EvaluatorKind kind,
    Degree degree,
    String employer,
    List<String> formerEmployers,
    FileId resume,
    List<SetView> sets,
    int yearlyCap,
    Set<Language> languages,
    VolunteerState state,
    Instant filedAt,
    LocalDate checkBy,
    @Nullable LocalDate readyBy,
    Readiness readiness) {

  /**
   * One of the sets.
   *
   * @param accepted what staff found; null until they have
   * @param reason why not, as the volunteer reads it
   * @param offered whether the volunteer judges it at present
   */
  public record SetView(
      SetId set,
      int years,
      String evidence,
      @Nullable Boolean accepted,
      String reason,
      boolean offered) {

    public boolean isJudged() {
      return accepted != null;
    }

    public boolean isAccepted() {
      return Boolean.TRUE.equals(accepted);
    }
  }

  /** Every place where they work or worked, as far as they told. */
  public List<String> employers() {
    return Stream.concat(Stream.of(employer), formerEmployers.stream())
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** The sets staff accepted. */
  public List<SetView> acceptedSets() {
    return sets.stream().filter(SetView::isAccepted).toList();
  }

  /** Whether this person may be asked to judge this set, as far as the roster knows. */
  public boolean judges(SetId set, LocalDate day) {
    return state == VolunteerState.ACTIVE
        && readiness.isReady(day)
        && acceptedSets().stream().anyMatch(it -> it.offered() && it.set().equals(set));
  }
}
