package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.candidates.SectionState.COMPLETE;
import static org.colophon.candidates.SectionState.IN_PROGRESS;
import static org.colophon.candidates.SectionState.NOT_STARTED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationCheckTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  final ApplicationCheck check = new ApplicationCheck(TODAY, true);
  final WorkCheck work = new WorkCheck(TODAY);

  @Test
  void aCompleteApplicationHasNoGaps() {
    assertThat(check.gaps(ApplicationFixtures.complete(TODAY))).isEmpty();
    assertThat(check.progress(ApplicationFixtures.complete(TODAY)).values()).containsOnly(COMPLETE);
  }

  @Test
  void anEmptyApplicationHasGapsInEverySectionInTheOrderOfThePages() {
    var gaps = check.gaps(Application.EMPTY);

    assertThat(gaps.stream().map(Gap::section).distinct()).containsExactly(Section.values());
    assertThat(check.progress(Application.EMPTY).values()).containsOnly(NOT_STARTED);
  }

  @Test
  void aSectionThatWasBegunIsInProgress() {
    var begun =
        new Application(
            Personal.EMPTY,
            new Education(EducationLevel.HIGH_SCHOOL, "", null),
            List.of(),
            Membership.EMPTY,
            Consents.EMPTY);

    assertThat(check.progress(begun))
        .containsEntry(Section.EDUCATION, IN_PROGRESS)
        .containsEntry(Section.PERSONAL, NOT_STARTED);
  }

  @Test
  void birthLiesInThePast() {
    assertThat(fields(check.gaps(bornOn(TODAY)))).containsExactly("bornOn");
    assertThat(fields(check.gaps(bornOn(LocalDate.of(1899, 12, 31))))).containsExactly("bornOn");
    assertThat(check.gaps(bornOn(LocalDate.of(2004, 2, 29)))).isEmpty();
  }

  @Test
  void someAddressesHaveNoRegionOrPostalCode() {
    var abroad =
        new Personal(
            "Aoife", "Byrne", LocalDate.of(1990, 1, 1), "", "1 Main Street", "Cork", "", "", "IE");

    assertThat(check.gaps(abroad)).isEmpty();
  }

  @Test
  void aCountryIsOneOfTheList() {
    var nowhere =
        new Personal("A", "B", LocalDate.of(1990, 1, 1), "", "1 Main Street", "Cork", "", "", "XX");

    assertThat(fields(check.gaps(nowhere))).containsExactly("country");
  }

  @Test
  void aDiplomaNeedsSchoolAndYear() {
    assertThat(fields(check.gaps(new Education(EducationLevel.HIGH_SCHOOL, " ", null))))
        .containsExactly("institution", "year");
    assertThat(fields(check.gaps(new Education(EducationLevel.COLLEGE, "School", 2027))))
        .containsExactly("year");
    assertThat(check.gaps(new Education(EducationLevel.EQUIVALENT, "GED", 2026))).isEmpty();
  }

  @Test
  void noDiplomaNeedsNoSchool() {
    assertThat(check.gaps(new Education(EducationLevel.NONE_YET, "", null))).isEmpty();
  }

  @Test
  void anEmptyListOfWorkIsOneGap() {
    assertThat(check.gaps(List.<Experience>of())).hasSize(1);
  }

  @Test
  void noWorkNeedsToBeStatedWhereTheRulesAskForNoHours() {
    assertThat(new ApplicationCheck(TODAY, false).gaps(List.<Experience>of())).isEmpty();
  }

  @Test
  void workFromTodayOnIsFineAndFromTomorrowOnIsNot() {
    assertThat(work.gaps(weekly(TODAY, null, "20"))).isEmpty();
    assertThat(fields(work.gaps(weekly(TODAY.plusDays(1), null, "20")))).containsExactly("from");
  }

  @Test
  void workUntilTodayIsFineAndUntilTomorrowIsNot() {
    assertThat(work.gaps(weekly(TODAY.minusDays(9), TODAY, "20"))).isEmpty();
    assertThat(fields(work.gaps(weekly(TODAY.minusDays(9), TODAY.plusDays(1), "20"))))
        .containsExactly("to");
  }

  @Test
  void workMayEndOnItsFirstDayButNotBefore() {
    assertThat(work.gaps(weekly(TODAY, TODAY, "20"))).isEmpty();
    assertThat(fields(work.gaps(weekly(TODAY, TODAY.minusDays(1), "20")))).containsExactly("to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "0.5", "37.5", "168", "168.00"})
  void possibleHoursPerWeekAreFine(String hours) {
    assertThat(work.gaps(weekly(TODAY.minusDays(9), null, hours))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "168.01", "500", "1.001"})
  void impossibleHoursPerWeekAreRefused(String hours) {
    assertThat(fields(work.gaps(weekly(TODAY.minusDays(9), null, hours)))).containsExactly("hours");
  }

  @Test
  void aSumOfHoursFitsIntoItsDays() {
    assertThat(work.gaps(inTotal(TODAY, TODAY, "24"))).isEmpty();
    assertThat(fields(work.gaps(inTotal(TODAY, TODAY, "24.1")))).containsExactly("hours");
    assertThat(work.gaps(inTotal(TODAY.minusDays(1), null, "48"))).isEmpty();
    assertThat(fields(work.gaps(inTotal(TODAY.minusDays(1), null, "49")))).containsExactly("hours");
  }

  @Test
  void aSumOfHoursIsNotMeasuredAgainstDatesThatCannotBeRight() {
    assertThat(fields(work.gaps(inTotal(TODAY, TODAY.minusDays(9), "100")))).containsExactly("to");
  }

  @Test
  void hoursAreGivenOneWayNotBoth() {
    var both =
        new Experience(
            ExperienceId.next(),
            "Library",
            "Page",
            ExperienceKind.PAID,
            TODAY,
            null,
            BigDecimal.TEN,
            BigDecimal.TEN);

    assertThat(fields(work.gaps(both))).containsExactly("hours");
  }

  @Test
  void nobodyWorksMoreThanAllHoursOfAWeek() {
    var gaps =
        check.gaps(
            List.of(
                weekly(TODAY.minusDays(20), null, "100"), weekly(TODAY.minusDays(9), null, "69")));

    assertThat(fields(gaps)).containsExactly("hours");
  }

  @Test
  void allHoursOfAWeekInTurnsAreFine() {
    var gaps =
        check.gaps(
            List.of(
                weekly(TODAY.minusDays(20), TODAY.minusDays(10), "100"),
                weekly(TODAY.minusDays(9), null, "69")));

    assertThat(gaps).isEmpty();
  }

  @Test
  void aMemberGivesANumber() {
    assertThat(check.gaps(Membership.none())).isEmpty();
    assertThat(check.gaps(Membership.withNumber("1234567"))).isEmpty();
    assertThat(fields(check.gaps(Membership.withNumber("")))).containsExactly("number");
    assertThat(fields(check.gaps(Membership.withNumber("member")))).containsExactly("number");
    assertThat(fields(check.gaps(Membership.EMPTY))).containsExactly("member");
  }

  @Test
  void refusingConsentToPublicationIsAnAnswer() {
    assertThat(check.gaps(new Consents(true, true, Answer.NO, Answer.NO))).isEmpty();
    assertThat(fields(check.gaps(new Consents(true, false, Answer.NO, Answer.NO))))
        .containsExactly("truthful");
  }

  @Test
  void textsThatNobodyTypesAreRefused() {
    assertThat(fields(check.gaps(new Education(EducationLevel.COLLEGE, "x".repeat(201), 2001))))
        .containsExactly("institution");
  }

  private static List<String> fields(List<Gap> gaps) {
    return gaps.stream().map(Gap::field).toList();
  }

  private static Personal bornOn(LocalDate day) {
    return new Personal("Ada", "Lind", day, "", "1 Main Street", "Toledo", "OH", "43604", "US");
  }

  private static Experience weekly(LocalDate from, @Nullable LocalDate to, String hours) {
    return Experience.weekly(
        "Library", "Page", ExperienceKind.PAID, from, to, new BigDecimal(hours));
  }

  private static Experience inTotal(LocalDate from, @Nullable LocalDate to, String hours) {
    return Experience.inTotal(
        "Library", "Page", ExperienceKind.VOLUNTEER, from, to, new BigDecimal(hours));
  }
}
