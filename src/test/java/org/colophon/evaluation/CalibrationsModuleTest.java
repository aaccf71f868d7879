package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.colophon.evaluation.EvaluatorKind.COURSE;
import static org.colophon.evaluation.EvaluatorKind.PORTFOLIO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.program.SetId;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The rules ask for a calibration from 2027 on; ten competencies make eight the least. */
@ApplicationModuleTest(extraIncludes = {"cases", "program"})
@TestPropertySource(properties = "camunda.bpm.enabled=false")
class CalibrationsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final SetId COLLECTIONS = SetId.of("collections");
  static final AtomicInteger NUMBERS = new AtomicInteger(7000);
  static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

  @DynamicPropertySource
  static void ownPortfolios(DynamicPropertyRegistry settings) throws IOException {
    var folder = Files.createTempDirectory("calibration");
    Files.writeString(folder.resolve("collections.yaml"), CalibrationFiles.of("collections", 10));
    Files.writeString(folder.resolve("technology.yaml"), CalibrationFiles.technology());
    settings.add("colophon.evaluation.calibration", () -> "file:" + folder);
  }

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return new MovingClock("2028-02-29T18:00:00Z");
    }
  }

  @Autowired Calibrations calibrations;
  @Autowired Roster roster;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired JdbcTemplate sql;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean FileStore files;

  PersonId ines;
  CaseNumber number;

  @BeforeEach
  void inesIsTrained() throws Exception {
    ines = PersonId.of("u" + NUMBERS.incrementAndGet());
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ines Okafor");
    when(accounts.person(any())).thenReturn(person);
    on(TODAY);
    number = qualified(PORTFOLIO);
    roster.passTraining(ines, PORTFOLIO);
    roster.sign(ines, "");
  }

  @Test
  void eightOfTenAreEnoughAndGoodForAYear(AssertablePublishedEvents events) throws Exception {
    assertThat(roster.isReady(number)).isFalse();

    rate("collections", 8, 10);
    var result = calibrations.file(ines, "collections");

    assertThat(result.passed()).isTrue();
    assertThat(result.equal()).isEqualTo(8);
    assertThat(result.differing())
        .extracting(CalibrationResult.Line::competency)
        .containsExactly(9, 10);
    assertThat(result.differing().get(0).because()).isEqualTo("It is shown.");
    assertThat(roster.isReady(number)).isTrue();
    assertThat(roster.find(number).readiness().until()).contains(LocalDate.of(2029, 2, 28));
    assertThat(events.ofType(VolunteerReadinessChanged.class)).hasSize(1);
  }

  @Test
  void sevenOfTenAreNot() throws Exception {
    rate("collections", 7, 10);
    var result = calibrations.file(ines, "collections");

    assertThat(result.passed()).isFalse();
    assertThat(result.againFrom()).isEqualTo(LocalDate.of(2028, 3, 7));
    assertThat(roster.isReady(number)).isFalse();
    assertThat(cases.timelineForSubject(number))
        .anyMatch(
            it -> it.text().equals("Calibration not passed; another try from March 7, 2028."));
  }

  @Test
  void theNextTryWaitsSevenDaysAndIsAboutAnotherPortfolio() throws Exception {
    rate("collections", 0, 10);
    calibrations.file(ines, "collections");

    on(LocalDate.of(2028, 3, 6));
    assertThat(refused().from()).contains(LocalDate.of(2028, 3, 7));
    assertThatThrownBy(() -> mark("technology", 1, Finding.MET))
        .isInstanceOf(CalibrationRefused.class);

    on(LocalDate.of(2028, 3, 7));
    assertThat(calibrations.now(ines).portfolio().id()).isEqualTo("technology");
    rate("technology", 0, 9);
    calibrations.file(ines, "technology");

    on(LocalDate.of(2028, 3, 14));
    assertThat(calibrations.now(ines).portfolio().id()).isEqualTo("collections");
    rate("collections", 0, 10);
    calibrations.file(ines, "collections");
    on(LocalDate.of(2028, 3, 21));
    assertThat(calibrations.now(ines).portfolio().id()).isEqualTo("technology");
    assertThat(calibrations.of(ines))
        .extracting(CalibrationResult::portfolio)
        .containsExactly("collections", "technology", "collections");
  }

  @Test
  void nobodysTimeToGetReadyEndsWhileTheyWait(AssertablePublishedEvents events) throws Exception {
    var readyBy = roster.find(number).readyBy();
    assertThat(readyBy).isEqualTo(LocalDate.of(2028, 4, 29));

    on(LocalDate.of(2028, 4, 15));
    rate("collections", 7, 10);
    calibrations.file(ines, "collections");
    assertThat(roster.find(number).readyBy()).isEqualTo(readyBy);
    assertThat(events.ofType(VolunteerReadinessChanged.class)).isEmpty();

    on(LocalDate.of(2028, 4, 22));
    rate("technology", 0, 9);
    calibrations.file(ines, "technology");
    assertThat(roster.find(number).readyBy()).isEqualTo(LocalDate.of(2028, 5, 6));
    assertThat(events.ofType(VolunteerReadinessChanged.class)).hasSize(1);
  }

  @Test
  void ratingsAreKeptOnTheWayAndNoneMayBeMissing() throws Exception {
    assertThat(calibrations.now(ines).missing()).hasSize(10);
    assertThat(calibrations.of(ines)).isEmpty();
    mark("collections", 1, Finding.NOT_MET);
    mark("collections", 1, Finding.PARTLY);

    assertThat(calibrations.now(ines).marks().get(1))
        .isEqualTo(new CalibrationRating(Finding.PARTLY, "Why."));
    assertThatThrownBy(() -> calibrations.file(ines, "collections"))
        .isInstanceOf(CalibrationRefused.class)
        .hasMessage("9 competencies have no rating yet; the first is 2.");
    assertThatThrownBy(() -> mark("collections", 11, Finding.MET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageFromBeforeSavesAndFilesNothing() throws Exception {
    rate("collections", 10, 10);
    calibrations.file(ines, "collections");

    assertThatThrownBy(() -> mark("collections", 1, Finding.MET))
        .isInstanceOf(CalibrationRefused.class);
    assertThatThrownBy(() -> calibrations.file(ines, "collections"))
        .isInstanceOf(CalibrationRefused.class);
    on(LocalDate.of(2029, 1, 29));
    assertThatThrownBy(() -> mark("collections", 1, Finding.MET))
        .isInstanceOf(CalibrationRefused.class)
        .hasMessageContaining("you have rated already");
    assertThat(calibrations.of(ines)).hasSize(1);
  }

  @Test
  void itIsRenewedFromTheDayOfTheReminderOn() throws Exception {
    rate("collections", 10, 10);
    calibrations.file(ines, "collections");

    on(LocalDate.of(2029, 1, 28));
    assertThat(refused().from()).contains(LocalDate.of(2029, 1, 29));
    on(LocalDate.of(2029, 1, 29));
    assertThat(calibrations.now(ines).portfolio().id()).isEqualTo("technology");
  }

  @Test
  void whoFailsTheRenewalStaysAsLongAsTheOldOneHolds() throws Exception {
    rate("collections", 10, 10);
    calibrations.file(ines, "collections");
    roster.activate(number);
    on(LocalDate.of(2029, 2, 20));
    rate("technology", 0, 9);
    calibrations.file(ines, "technology");

    on(LocalDate.of(2029, 2, 28));
    assertThat(roster.isReady(number)).isTrue();
    on(LocalDate.of(2029, 3, 1));
    assertThat(roster.isReady(number)).isFalse();
  }

  @Test
  void whatWasHandedInNeverChanges() throws Exception {
    rate("collections", 7, 10);
    calibrations.file(ines, "collections");

    for (var change :
        List.of(
            "update calibration_tries set equal = 10, passed = true, again_from_on = null",
            "delete from calibration_marks",
            "update calibration_marks set finding = 'MET', comment = ''",
            "update calibration_marks set expected = finding, because = ''",
            "update calibration_marks set try_id = gen_random_uuid()",
            "insert into calibration_marks (try_id, competency, finding, comment)"
                + " select try_id, 99, 'MET', '' from calibration_tries",
            "delete from calibration_tries")) {
      assertThatThrownBy(() -> sql.update(change))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("never changes");
    }
  }

  @Test
  void whoIsAskedAnewIsReadyNoMore(AssertablePublishedEvents events) throws Exception {
    rate("collections", 10, 10);
    calibrations.file(ines, "collections");

    roster.askAnew(ines, PORTFOLIO, STAFF);
    roster.askAnew(ines, PORTFOLIO, STAFF);

    assertThat(roster.find(number).readiness().missing(TODAY))
        .containsExactly(Preparation.CALIBRATION);
    assertThat(calibrations.now(ines).portfolio().id()).isEqualTo("technology");
    assertThat(events.ofType(VolunteerReadinessChanged.class)).hasSize(2);
  }

  /** The program office asks because of what is found, not because the rules do. */
  @Test
  void whoIsAskedAnewNeedsACalibrationThoughTheRulesAskedForNone() throws Exception {
    on(LocalDate.of(2026, 12, 31));
    roster.passTraining(ines, PORTFOLIO);
    roster.sign(ines, "");
    roster.activate(number);
    assertThat(roster.isReady(number)).isTrue();

    roster.askAnew(ines, PORTFOLIO, STAFF);
    assertThat(roster.find(number).readiness().missing(LocalDate.of(2026, 12, 31)))
        .containsExactly(Preparation.CALIBRATION);

    rate("collections", 10, 10);
    calibrations.file(ines, "collections");
    assertThat(roster.isReady(number)).isTrue();
    assertThat(roster.find(number).readiness().until()).contains(LocalDate.of(2027, 12, 31));
  }

  @Test
  void whoTookTheTrainingBeforeTheRuleBeganIsAskedWhenItIsDueAgain() throws Exception {
    on(LocalDate.of(2026, 12, 31));
    roster.passTraining(ines, PORTFOLIO);
    roster.sign(ines, "");
    assertThat(roster.isReady(number)).isTrue();
    roster.activate(number);

    on(LocalDate.of(2027, 1, 1));
    assertThat(roster.isReady(number)).isTrue();
    on(LocalDate.of(2027, 12, 31));
    var readiness = roster.find(number).readiness();
    assertThat(readiness.isReady(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(readiness.until()).contains(LocalDate.of(2027, 12, 31));
    assertThat(readiness.missing(LocalDate.of(2028, 1, 1)))
        .containsExactly(Preparation.TRAINING, Preparation.CALIBRATION);

    roster.passTraining(ines, PORTFOLIO);
    assertThat(roster.isReady(number)).isFalse();
    rate("collections", 10, 10);
    calibrations.file(ines, "collections");
    assertThat(roster.isReady(number)).isTrue();
  }

  @Test
  void whoTakesTheTrainingOnTheFirstDayOfTheRuleNeedsACalibration() throws Exception {
    on(LocalDate.of(2027, 1, 1));
    roster.passTraining(ines, PORTFOLIO);
    roster.sign(ines, "");

    assertThat(roster.find(number).readiness().missing(LocalDate.of(2027, 1, 1)))
        .containsExactly(Preparation.CALIBRATION);
  }

  @Test
  void courseEvaluatorsAreAskedForTheTrainingAndNeverForACalibration() throws Exception {
    var courses = qualified(COURSE);
    roster.passTraining(ines, COURSE);
    assertThat(roster.isReady(courses)).isTrue();

    roster.askAnew(ines, COURSE, STAFF);
    roster.askAnew(PersonId.of("u6999"), COURSE, STAFF);

    assertThat(roster.find(courses).readiness().missing(TODAY))
        .containsExactly(Preparation.TRAINING);
    assertThat(roster.find(number).readiness().trained()).isEqualTo(LocalDate.of(2029, 2, 28));
  }

  private CalibrationRefused refused() {
    return catchThrowableOfType(CalibrationRefused.class, () -> calibrations.now(ines));
  }

  /** So many are met, as the key says; the rest is partly met. */
  private void rate(String portfolio, int equal, int all) throws CalibrationRefused {
    for (var competency = 1; competency <= all; competency++) {
      mark(portfolio, competency, competency <= equal ? Finding.MET : Finding.PARTLY);
    }
  }

  private void mark(String portfolio, int competency, Finding finding) throws CalibrationRefused {
    calibrations.mark(ines, portfolio, competency, new CalibrationRating(finding, "Why."));
  }

  private void on(LocalDate day) {
    ((MovingClock) clock).moveTo(day);
  }

  private CaseNumber qualified(EvaluatorKind kind) throws Exception {
    var offered =
        roster.offer(
            new NewVolunteer(
                ines,
                kind,
                Degree.LIBRARY,
                "Boise Public Library",
                new FileId(UUID.randomUUID()),
                List.of(new SetOffer(COLLECTIONS, 6, "I buy what we read.")),
                8));
    roster.judge(offered, COLLECTIONS, true, "", STAFF);
    roster.decide(offered, STAFF);
    return offered;
  }
}
