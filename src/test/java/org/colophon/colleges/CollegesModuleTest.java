package org.colophon.colleges;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.HoursLater;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ChangedMeanwhile;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.courses.Representative;
import org.colophon.courses.RoleMissing;
import org.colophon.files.FileId;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class CollegesModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(3000);
  static final PersonId STAFF = PersonId.of("u2001");
  static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
  static final SetId TECHNOLOGY = SetId.of("technology");

  @TestConfiguration
  static class Moving {

    @Bean
    Clock clock() {
      return new MovingClock("2028-02-29T18:00:00Z");
    }
  }

  @Autowired Agreements agreements;
  @Autowired Graduations graduations;
  @Autowired HoursLater hoursLater;
  @Autowired Cases cases;
  @Autowired Rulebook rules;
  @Autowired Clock clock;
  @Autowired JdbcTemplate sql;
  @MockitoBean Providers providers;
  @MockitoBean ProviderTies ties;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;

  ProviderId college;
  Map<PersonId, Set<ProviderRole>> people;
  PersonId author;
  PersonId signatory;
  PersonId ada;
  AgreementId agreement;

  @BeforeEach
  void anAuthorBeginsAnAgreement() throws Exception {
    ((MovingClock) clock).moveTo(LEAP_DAY);
    college = new ProviderId(UUID.randomUUID());
    people = new HashMap<>();
    author = person(ProviderRole.AUTHOR);
    signatory = person(ProviderRole.SIGNATORY);
    ada = PersonId.of("u" + NUMBERS.incrementAndGet());
    when(accounts.person(any())).thenReturn(mock(Person.class));
    when(accounts.person(any()).name()).thenReturn("Ada Lind");
    college(ProviderKind.COLLEGE);
    agreement = AgreementId.next();
    agreements.begin(author, college, agreement, "Library Technology");
  }

  @Test
  void onlyACollegeAgrees() {
    college(ProviderKind.NETWORK);

    assertThatThrownBy(() -> agreements.begin(author, college, AgreementId.next(), "Technology"))
        .isInstanceOf(NotACollege.class);
    assertThat(agreements.ofProvider(college)).hasSize(1);
  }

  @Test
  void onlyWhoWritesForTheCollegeWrites() {
    var stranger = PersonId.of("u2999");

    assertThat(agreements.find(stranger, agreement)).isEmpty();
    assertThatThrownBy(() -> agreements.saveProgram(stranger, agreement, "Mine", "", "", 0))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> agreements.saveProgram(signatory, agreement, "Mine", "", "", 0))
        .isInstanceOf(RoleMissing.class);
    assertThat(look().content().program()).isEqualTo("Library Technology");
  }

  @Test
  void theLaterOfTwoOverwritesNothing() throws Exception {
    agreements.saveProgram(author, agreement, "Library Work", "AAS", "", 0);

    assertThatThrownBy(() -> agreements.saveProgram(author, agreement, "Libraries", "AAS", "", 0))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(look().content().program()).isEqualTo("Library Work");
    agreements.saveProgram(author, agreement, "Library Work", "AAS", "", 0);
    assertThat(look().version(Agreements.PROGRAM)).as("the same again is no change").isEqualTo(1);
    agreements.saveMap(author, agreement, TECHNOLOGY, Map.of(1, List.of("LIB 101")), 0);
  }

  @Test
  void eachGapIsNamed() throws Exception {
    fill(3, 2);
    var elective = electives().get(2);
    agreements.saveMap(
        author, agreement, elective, lines(elective, 4, 7), look().version(elective.value()));

    assertThat(look().coverage().enough()).isFalse();
    assertThatThrownBy(() -> agreements.submit(signatory, agreement))
        .isInstanceOfSatisfying(
            AgreementIncomplete.class,
            it ->
                assertThat(it.gaps())
                    .extracting(AgreementGap::sentence)
                    .containsExactly(
                        "Map 3 elective sets completely: 2 of them are covered so far.",
                        "%s: nothing every graduate has passed teaches competencies 4, 7."
                            .formatted(rules.editionOn(LEAP_DAY).set(elective).name())));
    assertThat(look().caseNumber()).isNull();
  }

  @Test
  void whatIsNotInTheListTeachesNothing() throws Exception {
    fill(3, 3);
    assertThat(look().coverage().enough()).isTrue();

    agreements.saveRequirements(
        author,
        agreement,
        List.of(new Requirement("LIB 102", "Catalogs")),
        look().version(Agreements.REQUIREMENTS));

    assertThat(look().coverage().enough()).isFalse();
    assertThat(look().coverage().sets().get(0).unknown()).containsExactly("lib101");
  }

  @Test
  void aSetWithGapsStaysAGapAndIsNotCredited() throws Exception {
    fill(3, 3);
    var half = electives().get(3);
    agreements.saveMap(author, agreement, half, Map.of(1, List.of("LIB 101")), 0);

    var number = agreements.submit(signatory, agreement);
    agreements.beginDecision(number);
    agreements.approve(number, "", STAFF);

    assertThat(look().sets()).hasSize(6).doesNotContain(half);
    assertThat(agreements.submitted(number).coverage().withGaps())
        .extracting(SetCover::set)
        .containsExactly(half);
  }

  @Test
  void whatIsSubmittedIsFrozenAndTwiceIsOnce(AssertablePublishedEvents events) throws Exception {
    fill(3, 3);

    var number = agreements.submit(signatory, agreement);
    assertThat(agreements.submit(signatory, agreement)).isEqualTo(number);

    assertThat(events.ofType(AgreementSubmitted.class)).hasSize(1);
    var frozen = agreements.submitted(number);
    assertThat(frozen.sha256()).hasSize(64);
    assertThat(timeline(number)).contains(frozen.sha256());
    assertThat(cases.find(number).orElseThrow())
        .satisfies(
            it -> {
              assertThat(it.subject()).isEqualTo(signatory);
              assertThat(it.waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
              assertThat(it.dueOn()).isEqualTo(LEAP_DAY.plusDays(7));
            });
    assertThatThrownBy(() -> agreements.saveProgram(author, agreement, "Other", "", "", 1))
        .isInstanceOf(AgreementClosed.class);
    assertThatThrownBy(
            () -> sql.update("update college_submissions set content = '{}', sha256 = 'x'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only ever added to");
  }

  @Test
  void aRevisionKeepsItsCaseAndItsEarlierText() throws Exception {
    fill(3, 3);
    var number = agreements.submit(signatory, agreement);

    assertThat(agreements.sendBack(number, "Name the award.", STAFF))
        .isEqualTo(LEAP_DAY.plusDays(60));
    agreements.saveProgram(
        author, agreement, "Library Technology", "AAS degree", "", look().version("program"));
    assertThat(agreements.submit(signatory, agreement)).isEqualTo(number);

    assertThat(agreements.submitted(number).round()).isEqualTo(2);
    assertThat(
            sql.queryForObject(
                "select count(*) from college_submissions where agreement_id = ?",
                Integer.class,
                agreement.value()))
        .isEqualTo(2);
  }

  @Test
  void anAgreementLastsFourYearsToTheDayAlsoFromALeapDay() throws Exception {
    var number = agreed();

    assertThat(look().from()).isEqualTo(LEAP_DAY);
    assertThat(look().until()).isEqualTo(LocalDate.of(2032, 2, 29));
    assertThat(agreements.inForce(LocalDate.of(2032, 2, 29))).anyMatch(this::isOurs);
    assertThat(agreements.inForce(LocalDate.of(2032, 3, 1))).noneMatch(this::isOurs);
    assertThat(agreements.next(number).at()).isEqualTo(startOf(LocalDate.of(2031, 8, 29)));

    on(LocalDate.of(2031, 8, 29));
    assertThat(agreements.next(number).end()).isFalse();
    agreements.remind(number);
    assertThat(agreements.next(number).at()).isEqualTo(startOf(LocalDate.of(2032, 1, 29)));

    on(LocalDate.of(2032, 2, 29));
    assertThat(agreements.next(number).at()).as("missed, sent now").isBefore(clock.instant());
    agreements.remind(number);
    assertThat(agreements.next(number)).satisfies(it -> assertThat(it.end()).isTrue());
    assertThatThrownBy(() -> agreements.end(number)).isInstanceOf(IllegalStateException.class);

    on(LocalDate.of(2032, 3, 1));
    agreements.end(number);
    agreements.end(number);
    assertThat(look().state()).isEqualTo(AgreementState.ENDED);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
  }

  @Test
  void theNextAgreementBeginsWithTheTextAndOnTheDayAfterTheEnd() throws Exception {
    agreed();
    on(LocalDate.of(2031, 12, 1));
    var next = AgreementId.next();

    agreements.begin(author, college, next, " library technology ");
    var number = agreements.submit(signatory, next);
    agreements.approve(number, "", STAFF);

    var view = agreements.find(author, next).orElseThrow();
    assertThat(view.content().requirements()).isEqualTo(look().content().requirements());
    assertThat(view.from()).isEqualTo(LocalDate.of(2032, 3, 1));
    assertThat(view.until()).isEqualTo(LocalDate.of(2036, 3, 1));
  }

  @Test
  void whoGraduatedInTheAgreementOrItsLookBackMayAsk() throws Exception {
    agreed();

    assertThatThrownBy(() -> graduations.ask(ada, claim(LocalDate.of(2026, 2, 27))))
        .isInstanceOfSatisfying(
            GraduationRefused.class, it -> assertThat(it.field()).isEqualTo("graduatedOn"));
    assertThatThrownBy(() -> graduations.ask(ada, claim(LEAP_DAY.plusDays(1))))
        .isInstanceOf(GraduationRefused.class)
        .hasMessageContaining("future");
    on(LocalDate.of(2032, 4, 1));
    assertThatThrownBy(() -> graduations.ask(ada, claim(LocalDate.of(2032, 3, 1))))
        .isInstanceOf(GraduationRefused.class)
        .hasMessageContaining("February 28, 2026 to February 29, 2032");
    graduations.ask(ada, claim(LocalDate.of(2026, 2, 28)));
    graduations.ask(PersonId.of("u2998"), claim(LocalDate.of(2032, 2, 29)));
  }

  @Test
  void theCollegeConfirmsItsGraduate(AssertablePublishedEvents events) throws Exception {
    agreed();
    var number = graduations.ask(ada, claim(LEAP_DAY.minusDays(1)));
    assertThat(graduations.ask(ada, claim(LEAP_DAY.minusDays(1)))).as("twice").isEqualTo(number);
    for (var other : List.of(claim(LEAP_DAY), withDiploma(LEAP_DAY.minusDays(1)))) {
      assertThatThrownBy(() -> graduations.ask(ada, other))
          .isInstanceOf(GraduationRefused.class)
          .hasMessageContaining("Take it back first");
    }
    assertThat(cases.find(number).orElseThrow())
        .satisfies(
            it -> {
              assertThat(it.subject()).isEqualTo(ada);
              assertThat(it.waitsOn()).isEqualTo(WaitsOn.PROVIDER);
              assertThat(it.dueOn()).isEqualTo(LEAP_DAY.plusDays(14));
            });
    assertThat(hoursLater.mayFollow(ada)).isFalse();

    assertThatThrownBy(() -> graduations.answer(author, number, true, "Yes.", null))
        .isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> graduations.answer(PersonId.of("u2997"), number, true, "Yes.", null))
        .isInstanceOf(NotRepresentative.class);
    graduations.answer(signatory, number, true, "Registrar's record.", null);

    assertThat(hoursLater.mayFollow(ada)).isTrue();
    assertThat(graduations.recognized(ada))
        .singleElement()
        .satisfies(it -> assertThat(it.program().sets()).hasSize(6));
    assertThat(events.ofType(GraduationConfirmed.class)).hasSize(1);
    assertThat(events.ofType(GraduationAnswered.class)).hasSize(1);
    assertThat(timeline(number)).contains("Confirmed by the college. Registrar's record.");
    verify(conflicts)
        .register(eq(author), eq(ada), eq(ConflictKind.PROVIDER), contains("graduated"), any());
    assertThatThrownBy(() -> graduations.answer(signatory, number, false, "No.", null))
        .isInstanceOf(GraduationClosed.class);
    assertThatThrownBy(() -> graduations.ask(ada, claim(LEAP_DAY)))
        .isInstanceOf(GraduationRefused.class);
  }

  @Test
  void nobodyConfirmsTheirOwnGraduation() throws Exception {
    agreed();
    var number = graduations.ask(signatory, claim(LEAP_DAY));

    assertThat(graduations.signers(number)).doesNotContain(signatory);
    assertThatThrownBy(() -> graduations.answer(signatory, number, true, "Me.", null))
        .isInstanceOf(ConflictOfInterest.class);
    assertThatThrownBy(() -> graduations.settle(signatory, number, true, "Me."))
        .isInstanceOf(ConflictOfInterest.class);
    assertThat(graduations.hasPart(signatory, number)).isTrue();
  }

  @Test
  void whoHasAPartInTheCollegeSettlesNothing() throws Exception {
    var number = agreed();
    var registrar = PersonId.of("u2996");
    when(ties.teachesFor(registrar)).thenReturn(Set.of(college));
    var graduate = graduations.ask(ada, claim(LEAP_DAY));

    assertThat(agreements.hasPart(registrar, number)).isTrue();
    assertThat(graduations.hasPart(registrar, graduate)).isTrue();
    assertThat(agreements.hasPart(STAFF, number)).isFalse();
    assertThat(graduations.hasPart(STAFF, graduate)).isFalse();
  }

  @Test
  void staffSettleWhatTheCollegeDoesNotAnswer() throws Exception {
    agreed();
    var number = graduations.ask(ada, claim(LEAP_DAY));

    assertThat(graduations.beginSettling(number)).isEqualTo(LEAP_DAY.plusDays(24));
    graduations.settle(STAFF, number, false, "The registrar does not know her.");

    assertThat(hoursLater.mayFollow(ada)).isFalse();
    assertThat(graduations.find(number).answer().orElseThrow().byCollege()).isFalse();
    assertThat(graduations.ask(ada, claim(LEAP_DAY))).as("asked again").isNotEqualTo(number);
  }

  @Test
  void takenBackItCannotBeConfirmed() throws Exception {
    agreed();
    var number = graduations.ask(ada, claim(LEAP_DAY));

    graduations.withdraw(PersonId.of("u2995"), number);
    assertThat(graduations.find(number).isOpen()).as("somebody else's").isTrue();
    graduations.withdraw(ada, number);
    graduations.withdraw(ada, number);

    assertThat(graduations.ofProvider(college, 0, 9)).isEmpty();
    assertThat(graduations.waiting(college)).isEmpty();
    assertThat(graduations.find(college, number)).isEmpty();
    assertThatThrownBy(() -> graduations.answer(signatory, number, true, "Yes.", null))
        .isInstanceOf(GraduationClosed.class);
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneIsHeard() throws Exception {
    agreed();
    var number = graduations.ask(ada, claim(LEAP_DAY));
    var threads = Executors.newFixedThreadPool(2);
    var heard = new HashSet<String>();
    try {
      Callable<String> college = () -> heard(() -> yes(number));
      Callable<String> office = () -> heard(() -> no(number));
      for (var it : threads.invokeAll(List.of(college, office))) {
        heard.add(it.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(heard).containsExactlyInAnyOrder("heard", "too late");
  }

  private Object yes(CaseNumber number) throws Exception {
    graduations.answer(signatory, number, true, "Yes.", null);
    return number;
  }

  private Object no(CaseNumber number) throws Exception {
    graduations.settle(STAFF, number, false, "No.");
    return number;
  }

  private static String heard(Callable<Object> answer) throws Exception {
    try {
      answer.call();
      return "heard";
    } catch (GraduationClosed e) {
      return "too late";
    }
  }

  private GraduationClaim claim(LocalDate day) {
    return new GraduationClaim(agreement, "Ada Lovelace", day, null);
  }

  private GraduationClaim withDiploma(LocalDate day) {
    return new GraduationClaim(agreement, "Ada Lovelace", day, new FileId(UUID.randomUUID()));
  }

  private CaseNumber agreed() throws Exception {
    fill(3, 3);
    var number = agreements.submit(signatory, agreement);
    agreements.beginDecision(number);
    agreements.approve(number, "Well done.", STAFF);
    return number;
  }

  private void fill(int required, int elective) throws Exception {
    agreements.saveProgram(
        author, agreement, "Library Technology", "AAS", "", look().version(Agreements.PROGRAM));
    agreements.saveRequirements(
        author,
        agreement,
        List.of(new Requirement("LIB 101", "Introduction"), new Requirement("LIB 102", "More")),
        look().version(Agreements.REQUIREMENTS));
    var edition = rules.editionOn(LEAP_DAY);
    for (var set : edition.required().subList(0, required)) {
      agreements.saveMap(author, agreement, set.id(), lines(set.id()), 0);
    }
    for (var set : electives().subList(0, elective)) {
      agreements.saveMap(author, agreement, set, lines(set), 0);
    }
  }

  private List<SetId> electives() {
    return rules.editionOn(LEAP_DAY).electives().stream().map(it -> it.id()).toList();
  }

  /** Every competency of a set but these; written as people write codes. */
  private Map<Integer, List<String>> lines(SetId set, Integer... without) {
    var lines = new HashMap<Integer, List<String>>();
    rules
        .editionOn(LEAP_DAY)
        .set(set)
        .competencies()
        .forEach(it -> lines.put(it.number(), List.of("lib101")));
    List.of(without).forEach(lines::remove);
    return lines;
  }

  private boolean isOurs(CollegeProgram program) {
    return program.id().equals(agreement);
  }

  private AgreementView look() {
    return agreements.find(author, agreement).orElseThrow();
  }

  private String timeline(CaseNumber number) {
    return cases.timeline(number).stream().map(it -> it.text()).collect(joining(" "));
  }

  private void on(LocalDate day) {
    ((MovingClock) clock).moveTo(day);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private PersonId person(ProviderRole role) {
    var person = PersonId.of("u" + NUMBERS.incrementAndGet());
    people.put(person, EnumSet.of(role));
    return person;
  }

  private void college(ProviderKind kind) {
    var view =
        new ProviderView(
            college,
            new ProviderDetails("Elm College", kind, "", "555 0100"),
            people.entrySet().stream()
                .map(it -> new Representative(it.getKey(), it.getValue(), clock.instant()))
                .toList(),
            1);
    when(providers.provider(any())).thenReturn(view);
    people.keySet().forEach(it -> when(providers.find(it, college)).thenReturn(Optional.of(view)));
  }
}
