package org.colophon.credentials;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Application;
import org.colophon.candidates.ApplicationDraft;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceKind;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = {"program", "installation", "files", "cases", "conflicts"})
@TestPropertySource(properties = "colophon.files.folder=target/provisional-test/files")
class ProvisionalModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(7000);
  static final PersonId RUTH = PersonId.of("u1001");
  static final PersonId STAFF = PersonId.of("u1002");
  static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
  static final LocalDate LAST = LocalDate.of(2032, 2, 29);

  @TestConfiguration
  static class Moving {

    @Bean
    Clock clock() {
      return new MovingClock("2028-02-29T18:00:00Z");
    }
  }

  @Autowired Awards awards;
  @Autowired Certificates certificates;
  @Autowired Register register;
  @Autowired ProvisionalCertifications provisionals;
  @Autowired Conflicts conflicts;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  @MockitoBean Candidacies candidacies;
  @MockitoBean Applications applications;

  PersonId ada;
  CaseNumber candidacyCase;
  AwardId award;
  CaseNumber number;

  @BeforeEach
  void aGraduateIsCertifiedBeforeTheHoursAreThere() throws Exception {
    on(LEAP_DAY);
    ada = PersonId.of("u" + PEOPLE.incrementAndGet());
    candidacyCase = cases.open(CaseKind.CANDIDACY, ada, "Ada Lind");
    var candidacy = candidacy(400);
    when(candidacies.byCase(candidacyCase)).thenReturn(Optional.of(candidacy));
    award = awards.open(candidacy.id(), ada, candidacyCase);
    awards.decide(award, RUTH, "");
    number = provisionals.ofPerson(ada).orElseThrow().caseNumber();
    worked(400);
  }

  @Test
  void itIsProvisionalToTheDayAndSaysSo() {
    assertThat(certificate().status()).isEqualTo(RegisterStatus.PROVISIONAL);
    assertThat(certificate().validUntil()).isEqualTo(LAST);
    assertThat(checked().status().label()).isEqualTo("Provisional");
    assertThat(checked().validUntil()).isEqualTo(LAST);
    assertThat(cases.find(number).orElseThrow().dueOn()).isEqualTo(LAST);

    on(LAST);
    assertThat(checked().status()).isEqualTo(RegisterStatus.PROVISIONAL);
    assertThatThrownBy(() -> provisionals.end(number)).isInstanceOf(IllegalStateException.class);
    on(LAST.plusDays(1));
    assertThat(checked().status()).as("nothing has run").isEqualTo(RegisterStatus.EXPIRED);

    provisionals.end(number);
    provisionals.end(number);
    assertThat(provisionals.find(number).state()).isEqualTo(ProvisionalState.ENDED);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    worked(1820);
    assertThatThrownBy(() -> provisionals.report(ada)).isInstanceOf(ProvisionalClosed.class);
  }

  @Test
  void whoHasTheHoursIsCertifiedInFull(AssertablePublishedEvents events) throws Exception {
    var bea = certified(1820);
    assertThat(certificates.ofPerson(bea).orElseThrow().status()).isEqualTo(RegisterStatus.ACTIVE);
    assertThat(provisionals.ofPerson(bea)).isEmpty();
    assertThat(events.ofType(ProvisionalOpened.class)).isEmpty();

    var cy = certified(1819);
    assertThat(certificates.ofPerson(cy).orElseThrow().status())
        .isEqualTo(RegisterStatus.PROVISIONAL);
    assertThat(events.ofType(ProvisionalOpened.class)).hasSize(1);
  }

  private PersonId certified(int hours) throws Exception {
    var person = PersonId.of("u" + PEOPLE.incrementAndGet());
    var itsCase = cases.open(CaseKind.CANDIDACY, person, "Bea Moss");
    var candidacy = candidacy(hours);
    when(candidacies.byCase(itsCase)).thenReturn(Optional.of(candidacy));
    awards.decide(awards.open(candidacy.id(), person, itsCase), RUTH, "");
    return person;
  }

  @Test
  void theHolderIsRemindedAndWhatWasMissedOnce() {
    assertThat(provisionals.next(number).at()).isEqualTo(startOf(LocalDate.of(2031, 2, 28)));
    assertThat(provisionals.next(number).months()).isEqualTo(12);

    on(LocalDate.of(2031, 12, 1));
    assertThat(provisionals.next(number).months()).as("the latest of those missed").isEqualTo(3);
    provisionals.remind(number);
    assertThat(provisionals.next(number))
        .isEqualTo(new ProvisionalMoment(false, startOf(LocalDate.of(2032, 1, 29)), 1));
    on(LocalDate.of(2032, 1, 29));
    provisionals.remind(number);

    assertThat(provisionals.next(number))
        .isEqualTo(new ProvisionalMoment(true, startOf(LAST.plusDays(1)), 0));
    assertThat(timeline()).contains("Reminded 3 months before", "Reminded 1 month before");
  }

  @Test
  void oneHourLessIsNotEnough() throws Exception {
    worked(1819);
    assertThatThrownBy(() -> provisionals.report(ada))
        .isInstanceOfSatisfying(
            HoursMissing.class, it -> assertThat(it.assessment().missingHours()).isEqualTo(1));
    assertThat(provisionals.find(number).state()).isEqualTo(ProvisionalState.OPEN);

    worked(1820);
    provisionals.report(ada);
    assertThat(provisionals.find(number).state()).isEqualTo(ProvisionalState.REPORTED);
  }

  @Test
  void confirmedHoursMakeItFullWithNewPapersAndAWholeTerm(AssertablePublishedEvents events)
      throws Exception {
    certificates.render(award, List.of());
    var papers = certificate().certificate().orElseThrow();
    on(LocalDate.of(2029, 5, 4));
    worked(1820);
    provisionals.report(ada);
    provisionals.report(ada);
    assertThat(events.ofType(HoursReported.class)).as("twice is once").hasSize(1);
    assertThat(cases.find(number).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2029, 5, 18));

    provisionals.confirm(number, "Well done.", STAFF);

    assertThat(certificate())
        .satisfies(
            it -> {
              assertThat(it.status()).isEqualTo(RegisterStatus.ACTIVE);
              assertThat(it.issuedOn()).isEqualTo(LocalDate.of(2029, 5, 4));
              assertThat(it.validUntil()).isEqualTo(LocalDate.of(2033, 5, 31));
              assertThat(it.certificate()).as("the old paper is no longer given").isEmpty();
            });
    certificates.render(award, List.of());
    assertThat(certificate().certificate()).isPresent().get().isNotEqualTo(papers);
    assertThat(events.ofType(CertificationBecameFull.class)).hasSize(1);
    assertThat(provisionals.find(number).state()).isEqualTo(ProvisionalState.FULL);
    assertThatThrownBy(() -> provisionals.confirm(number, "", STAFF))
        .isInstanceOf(ProvisionalClosed.class);
    on(LAST.plusDays(1));
    assertThat(checked().status()).isEqualTo(RegisterStatus.ACTIVE);
  }

  @Test
  void whatIsReportedOnTheLastDayWaitsForItsAnswer() throws Exception {
    on(LAST);
    worked(1820);
    provisionals.report(ada);
    on(LAST.plusDays(10));
    assertThat(checked().status()).isEqualTo(RegisterStatus.PROVISIONAL);

    provisionals.sendBack(number, "Which library was it?", STAFF);

    assertThat(checked().status()).isEqualTo(RegisterStatus.EXPIRED);
    assertThat(provisionals.next(number).end()).isTrue();
    assertThat(provisionals.find(number).words()).isEqualTo("Which library was it?");
    assertThatThrownBy(() -> provisionals.report(ada)).isInstanceOf(ProvisionalClosed.class);
  }

  @Test
  void confirmedAfterTheLastDayItIsFull() throws Exception {
    on(LAST);
    worked(1820);
    provisionals.report(ada);
    on(LAST.plusDays(10));

    provisionals.confirm(number, "", STAFF);

    assertThat(checked().status()).isEqualTo(RegisterStatus.ACTIVE);
    assertThat(checked().validUntil()).isEqualTo(LocalDate.of(2036, 3, 31));
  }

  @Test
  void whoIsTooCloseDecidesNothing() throws Exception {
    conflicts.register(STAFF, ada, ConflictKind.PROVIDER, "You act for Elm College.", "graduation");
    worked(1820);
    provisionals.report(ada);

    assertThatThrownBy(() -> provisionals.confirm(number, "", STAFF))
        .isInstanceOf(ConflictOfInterest.class);
    assertThatThrownBy(() -> provisionals.sendBack(number, "No.", STAFF))
        .isInstanceOf(ConflictOfInterest.class);
    assertThatThrownBy(() -> provisionals.requireUninvolved(number, STAFF))
        .isInstanceOf(ConflictOfInterest.class);
    assertThat(provisionals.find(number).state()).isEqualTo(ProvisionalState.REPORTED);
  }

  @Test
  void aSuspendedOneComesBackAsProvisionalOnly() throws Exception {
    var certificate = certificate().number();
    register.change(certificate, RegisterStatus.SUSPENDED, STAFF, "A complaint.");
    worked(1820);
    assertThatThrownBy(() -> provisionals.report(ada)).isInstanceOf(ProvisionalClosed.class);

    assertThatThrownBy(() -> register.change(certificate, RegisterStatus.ACTIVE, STAFF, "Settled."))
        .isInstanceOf(IllegalStateException.class);
    register.change(certificate, RegisterStatus.PROVISIONAL, STAFF, "Settled.");

    provisionals.report(ada);
    provisionals.confirm(number, "", STAFF);
    assertThatThrownBy(
            () -> register.change(certificate, RegisterStatus.PROVISIONAL, STAFF, "Back."))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoGivesItBackIsNotWaitedFor(AssertablePublishedEvents events) {
    register.change(certificate().number(), RegisterStatus.WITHDRAWN, STAFF, "Given back.");

    assertThat(provisionals.find(number).state()).isEqualTo(ProvisionalState.STOPPED);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(events.ofType(ProvisionalStopped.class)).hasSize(1);
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsHeard() throws Exception {
    worked(1820);
    provisionals.report(ada);
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> yes = () -> heard(() -> provisionals.confirm(number, "", STAFF));
      Callable<Boolean> no = () -> heard(() -> provisionals.sendBack(number, "No.", RUTH));
      var heard = 0;
      for (var it : threads.invokeAll(List.of(yes, no))) {
        heard += it.get() ? 1 : 0;
      }
      assertThat(heard).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  /** Something somebody decides. */
  private interface Decision {
    void make() throws Exception;
  }

  private static boolean heard(Decision decision) throws Exception {
    try {
      decision.make();
      return true;
    } catch (ProvisionalClosed e) {
      return false;
    }
  }

  private CandidacyView candidacy(int hours) {
    var view = Holders.candidacy(ada, candidacyCase, "Ada", "Lind", Answer.YES);
    return new CandidacyView(
        view.id(),
        view.caseNumber(),
        view.person(),
        view.state(),
        view.application(),
        assessment(hours, true),
        view.edition(),
        LEAP_DAY,
        false,
        Instant.EPOCH,
        null,
        null,
        null,
        LEAP_DAY,
        LEAP_DAY.plusYears(4),
        null,
        List.of());
  }

  private void worked(int hours) {
    var work =
        List.of(
            Experience.inTotal(
                "Elm Library",
                "Page",
                ExperienceKind.values()[0],
                LEAP_DAY.minusYears(1),
                LEAP_DAY,
                new BigDecimal(hours)));
    var application = mock(Application.class);
    when(application.experience()).thenReturn(work);
    when(applications.draft(ada))
        .thenReturn(new ApplicationDraft(application, List.of(), Map.of()));
    when(candidacies.hours(eq(candidacyCase), any(), any())).thenReturn(assessment(hours, false));
  }

  private static AdmissionAssessment assessment(int hours, boolean mayFollow) {
    return new AdmissionAssessment(
        hours, 1820, mayFollow, false, LEAP_DAY.minusYears(5), LEAP_DAY, List.of(), List.of());
  }

  private CertificateView certificate() {
    return certificates.ofPerson(ada).orElseThrow();
  }

  private RegisterAnswer checked() {
    return ((CheckResult.Known) register.check(certificate().number().value())).answer();
  }

  private String timeline() {
    return cases.timeline(number).stream().map(it -> it.text()).collect(joining(" "));
  }

  private void on(LocalDate day) {
    ((MovingClock) clock).moveTo(day);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
