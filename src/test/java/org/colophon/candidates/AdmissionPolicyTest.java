package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.candidates.ExperienceKind.PAID;
import static org.colophon.candidates.ExperienceKind.VOLUNTEER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionPolicyTest {

  static final LocalDate APPLIED_ON = LocalDate.of(2026, 11, 23);
  static final LocalDate WINDOW_OPENS = LocalDate.of(2021, 11, 23);
  static final Education DIPLOMA =
      new Education(EducationLevel.HIGH_SCHOOL, "Toledo High School", 2004);

  final AdmissionPolicy policy = new AdmissionPolicy(1820, Period.ofYears(5), true);

  @Test
  void oneFullTimeYearIsEnough() {
    var assessment = assess(weekly(APPLIED_ON.minusWeeks(52), null, "35"));

    assertThat(assessment.hours()).isEqualTo(1820);
    assertThat(assessment.missingHours()).isZero();
    assertThat(assessment.admissible()).isTrue();
  }

  @Test
  void oneThousandEightHundredNineteenHoursAreRefused() {
    var assessment = assess(inTotal(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), "1819"));

    assertThat(assessment.hours()).isEqualTo(1819);
    assertThat(assessment.missingHours()).isEqualTo(1);
    assertThat(assessment.admissible()).isFalse();
  }

  @Test
  void oneThousandEightHundredTwentyHoursAreAccepted() {
    var assessment = assess(inTotal(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), "1820"));

    assertThat(assessment.hours()).isEqualTo(1820);
    assertThat(assessment.admissible()).isTrue();
  }

  @Test
  void aHundredthOfAnHourShortIsRefused() {
    var assessment = assess(inTotal(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), "1819.99"));

    assertThat(assessment.hours()).isEqualTo(1819);
    assertThat(assessment.admissible()).isFalse();
  }

  @Test
  void oneDayShortOfAFullTimeYearIsRefused() {
    var assessment = assess(weekly(APPLIED_ON.minusWeeks(52).plusDays(1), null, "35"));

    assertThat(assessment.hours()).isEqualTo(1815);
    assertThat(assessment.admissible()).isFalse();
  }

  @Test
  void enoughHoursWithoutADiplomaAreNotEnough() {
    var none = new Education(EducationLevel.NONE_YET, "", null);

    var assessment = assess(none, List.of(weekly(WINDOW_OPENS, null, "40")), APPLIED_ON);

    assertThat(assessment.diplomaMissing()).isTrue();
    assertThat(assessment.missingHours()).isZero();
    assertThat(assessment.admissible()).isFalse();
  }

  @Test
  void unstatedEducationCountsAsNoDiploma() {
    assertThat(assess(Education.EMPTY, List.of(), APPLIED_ON).diplomaMissing()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"EQUIVALENT", "HIGH_SCHOOL", "COLLEGE"})
  void diplomaOrEquivalentIsEnough(EducationLevel level) {
    var assessment = assess(new Education(level, "School", 2001), List.of(), APPLIED_ON);

    assertThat(assessment.diplomaMissing()).isFalse();
  }

  @Test
  void noDiplomaIsMissedWhereTheRulesAskForNone() {
    var lenient = new AdmissionPolicy(0, Period.ofYears(5), false);

    assertThat(lenient.assess(Education.EMPTY, List.of(), APPLIED_ON, APPLIED_ON).admissible())
        .isTrue();
  }

  @Test
  void paidAndVolunteerWorkAddUp() {
    var assessment =
        assess(
            new Experience(
                ExperienceId.next(),
                "Toledo Library",
                "Page",
                PAID,
                WINDOW_OPENS,
                WINDOW_OPENS.plusWeeks(26).minusDays(1),
                hours("35"),
                null),
            new Experience(
                ExperienceId.next(),
                "Perrysburg Library",
                "Helper",
                VOLUNTEER,
                WINDOW_OPENS.plusWeeks(30),
                WINDOW_OPENS.plusWeeks(60),
                null,
                hours("910")));

    assertThat(assessment.hours()).isEqualTo(1820);
    assertThat(assessment.lines())
        .extracting(AdmissionAssessment.Line::hours)
        .containsExactly(hours("910.00"), hours("910.00"));
  }

  @Test
  void workBeforeTheWindowIsIgnored() {
    var assessment = assess(weekly(LocalDate.of(2000, 1, 1), WINDOW_OPENS.minusDays(1), "40"));

    assertThat(assessment.hours()).isZero();
    assertThat(line(assessment).from()).isNull();
    assertThat(line(assessment).notes())
        .containsExactly("Ended before November 23, 2021: outside the last 5 years.");
  }

  @Test
  void onlyThePartOfAPeriodInsideTheWindowCounts() {
    var assessment = assess(weekly(LocalDate.of(2015, 3, 1), WINDOW_OPENS.plusDays(13), "35"));

    assertThat(assessment.hours()).isEqualTo(70);
    assertThat(line(assessment).from()).isEqualTo(WINDOW_OPENS);
    assertThat(line(assessment).to()).isEqualTo(WINDOW_OPENS.plusDays(13));
    assertThat(line(assessment).notes())
        .containsExactly(
            "14 days at 35 hours a week.",
            "Counted from November 23, 2021: earlier work is outside the last 5 years.");
  }

  @Test
  void theFirstDayOfTheWindowCountsAndTheDayBeforeDoesNot() {
    assertThat(assess(weekly(WINDOW_OPENS, WINDOW_OPENS, "70")).hours()).isEqualTo(10);
    assertThat(assess(weekly(WINDOW_OPENS.minusDays(1), WINDOW_OPENS.minusDays(1), "70")).hours())
        .isZero();
  }

  @Test
  void theDayBeforeTheApplicationCountsAndTheDayItselfDoesNot() {
    assertThat(assess(weekly(APPLIED_ON.minusDays(1), APPLIED_ON, "70")).hours()).isEqualTo(10);
    assertThat(assess(weekly(APPLIED_ON, APPLIED_ON, "70")).hours()).isZero();
    assertThat(line(assess(weekly(APPLIED_ON, null, "70"))).notes())
        .containsExactly("Began on the day of the application or later.");
  }

  @Test
  void workThatGoesOnCountsUpToTheDayBeforeTheApplication() {
    var assessment = assess(weekly(APPLIED_ON.minusDays(7), null, "20"));

    assertThat(assessment.hours()).isEqualTo(20);
    assertThat(line(assessment).to()).isEqualTo(APPLIED_ON.minusDays(1));
  }

  @Test
  void aSumOfHoursStatedOnItsLastDayCountsInFull() {
    assertThat(assess(inTotal(LocalDate.of(2026, 1, 1), APPLIED_ON, "1820")).hours())
        .isEqualTo(1820);
    assertThat(assess(inTotal(LocalDate.of(2026, 1, 1), null, "1820")).hours()).isEqualTo(1820);
  }

  @Test
  void aSumOfHoursCountsWithTheShareOfItsDaysInTheWindow() {
    var assessment =
        assess(inTotal(WINDOW_OPENS.minusDays(300), WINDOW_OPENS.plusDays(99), "1000"));

    assertThat(assessment.hours()).isEqualTo(250);
    assertThat(line(assessment).notes()).startsWith("1,000 hours in all; 100 of 400 days count.");
  }

  @Test
  void partTimeDecimalsAreCountedExactly() {
    var assessment = assess(weekly(WINDOW_OPENS, WINDOW_OPENS.plusDays(9), "17.55"));

    assertThat(line(assessment).hours()).isEqualTo(hours("25.07"));
    assertThat(assessment.hours()).isEqualTo(25);
  }

  @Test
  void sumsAreNotRoundedBeforeTheEnd() {
    var seventh = IntStream.range(0, 7).mapToObj(it -> day(WINDOW_OPENS.plusDays(it), "1"));

    var assessment = assess(seventh.toArray(Experience[]::new));

    assertThat(assessment.lines())
        .extracting(AdmissionAssessment.Line::hours)
        .containsOnly(hours("0.14"));
    assertThat(assessment.hours()).isEqualTo(1);
  }

  @Test
  void sumsOfManyDifferentPeriodsStayExact() {
    var thirds = IntStream.range(0, 3).mapToObj(it -> WINDOW_OPENS.plusDays(10L * it));

    var assessment =
        assess(
            thirds
                .map(it -> inTotal(it.minusDays(1000), it.plusDays(it.getDayOfMonth() % 5), "7.77"))
                .toArray(Experience[]::new));

    assertThat(assessment.hours())
        .isEqualTo(
            assessment.lines().stream()
                .map(AdmissionAssessment.Line::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValue());
  }

  @Test
  void overlappingWorkCountsTwiceAndSaysSo() {
    var first = weekly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30), "20");
    var second = weekly(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 12, 31), "15");

    var assessment = assess(first, second);

    assertThat(assessment.lines().get(0).notes())
        .contains("Overlaps with Toledo Library from June 1, 2024 to June 30, 2024; both count.");
    assertThat(assessment.lines().get(1).notes())
        .contains("Overlaps with Toledo Library from June 1, 2024 to June 30, 2024; both count.");
    assertThat(assessment.hours()).isEqualTo((182 * 20 + 214 * 15) / 7);
    assertThat(assessment.flags()).isEmpty();
  }

  @Test
  void workThatTouchesWithoutSharingADayDoesNotOverlap() {
    var assessment =
        assess(
            weekly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30), "20"),
            weekly(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31), "20"));

    assertThat(assessment.lines()).allSatisfy(it -> assertThat(it.notes()).hasSize(1));
  }

  @Test
  void overlapsBeforeTheWindowAreStillMentioned() {
    var assessment =
        assess(
            weekly(LocalDate.of(2020, 1, 1), null, "20"),
            weekly(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), "20"));

    assertThat(assessment.lines().get(0).notes())
        .contains(
            "Overlaps with Toledo Library from January 1, 2021 to December 31, 2021; both count.");
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-29, 2023-02-28, 2028-02-28",
    "2029-02-28, 2024-02-28, 2029-02-27",
    "2029-03-01, 2024-03-01, 2029-02-28",
    "2027-02-28, 2022-02-28, 2027-02-27"
  })
  void theWindowKnowsLeapYears(LocalDate appliedOn, LocalDate first, LocalDate last) {
    var assessment = assess(DIPLOMA, List.of(weekly(first.minusDays(1), last, "35")), appliedOn);

    assertThat(assessment.windowFrom()).isEqualTo(first);
    assertThat(assessment.windowTo()).isEqualTo(last);
    assertThat(line(assessment).from()).isEqualTo(first);
    assertThat(line(assessment).to()).isEqualTo(last);
  }

  @Test
  void theTwentyNinthOfFebruaryIsADayOfWork() {
    var february = weekly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), "7");

    assertThat(assess(february).hours()).isEqualTo(29);
  }

  @Test
  void incompleteWorkIsListedButAddsNothing() {
    var incomplete =
        new Experience(
            ExperienceId.next(), "Toledo Library", "Page", PAID, null, null, hours("35"), null);

    var assessment = assess(incomplete);

    assertThat(assessment.hours()).isZero();
    assertThat(line(assessment).notes())
        .containsExactly("Not counted until this entry is complete.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"168.01", "0", "-1", "20.123"})
  void impossibleHoursAddNothing(String hoursPerWeek) {
    assertThat(assess(weekly(WINDOW_OPENS, null, hoursPerWeek)).hours()).isZero();
  }

  @Test
  void futureWorkAddsNothing() {
    assertThat(assess(weekly(WINDOW_OPENS, APPLIED_ON.plusDays(1), "35")).hours()).isZero();
  }

  @Test
  void workStatedInACorrectionCountsOnlyUpToTheApplication() {
    var work = weekly(APPLIED_ON.minusDays(7), APPLIED_ON.plusDays(20), "21");

    var assessment = policy.assess(DIPLOMA, List.of(work), APPLIED_ON, APPLIED_ON.plusDays(30));

    assertThat(assessment.hours()).isEqualTo(21);
    assertThat(line(assessment).to()).isEqualTo(APPLIED_ON.minusDays(1));
  }

  @Test
  void workBegunAfterTheApplicationDoesNotCountInACorrection() {
    var work = weekly(APPLIED_ON.plusDays(3), null, "21");

    var assessment = policy.assess(DIPLOMA, List.of(work), APPLIED_ON, APPLIED_ON.plusDays(30));

    assertThat(assessment.hours()).isZero();
    assertThat(line(assessment).notes())
        .containsExactly("Began on the day of the application or later.");
  }

  @Test
  void sixtyHoursAWeekAreNotUnusual() {
    assertThat(assess(weekly(WINDOW_OPENS, null, "60")).flags()).isEmpty();
  }

  @Test
  void moreThanSixtyHoursAWeekAreShownToTheOffice() {
    var assessment = assess(weekly(WINDOW_OPENS, null, "60.5"));

    assertThat(assessment.flags()).containsExactly("Toledo Library: 60.5 hours a week.");
    assertThat(assessment.admissible()).isTrue();
  }

  @Test
  void aDenseSumOfHoursIsShownToTheOffice() {
    var assessment = assess(inTotal(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 14), "130"));

    assertThat(assessment.flags()).containsExactly("Toledo Library: 65 hours a week.");
  }

  @Test
  void moreThanSixtyHoursTogetherAreShownToTheOffice() {
    var assessment =
        assess(
            weekly(LocalDate.of(2024, 1, 1), null, "40"),
            weekly(LocalDate.of(2025, 1, 1), null, "30"));

    assertThat(assessment.flags())
        .containsExactly(
            "Toledo Library: from January 1, 2025 on, 70 hours a week together with other work.");
  }

  @Test
  void anotherProgramNeedsOnlyOtherData() {
    var short18 = new AdmissionPolicy(100, Period.ofMonths(18), false);

    var assessment =
        short18.assess(
            Education.EMPTY,
            List.of(weekly(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 5), "50")),
            APPLIED_ON,
            APPLIED_ON);

    assertThat(assessment.windowFrom()).isEqualTo(LocalDate.of(2025, 5, 23));
    assertThat(assessment.hours()).isEqualTo(100);
    assertThat(assessment.admissible()).isTrue();
    assertThat(line(assessment).notes())
        .contains("Counted from May 23, 2025: earlier work is outside the last 18 months.");
  }

  private AdmissionAssessment assess(Experience... work) {
    return assess(DIPLOMA, List.of(work), APPLIED_ON);
  }

  private AdmissionAssessment assess(
      Education education, List<Experience> work, LocalDate appliedOn) {
    return policy.assess(education, work, appliedOn, appliedOn);
  }

  private static AdmissionAssessment.Line line(AdmissionAssessment assessment) {
    return assessment.lines().get(0);
  }

  private static Experience day(LocalDate day, String hoursPerWeek) {
    return weekly(day, day, hoursPerWeek);
  }

  private static Experience weekly(LocalDate from, @Nullable LocalDate to, String hoursPerWeek) {
    return Experience.weekly("Toledo Library", "Page", PAID, from, to, hours(hoursPerWeek));
  }

  private static Experience inTotal(LocalDate from, @Nullable LocalDate to, String totalHours) {
    return Experience.inTotal("Toledo Library", "Page", PAID, from, to, hours(totalHours));
  }

  private static BigDecimal hours(String hours) {
    return new BigDecimal(hours);
  }
}
