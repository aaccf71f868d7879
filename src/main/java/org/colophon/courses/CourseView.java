package org.colophon.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.program.SetId;

/**
 * A course as others see it.
 *
 * @param approvals its periods of approval, the oldest first
 * @param suspensions the times in which it took no new learners, the oldest first
 * @param instructors for staff only
 */
public record CourseView(
    CourseId id,
    ProviderId provider,
    String providerName,
    String title,
    SetId set,
    Delivery delivery,
    String cost,
    String contact,
    List<Approval> approvals,
    Set<PersonId> instructors,
    List<Suspension> suspensions) {

  /** Finds the approval in force on a day. */
  public Optional<Approval> approvalOn(LocalDate day) {
    return approvals.stream().filter(it -> it.covers(day)).findFirst();
  }

  /** Finds the suspension in force on a day. */
  public Optional<Suspension> suspensionOn(LocalDate day) {
    return suspensions.stream().filter(it -> it.covers(day)).findFirst();
  }

  /**
   * The last day on which somebody could begin the course to be credited: that of its last
   * approval, or the one on which it was suspended when it ended so.
   */
  public LocalDate lastBeginning() {
    var until = latestApproval().until();
    return suspensions.stream()
        .filter(it -> it.bars(until))
        .map(Suspension::from)
        .findFirst()
        .orElse(until);
  }

  /** The last approval this course was given. */
  public Approval latestApproval() {
    return approvals.get(approvals.size() - 1);
  }
}
