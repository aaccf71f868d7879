package org.colophon.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyLapsed;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.cases.CaseKind;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.credentials.EmployerLetterRefused.Reason;
import org.colophon.files.FileStore;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = {"program", "installation", "files", "cases", "conflicts"})
@TestPropertySource(properties = "colophon.files.folder=target/credentials-test/files")
class CredentialsModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(2000);
  static final PersonId RUTH = PersonId.of("u1001");
  static final PersonId STAFF = PersonId.of("u1002");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TestConfiguration
  static class Fixed {

    @Bean
    Clock clock() {
      var zone = ZoneId.of("America/Chicago");
      return Clock.fixed(TODAY.atTime(12, 0).atZone(zone).toInstant(), zone);
    }
  }

  @Autowired Awards awards;
  @Autowired Certificates certificates;
  @Autowired Register register;
  @Autowired FileStore files;
  @Autowired Conflicts conflicts;
  @Autowired Cases cases;
  @Autowired RegisterEntryRepository entries;
  @Autowired Clock clock;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @MockitoBean Candidacies candidacies;
  @MockitoBean Applications applications;

  @Test
  void anOpenAwardWaitsForTheCommitteeUntilItsDay() {
    var ada = candidate();
    var award = open(ada);

    assertThat(awards.award(award).state()).isEqualTo(AwardState.OPEN);
    assertThat(cases.find(ada.caseNumber()))
        .hasValueSatisfying(
            it -> {
              assertThat(it.stage()).isEqualTo("Award");
              assertThat(it.waitsOn()).isEqualTo(WaitsOn.COMMITTEE);
              assertThat(it.dueOn()).isEqualTo(TODAY.plusDays(14));
            });
    assertThat(awards.ofCase(ada.caseNumber())).map(AwardView::id).contains(award);
  }

  @Test
  void openedTwiceOrByTwoAtOnceItIsOneAward() throws Exception {
    var ada = candidate();

    var opened = atOnce(4, () -> open(ada));

    assertThat(opened).containsOnly(open(ada));
    assertThat(lines(ada, "All sets are achieved")).hasSize(1);
  }

  @Test
  void theDecisionGivesANumberAndAnEntryFromTodayToTheEndOfTheTermsMonth(
      AssertablePublishedEvents events) throws Exception {
    var ada = candidate();
    var award = open(ada);

    awards.decide(award, RUTH, " Well done. ");

    var entry = entryOf(award);
    assertThat(entry)
        .satisfies(
            it -> {
              assertThat(it.number().value()).startsWith("LSSC-2026-");
              assertThat(it.holderName()).isEqualTo("Ada Lind");
              assertThat(it.credential()).isEqualTo("Library Support Staff Certification (LSSC)");
              assertThat(it.designation()).isEqualTo("Certified Library Support Staff (CLSS)");
              assertThat(it.issuedOn()).isEqualTo(TODAY);
              assertThat(it.validUntil()).isEqualTo(LocalDate.of(2030, 11, 30));
              assertThat(it.status()).isEqualTo(RegisterStatus.ACTIVE);
              assertThat(it.shown()).isTrue();
              assertThat(it.certificate()).isEmpty();
            });
    assertThat(awards.award(award).state()).isEqualTo(AwardState.DECIDED);
    assertThat(awards.award(award).steps())
        .extracting(AwardStep::kind, AwardStep::by, AwardStep::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(AwardStep.Kind.OPENED, null, ""),
            org.assertj.core.groups.Tuple.tuple(AwardStep.Kind.DECIDED, RUTH, "Well done."));
    assertThat(events.ofType(CertificateIssued.class).matching(it -> it.award().equals(award)))
        .containsExactly(
            new CertificateIssued(award, entry.number(), ada.caseNumber(), ada.person()));
    assertThat(cases.timelineForSubject(ada.caseNumber()))
        .filteredOn(it -> it.kind() == Kind.DECISION)
        .extracting(TimelineLine::text)
        .containsExactly("The certification was awarded: " + entry.number() + ".");
    assertThat(lines(ada, "Well done.")).noneMatch(TimelineLine::visibleToSubject);
  }

  @Test
  void decidedTwiceItStaysAsItIs(AssertablePublishedEvents events) throws Exception {
    var ada = candidate();
    var award = open(ada);
    awards.decide(award, RUTH, "");
    var before = entryOf(award);
    var lines = cases.timeline(ada.caseNumber()).size();

    awards.decide(award, STAFF, "Once more");

    assertThat(open(ada)).isEqualTo(award);
    assertThat(entryOf(award)).isEqualTo(before);
    assertThat(cases.timeline(ada.caseNumber())).hasSize(lines);
    assertThat(events.ofType(CertificateIssued.class).matching(it -> it.award().equals(award)))
        .hasSize(1);
  }

  @Test
  void decidedByTwoAtOnceItHasOneNumber() throws Exception {
    var ada = candidate();
    var award = open(ada);

    atOnce(
        4,
        () -> {
          awards.decide(award, RUTH, "");
          return award;
        });

    assertThat(count("register_entries where case_number = '" + ada.caseNumber() + "'")).isOne();
  }

  @Test
  void whoHadAPartNeitherDecidesNorAsks() {
    var ada = candidate();
    var award = open(ada);
    conflicts.register(
        RUTH, ada.person(), ConflictKind.INSTRUCTOR, "You taught this candidate.", "test");

    assertThatThrownBy(() -> awards.requireUninvolved(award, RUTH))
        .isInstanceOf(ConflictOfInterest.class)
        .hasMessage("You taught this candidate.");
    assertThatThrownBy(() -> awards.decide(award, RUTH, "")).isInstanceOf(ConflictOfInterest.class);
    assertThatThrownBy(() -> awards.returnToOffice(award, RUTH, "Which edition?"))
        .isInstanceOf(ConflictOfInterest.class);
    assertThat(awards.award(award).state()).isEqualTo(AwardState.OPEN);
    assertThat(count("register_entries where award_id = '" + award + "'")).isZero();
  }

  @Test
  void nobodyDecidesTheirOwnCase() throws Exception {
    var ada = candidate();
    var award = open(ada);

    assertThatThrownBy(() -> awards.decide(award, ada.person(), ""))
        .isInstanceOf(ConflictOfInterest.class)
        .hasMessageContaining("your own case");
    awards.requireUninvolved(award, RUTH);
  }

  @Test
  void aQuestionGoesToTheOfficeAndBackWithoutTheCandidateReadingIt() throws Exception {
    var ada = candidate();
    var award = open(ada);

    awards.returnToOffice(award, RUTH, "Is the third course in the right edition?");
    assertThat(cases.find(ada.caseNumber()).orElseThrow().waitsOn())
        .isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThatThrownBy(() -> awards.decide(award, RUTH, ""))
        .isInstanceOf(IllegalStateException.class);

    awards.answer(award, STAFF, "It is.");
    assertThat(cases.find(ada.caseNumber()).orElseThrow().waitsOn()).isEqualTo(WaitsOn.COMMITTEE);
    assertThatThrownBy(() -> awards.answer(award, STAFF, "It still is."))
        .isInstanceOf(IllegalStateException.class);
    awards.decide(award, RUTH, "");

    assertThat(lines(ada, "third course")).noneMatch(TimelineLine::visibleToSubject).hasSize(1);
    assertThat(lines(ada, "It is.")).noneMatch(TimelineLine::visibleToSubject).hasSize(1);
    assertThat(awards.award(award).steps())
        .extracting(AwardStep::kind)
        .containsExactly(
            AwardStep.Kind.OPENED,
            AwardStep.Kind.RETURNED,
            AwardStep.Kind.ANSWERED,
            AwardStep.Kind.DECIDED);
  }

  @Test
  void theEndOfTheCandidacyEndsTheAward() {
    var ada = candidate();
    var award = open(ada);

    publish(new CandidacyWithdrawn(ada.id(), ada.caseNumber(), false));
    publish(new CandidacyLapsed(ada.id(), ada.caseNumber()));

    assertThat(awards.award(award).state()).isEqualTo(AwardState.CANCELLED);
    assertThat(awards.ofCase(ada.caseNumber())).isEmpty();
    assertThatThrownBy(() -> awards.decide(award, RUTH, ""))
        .isInstanceOf(IllegalStateException.class);
    assertThat(lines(ada, "ended without a decision")).hasSize(1);
  }

  @Test
  void aDecidedAwardOutlivesTheEndOfTheCandidacy() throws Exception {
    var ada = candidate();
    var award = open(ada);
    awards.decide(award, RUTH, "");

    publish(new CandidacyLapsed(ada.id(), ada.caseNumber()));

    assertThat(awards.award(award).state()).isEqualTo(AwardState.DECIDED);
  }

  @Test
  void thePapersAreMadeOnceAndFoundByTheirHolder() throws Exception {
    var ada = candidate();
    var award = open(ada);
    awards.decide(award, RUTH, "");

    certificates.render(award, PapersTest.lines(6));
    var first = certificates.ofPerson(ada.person()).orElseThrow();
    certificates.render(award, PapersTest.lines(6));

    assertThat(certificates.ofPerson(ada.person())).contains(first);
    assertThat(files.find(first.certificate().orElseThrow()))
        .hasValueSatisfying(
            it -> {
              assertThat(it.name()).isEqualTo("certificate-" + first.number() + ".pdf");
              assertThat(it.uploadedBy()).isEqualTo(ada.person());
            });
    try (var pdf = files.read(first.transcript().orElseThrow())) {
      assertThat(new String(pdf.readNBytes(5))).isEqualTo("%PDF-");
    }
    assertThat(count("stored_files where uploaded_by = '" + ada.person() + "'")).isEqualTo(2);
  }

  @Test
  void theHolderHasOneLetterWrittenToAnAddress(AssertablePublishedEvents events) throws Exception {
    var ada = candidate();
    var award = open(ada);
    awards.decide(award, RUTH, "");
    certificates.render(award, PapersTest.lines(6));
    var number = entryOf(award).number();

    certificates.writeToEmployer(number, "Boise Public Library", address("director"));

    assertThat(certificates.employerLetters(number))
        .extracting(EmployerLetter::addressee, EmployerLetter::address)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Boise Public Library", "director@library.example"));
    assertThat(
            events
                .ofType(EmployerLetterAsked.class)
                .matching(it -> it.certificate().number().equals(number)))
        .hasSize(1);
    assertThat(lines(ada, "letter to an employer"))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).doesNotContain("Boise", "@"));
    refused(Reason.WRITTEN_BEFORE, number, "director");
    for (var next : List.of("two", "three", "four", "five")) {
      certificates.writeToEmployer(number, "Another library", address(next));
    }
    refused(Reason.ENOUGH, number, "six");
  }

  @Test
  void noLetterIsWrittenAboutACertificateThatIsNotMadeOrNotInForce() throws Exception {
    var award = open(candidate());
    awards.decide(award, RUTH, "");
    var number = entryOf(award).number();

    refused(Reason.NOT_IN_FORCE, number, "director");
    certificates.render(award, PapersTest.lines(6));
    register.change(number, RegisterStatus.SUSPENDED, STAFF, "Under review");
    refused(Reason.NOT_IN_FORCE, number, "director");
  }

  private void refused(Reason reason, CertificateNumber number, String who) {
    assertThatThrownBy(() -> certificates.writeToEmployer(number, "A library", address(who)))
        .isInstanceOfSatisfying(
            EmployerLetterRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  private static EmailAddress address(String who) {
    return EmailAddress.of(who + "@library.example");
  }

  @Test
  void withoutADecisionThereIsNothingToPrint() {
    var ada = candidate();
    var award = open(ada);

    assertThatThrownBy(() -> certificates.render(award, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(certificates.ofPerson(ada.person())).isEmpty();
  }

  @Test
  void theRegisterKnowsANumberHoweverItIsTyped() throws Exception {
    var number = certified("Łucja", "Żółkiewska", Answer.YES);

    for (var typed :
        List.of(
            number.value(),
            number.value().toLowerCase(Locale.ROOT),
            number.value().replace("-", " "),
            number.value().substring(5).replace("-", ""))) {
      assertThat(register.check(typed))
          .isInstanceOfSatisfying(
              CheckResult.Known.class,
              it -> {
                assertThat(it.number()).isEqualTo(number);
                assertThat(it.answer())
                    .isEqualTo(
                        new RegisterAnswer(
                            "Łucja Żółkiewska",
                            "Library Support Staff Certification (LSSC)",
                            "Certified Library Support Staff (CLSS)",
                            RegisterStatus.ACTIVE,
                            TODAY,
                            LocalDate.of(2030, 11, 30)));
              });
    }
    assertThat(register.check(number.value() + "X")).isEqualTo(new CheckResult.Mistyped());
  }

  @Test
  void unknownAndHiddenGiveTheSameAnswer() throws Exception {
    var hidden = certified("Olga", "Hidden", Answer.NO);
    var unknown = CertificateNumber.draw(Year.of(2026), new Random(99));

    assertThat(register.check(hidden.value())).isEqualTo(new CheckResult.Unknown(hidden));
    assertThat(register.check(unknown.value())).isEqualTo(new CheckResult.Unknown(unknown));
    assertThat(register.search("Olga Hidden")).isEmpty();
  }

  @Test
  void theHolderDecidesWhetherTheRegisterShowsThem() throws Exception {
    var number = certified("Vera", "Changes", Answer.NO);
    var person = personOf(number);

    certificates.show(person, true);
    assertThat(register.check(number.value())).isInstanceOf(CheckResult.Known.class);
    assertThat(register.search("vera changes")).hasSize(1);

    certificates.show(person, false);
    assertThat(register.check(number.value())).isEqualTo(new CheckResult.Unknown(number));
  }

  @Test
  void aNameIsFoundWholeWithoutCaseAndAccents() throws Exception {
    certified("Nguyễn Thị", "Đặng", Answer.YES);

    assertThat(register.search("NGUYEN THI  DANG"))
        .extracting(RegisterAnswer::name)
        .containsExactly("Nguyễn Thị Đặng");
    assertThat(register.search("Nguyen")).isEmpty();
    assertThat(register.search("%")).isEmpty();
    assertThat(register.search(" ")).isEmpty();
  }

  @Test
  void aCommonNameIsNotAWayToListTheRegister() throws Exception {
    for (int i = 0; i < 21; i++) {
      certified("Maria", "Garcia", Answer.YES);
    }

    assertThat(register.search("Maria Garcia")).hasSize(20);
  }

  @Test
  void aChangedStatusIsToldAtOnceAndKeepsItsHistory() throws Exception {
    var number = certified("Sam", "Suspended", Answer.YES);

    register.change(number, RegisterStatus.SUSPENDED, RUTH, "A complaint is open.");
    register.change(number, RegisterStatus.SUSPENDED, STAFF, "Again.");
    assertThat(statusOf(number)).isEqualTo(RegisterStatus.SUSPENDED);

    register.change(number, RegisterStatus.REVOKED, RUTH, "Decided.");
    assertThat(statusOf(number)).isEqualTo(RegisterStatus.REVOKED);
    assertThatThrownBy(() -> register.change(number, RegisterStatus.ACTIVE, RUTH, "Mistake"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> register.change(number, RegisterStatus.ACTIVE, RUTH, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            database
                .sql(
                    "select status || ' ' || decided_by || ' ' || reason from register_changes"
                        + " where certificate_number = ? order by position")
                .param(number.value())
                .query(String.class)
                .list())
        .containsExactly(
            "ACTIVE u1001 Certification awarded.",
            "SUSPENDED u1001 A complaint is open.",
            "REVOKED u1001 Decided.");
  }

  @Test
  void theTermEndsByTheCalendarAlone() throws Exception {
    var award = open(candidate());
    awards.decide(award, RUTH, "");
    var lastDay = LocalDate.of(2030, 11, 30);

    transaction.executeWithoutResult(
        it -> {
          var entry = entries.lock(award).orElseThrow();
          assertThat(entry.statusOn(lastDay)).isEqualTo(RegisterStatus.ACTIVE);
          assertThat(entry.statusOn(lastDay.plusDays(1))).isEqualTo(RegisterStatus.EXPIRED);
        });
  }

  @Test
  void aNumberThatIsTakenIsDrawnAgain() {
    var taken = CertificateNumber.draw(Year.of(2026), new Random(1));
    transaction.executeWithoutResult(it -> entries.take(taken.value(), clock.instant()));
    var numbers = new CertificateNumbers(entries, clock, new Random(1));

    var drawn = transaction.execute(it -> numbers.draw(Year.of(2026)));

    assertThat(drawn).isNotNull().isNotEqualTo(taken);
  }

  private CandidacyView candidate() {
    return candidate("Ada", "Lind", Answer.YES);
  }

  private CandidacyView candidate(String given, String family, Answer show) {
    var person = PersonId.of("u" + PEOPLE.incrementAndGet());
    var caseNumber = cases.open(CaseKind.CANDIDACY, person, given + " " + family);
    var candidacy = Holders.candidacy(person, caseNumber, given, family, show);
    when(candidacies.byCase(caseNumber)).thenReturn(Optional.of(candidacy));
    return candidacy;
  }

  private AwardId open(CandidacyView candidacy) {
    return awards.open(candidacy.id(), candidacy.person(), candidacy.caseNumber());
  }

  private CertificateView entryOf(AwardId award) {
    return transaction.execute(it -> entries.lock(award).orElseThrow().viewOn(TODAY));
  }

  private CertificateNumber certified(String given, String family, Answer show)
      throws ConflictOfInterest {
    var award = open(candidate(given, family, show));
    awards.decide(award, RUTH, "");
    return entryOf(award).number();
  }

  private PersonId personOf(CertificateNumber number) {
    return transaction.execute(it -> entries.findById(number).orElseThrow().viewOn(TODAY).person());
  }

  private RegisterStatus statusOf(CertificateNumber number) {
    return ((CheckResult.Known) register.check(number.value())).answer().status();
  }

  private void publish(Object event) {
    transaction.executeWithoutResult(it -> publisher.publishEvent(event));
  }

  private List<TimelineLine> lines(CandidacyView candidacy, String part) {
    return cases.timeline(candidacy.caseNumber()).stream()
        .filter(it -> it.text().contains(part))
        .toList();
  }

  private int count(String from) {
    return database.sql("select count(*) from " + from).query(Integer.class).single();
  }

  private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
    var threads = Executors.newFixedThreadPool(times);
    try {
      Deque<Future<T>> running =
          new ArrayDeque<>(threads.invokeAll(java.util.Collections.nCopies(times, task)));
      var results = new ArrayList<T>();
      while (!running.isEmpty()) {
        results.add(running.pop().get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
