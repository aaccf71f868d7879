package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.colophon.courses.CompletionRefused.Reason;
import org.junit.jupiter.api.Test;

class CreditPolicyTest {

  static final LocalDate TODAY = day("2026-03-09");
  static final LocalDate APPROVED = day("2024-06-01");

  final CreditPolicy policy = approvedFrom(APPROVED);

  @Test
  void completedExactlyTwoYearsBeforeTheApprovalCounts() {
    assertCounts(policy, "2022-03-01", "2022-06-01");
  }

  @Test
  void completedOneDayEarlierDoesNotCount() {
    var refused = refused(policy, "2022-03-01", "2022-05-31");

    assertThat(refused.reason()).isEqualTo(Reason.BEFORE_LOOK_BACK);
    assertThat(refused)
        .hasMessageContaining("approved on June 1, 2024")
        .hasMessageContaining("completed it on June 1, 2022 or later");
  }

  @Test
  void approvalOfLeapDayLooksBackToTheLastDayOfFebruary() {
    var leap = approvedFrom(day("2024-02-29"));

    assertCounts(leap, "2022-02-01", "2022-02-28");
    assertThat(refused(leap, "2022-02-01", "2022-02-27").reason())
        .isEqualTo(Reason.BEFORE_LOOK_BACK);
  }

  @Test
  void approvalOfTheLastDayOfFebruaryLooksBackNoFurtherThanThe28th() {
    var ordinary = approvedFrom(day("2022-02-28"));

    assertCounts(ordinary, "2020-02-01", "2020-02-28");
    assertCounts(ordinary, "2020-02-01", "2020-02-29");
    assertThat(refused(ordinary, "2020-02-01", "2020-02-27").reason())
        .isEqualTo(Reason.BEFORE_LOOK_BACK);
  }

  @Test
  void sectionBegunOnTheLastDayOfTheApprovalCountsToTheLastDayOfTheTeachOut() {
    var lapsed = approvedFrom(day("2020-05-04"));

    assertCounts(lapsed, "2024-05-04", "2025-05-04");
    var refused = refused(lapsed, "2024-05-04", "2025-05-05");
    assertThat(refused.reason()).isEqualTo(Reason.AFTER_TEACH_OUT);
    assertThat(refused)
        .hasMessageContaining("ended on May 4, 2024")
        .hasMessageContaining("completed it on May 4, 2025 or earlier");
  }

  @Test
  void teachOutOfAnApprovalThatEndedOnLeapDayEndsOnTheLastDayOfFebruary() {
    var leap = approvedFrom(day("2020-02-29"));

    assertCounts(leap, "2024-02-29", "2025-02-28");
    assertThat(refused(leap, "2024-02-29", "2025-03-01").reason())
        .isEqualTo(Reason.AFTER_TEACH_OUT);
  }

  @Test
  void whatTookTooLongCountsWhenTheNextApprovalLooksBackOnIt() {
    assertCounts(approvals("2016-01-10", "2022-01-10"), "2019-12-01", "2021-02-01");
  }

  @Test
  void sectionBegunWhileTheCourseWasSuspendedDoesNotCount() {
    var suspended =
        new CreditPolicy(
            List.of(approval(APPROVED)),
            List.of(new Suspension(day("2025-02-03"), day("2025-05-01"))));

    assertCounts(suspended, "2025-02-03", "2025-06-30");
    assertCounts(suspended, "2025-05-01", "2025-06-30");
    assertThat(refused(suspended, "2025-04-30", "2025-06-30").reason())
        .isEqualTo(Reason.OUTSIDE_APPROVAL);
    assertThat(refused(suspended, "2025-02-04", "2025-06-30"))
        .hasMessage(
            "From February 3, 2025 on this course was not open to new learners. A section that began"
                + " after that day and before May 1, 2025 does not count.");
  }

  @Test
  void sectionBegunInASuspensionThatLastsDoesNotCount() {
    var suspended =
        new CreditPolicy(
            List.of(approval(APPROVED)), List.of(new Suspension(day("2026-01-12"), null)));

    assertCounts(suspended, "2026-01-12", "2026-03-09");
    assertThat(refused(suspended, "2026-01-13", "2026-03-09"))
        .hasMessageContaining("began after that day does not count");
  }

  @Test
  void sectionBegunTheDayAfterTheApprovalEndedDoesNotCount() {
    var refused = refused(approvedFrom(day("2020-05-04")), "2024-05-05", "2024-06-30");

    assertThat(refused.reason()).isEqualTo(Reason.OUTSIDE_APPROVAL);
    assertThat(refused).hasMessageContaining("ended on May 4, 2024");
  }

  @Test
  void sectionInAGapThatTheNextApprovalLooksBackOnCounts() {
    var renewed = approvals("2016-01-10", "2022-01-10");

    assertCounts(renewed, "2020-01-11", "2020-03-01");
    assertThat(refused(renewed, "2019-11-01", "2020-01-09")).isNull();
  }

  @Test
  void sectionInAGapThatNoApprovalLooksBackOnDoesNotCount() {
    var renewedLate = approvals("2014-01-10", "2022-01-10");

    var refused = refused(renewedLate, "2018-01-11", "2019-12-31");

    assertThat(refused.reason()).isEqualTo(Reason.OUTSIDE_APPROVAL);
    assertThat(refused).hasMessageContaining("ended on January 10, 2018");
  }

  @Test
  void completedTodayCountsAndTomorrowDoesNot() {
    assertCounts(policy, "2026-01-05", "2026-03-09");
    assertThat(refused(policy, "2026-01-05", "2026-03-10").reason())
        .isEqualTo(Reason.IN_THE_FUTURE);
  }

  @Test
  void courseOfOneDayCounts() {
    assertCounts(policy, "2026-03-09", "2026-03-09");
  }

  @Test
  void reversedDatesAreRefused() {
    assertThat(refused(policy, "2026-02-02", "2026-02-01").reason())
        .isEqualTo(Reason.ENDS_BEFORE_IT_STARTS);
  }

  private static void assertCounts(CreditPolicy policy, String startedOn, String completedOn) {
    assertThatCode(() -> policy.check(day(startedOn), day(completedOn), TODAY))
        .doesNotThrowAnyException();
  }

  private static CompletionRefused refused(
      CreditPolicy policy, String startedOn, String completedOn) {
    return catchThrowableOfType(
        CompletionRefused.class, () -> policy.check(day(startedOn), day(completedOn), TODAY));
  }

  private static CreditPolicy approvedFrom(LocalDate from) {
    return new CreditPolicy(List.of(approval(from)), List.of());
  }

  private static CreditPolicy approvals(String first, String second) {
    return new CreditPolicy(List.of(approval(day(first)), approval(day(second))), List.of());
  }

  private static Approval approval(LocalDate from) {
    return new Approval(
        from, from.plusYears(4), from.minusYears(2), from.plusYears(4).plusMonths(12));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
