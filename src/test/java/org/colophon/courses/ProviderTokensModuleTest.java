package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.courses.ProviderTokenView.State;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Programs of providers attest with a token, in the name of whoever made it. */
@ModuleTest
@TestPropertySource(
    properties = {"colophon.courses.work-off=false", "colophon.courses.tokens-at-once=2"})
class ProviderTokensModuleTest {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

  @Autowired ProviderTokens tokens;
  @Autowired Providers providers;
  @Autowired CourseCatalog catalog;
  @Autowired Completions completions;
  @Autowired Attestations attestations;
  @Autowired AttestationAnswers answers;
  @Autowired AttestationQueue queue;
  @Autowired AttestationWork work;
  @Autowired CompletionConsents consents;
  @Autowired JdbcClient database;
  @Autowired MovingClock clock;
  @MockitoBean CandidateStanding standing;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Accounts accounts;
  @MockitoBean Cases cases;

  PersonId ana;
  ProviderId elm;

  @BeforeEach
  void anaOwnsAProviderWithACourse() throws Exception {
    when(accounts.isOpen(any())).thenReturn(true);
    ana = person("Ana", "Ruiz");
    elm = found(ana);
    course(elm);
  }

  @Test
  void secretOpensItsProviderAndOnlyItsHashIsKept(AssertablePublishedEvents events)
      throws Exception {
    var secret = tokens.make(ana, elm, " Records system ").value();

    var program = tokens.use(secret).orElseThrow();
    assertThat(program.provider()).isEqualTo(elm);
    assertThat(program.signer()).isEqualTo(ana);
    assertThat(program.name()).isEqualTo("Records system");
    assertThat(
            database
                .sql("select row_to_json(t)::text from provider_tokens t where provider_id = ?")
                .param(elm.value())
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .doesNotContain(secret);
    assertThat(events.ofType(ProviderTokenMade.class))
        .singleElement()
        .satisfies(it -> assertThat(it.toString()).doesNotContain(secret));
    assertThat(tokens.use(secret + "x")).isEmpty();
    assertThat(tokens.use("")).isEmpty();
  }

  @Test
  void tokenIsGoodUntilTheMomentItExpires() throws Exception {
    var secret = tokens.make(ana, elm, "Records").value();
    var made = clock.instant();

    clock.moveTo(made.plus(Duration.ofDays(365)).minusMillis(1));
    assertThat(tokens.use(secret)).isPresent();
    clock.moveTo(made.plus(Duration.ofDays(365)));
    assertThat(tokens.use(secret)).isEmpty();
    assertThat(states()).containsExactly(State.EXPIRED);
    clock.moveTo(made);
  }

  @Test
  void revokedTokenOpensNothingAndASecondTimeChangesNothing() throws Exception {
    var secret = tokens.make(ana, elm, "Records").value();
    var id = tokens.of(ana, elm).get(0).id();

    tokens.revoke(ana, elm, id);
    tokens.revoke(ana, elm, id);

    assertThat(tokens.use(secret)).isEmpty();
    assertThat(states()).containsExactly(State.REVOKED);
  }

  @Test
  void tokenIsNoLongerGoodThanItsMakerSigns() throws Exception {
    var ben = person("Ben", "Ode");
    providers.find(ana, elm).orElseThrow();
    join(ben, "owner");
    var secret = tokens.make(ben, elm, "Records").value();
    assertThat(tokens.use(secret)).isPresent();

    when(accounts.isOpen(ben)).thenReturn(false);
    assertThat(tokens.use(secret)).as("account shut out").isEmpty();
    when(accounts.isOpen(ben)).thenReturn(true);
    providers.appoint(ana, elm, ben, Set.of(ProviderRole.AUTHOR));
    assertThat(tokens.use(secret)).as("author only").isEmpty();
    providers.remove(ana, elm, ben);
    assertThat(tokens.use(secret)).as("gone").isEmpty();
    assertThat(states()).containsExactly(State.ORPHANED);
  }

  @Test
  void onlySignersMakeSeeAndRevokeTokens() throws Exception {
    var author = person("Ben", "Ode");
    join(author, "author");
    var stranger = person("Cleo", "Fox");
    var oak = found(stranger);
    tokens.make(ana, elm, "Records");
    var id = tokens.of(ana, elm).get(0).id();

    assertThatThrownBy(() -> tokens.make(author, elm, "Mine")).isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> tokens.of(author, elm)).isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> tokens.revoke(author, elm, id)).isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> tokens.make(stranger, elm, "Mine"))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> tokens.revoke(stranger, oak, id))
        .as("another provider's token")
        .isInstanceOf(NotRepresentative.class);
    assertThat(states()).containsExactly(State.GOOD);
  }

  @Test
  void providerHasFewTokensEachWithANameOfItsOwn() throws Exception {
    tokens.make(ana, elm, "Records");
    assertThatThrownBy(() -> tokens.make(ana, elm, "RECORDS"))
        .isInstanceOf(TokenRefused.class)
        .hasMessageContaining("name");
    tokens.make(ana, elm, "Second");
    assertThatThrownBy(() -> tokens.make(ana, elm, "Third"))
        .isInstanceOf(TokenRefused.class)
        .hasMessageContaining("2 tokens");

    tokens.revoke(ana, elm, tokens.of(ana, elm).get(0).id());
    tokens.make(ana, elm, "Third");
    assertThat(states()).containsExactlyInAnyOrder(State.GOOD, State.GOOD, State.REVOKED);
  }

  @Test
  void lastUseIsNotedOnceAMinute() throws Exception {
    var secret = tokens.make(ana, elm, "Records").value();
    var first = clock.instant();
    tokens.use(secret);
    clock.moveTo(first.plusSeconds(59));
    tokens.use(secret);
    assertThat(tokens.of(ana, elm).get(0).lastUsedAt()).isEqualTo(first);

    clock.moveTo(first.plusSeconds(60));
    tokens.use(secret);
    assertThat(tokens.of(ana, elm).get(0).lastUsedAt()).isEqualTo(first.plusSeconds(60));
    clock.moveTo(first);
  }

  @Test
  void callIsJudgedAsAFileAndWorkedOff() throws Exception {
    var ruth = candidate();
    var me = program();

    var batch =
        attestations.take(
            me,
            "spring-1",
            List.of(
                row(1, "Ruth Alvarez", ruth + "@x.example", "2026-01-05", "2026-02-05"),
                row(2, "Nobody Known", "nobody@x.example", "2026-01-05", "2026-02-05"),
                row(3, "Nobody Known", "NOBODY@x.example", "2026-01-05", "2026-02-05"),
                row(4, "", "d@x.example", "2026-01-05", "2026-02-05"),
                row(5, "Too Early", "e@x.example", "2019-01-05", "2019-02-05")));

    assertThat(outcomes(me, batch))
        .containsExactly(
            Outcome.MATCHED, Outcome.WAITS, Outcome.DUPLICATE, Outcome.MALFORMED, Outcome.OUTSIDE);
    work.run();
    assertThat(outcomes(me, batch))
        .containsExactly(
            Outcome.CREDITED, Outcome.WAITS, Outcome.DUPLICATE, Outcome.MALFORMED, Outcome.OUTSIDE);
    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(completions.of(ruth).get(0).judgement().orElseThrow().by()).isEqualTo(ana);
    assertThat(attestations.call(me, batch).orElseThrow().state()).isEqualTo(UploadView.State.DONE);
  }

  @Test
  void candidateWhoDidNotAgreeIsAnsweredAsAStranger() throws Exception {
    var me = program();
    var hidden = person("Ida", "Moss");
    when(standing.isAccepted(caseOf(hidden))).thenReturn(true);

    var batch =
        attestations.take(
            me,
            "ask",
            List.of(
                row(1, "Ida Moss", hidden + "@x.example", "2026-01-05", "2026-02-05"),
                row(2, "Ida Moss", "stranger@x.example", "2026-01-05", "2026-02-05")));
    for (int worked = 0; worked < 2; worked++) {
      var rows = attestations.rows(me, batch, 10);
      assertThat(rows).extracting(AttestationView::outcome).containsOnly(Outcome.WAITS);
      assertThat(rows).extracting(AttestationView::note).containsOnly("");
      work.run();
    }
  }

  @Test
  void sameCallAgainChangesNothingAndOtherRowsUnderItsKeyAreRefused() throws Exception {
    var me = program();
    var rows = List.of(row(1, "Nobody", "n@x.example", "2026-01-05", "2026-02-05"));
    var first = attestations.take(me, "k", rows);
    work.run();

    assertThat(attestations.take(me, "k", rows)).isEqualTo(first);
    assertThat(attestations.take(program(), "k", rows))
        .as("with another token of the provider")
        .isEqualTo(first);
    assertThatThrownBy(
            () ->
                attestations.take(
                    me, "k", List.of(row(1, "Other", "n@x.example", "2026-01-05", "2026-02-05"))))
        .isInstanceOf(CallKeyTaken.class);
    assertThat(attestations.uploads(ana, elm, 10)).hasSize(1);

    var again = attestations.take(me, "another-key", rows);
    work.run();
    assertThat(outcomes(me, again)).containsExactly(Outcome.DUPLICATE);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void sameCallAtOnceIsTakenOnce() throws Exception {
    var me = program();
    var rows = List.of(row(1, "Nobody", "n@x.example", "2026-01-05", "2026-02-05"));
    var pool = Executors.newFixedThreadPool(4);
    Callable<UploadId> call = () -> attestations.take(me, "at-once", rows);

    var batches = pool.invokeAll(List.of(call, call, call, call));
    pool.shutdown();

    var first = batches.get(0).get();
    for (var batch : batches) {
      assertThat(batch.get()).isEqualTo(first);
    }
    assertThat(attestations.rows(me, first, 10)).hasSize(1);
  }

  @Test
  void programSeesItsOwnProvidersCallsOnly() throws Exception {
    var cleo = person("Cleo", "Fox");
    var oak = found(cleo);
    var rows = List.of(row(1, "Nobody", "n@x.example", "2026-01-05", "2026-02-05"));
    var me = program();
    var batch = attestations.take(me, "k", rows);
    var others = tokens.use(tokens.make(cleo, oak, "Oak").value()).orElseThrow();

    assertThat(attestations.call(others, batch)).isEmpty();
    assertThat(attestations.rows(others, batch, 10)).isEmpty();
    assertThat(attestations.take(others, "k", rows)).as("its own key").isNotEqualTo(batch);
    var file =
        attestations.upload(
            ana,
            elm,
            "spring.csv",
            (AttestationFileTest.HEAD + "Libraries online,A,a@x.example,2026-01-05,2026-02-05\n")
                .getBytes());
    assertThat(attestations.call(me, file)).as("a file somebody looks at").isEmpty();
  }

  @Test
  void whoSignsNoMoreAttestsNothing() throws Exception {
    var ben = person("Ben", "Ode");
    join(ben, "owner");
    var me = tokens.use(tokens.make(ben, elm, "Records").value()).orElseThrow();
    providers.remove(ana, elm, ben);

    assertThatThrownBy(
            () ->
                attestations.take(
                    me, "k", List.of(row(1, "A", "a@x.example", "2026-01-05", "2026-02-05"))))
        .isInstanceOf(NotRepresentative.class);
  }

  @Test
  void whatStaffDecidedIsToldOnceToWhoAttestedIt() throws Exception {
    var ruth = candidate();
    attest("Ruth Alvares", "typo@x.example");
    attest("Nobody", "n@x.example");
    attest("Still Waiting", "w@x.example");
    match("Ruth Alvares", ruth);
    dismiss("Nobody", "Not one of ours.");

    var answer = answersOfElm(100);
    assertThat(answer)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recipients()).containsExactly(ana);
              assertThat(it.rows())
                  .extracting(AttestationView::name)
                  .containsExactlyInAnyOrder("Ruth Alvares", "Nobody");
              assertThat(it.rows())
                  .extracting(AttestationView::outcome)
                  .containsExactlyInAnyOrder(Outcome.CREDITED, Outcome.DISMISSED);
            });
    assertThat(answersOfElm(100)).isEmpty();
  }

  @Test
  void rowThatStaffMatchedAndCannotBeCreditedIsNotTold() throws Exception {
    var ruth = candidate();
    attest("Ruth Alvares", "typo@x.example");
    when(standing.isAccepted(caseOf(ruth))).thenReturn(false);

    match("Ruth Alvares", ruth);

    assertThat(answersOfElm(100)).isEmpty();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void manyAnswersComeInSeveralLettersAndToWhoSignsNow() throws Exception {
    var ben = person("Ben", "Ode");
    join(ben, "owner");
    attest("One", "1@x.example");
    attest("Two", "2@x.example");
    attest("Three", "3@x.example");
    List.of("One", "Two", "Three").forEach(it -> dismiss(it, "Nobody here."));
    providers.remove(ben, elm, ana);

    assertThat(answersOfElm(2))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recipients()).containsExactly(ben);
              assertThat(it.rows()).hasSize(2);
            });
    assertThat(answersOfElm(2)).singleElement().satisfies(it -> assertThat(it.rows()).hasSize(1));
    assertThat(answersOfElm(2)).isEmpty();
  }

  private List<AttestationAnswers.Answer> answersOfElm(int most) {
    return answers.take(most).stream().filter(it -> it.provider().equals(elm)).toList();
  }

  private long waiting() {
    return database
        .sql("select count(*) from attestations where provider_id = ? and state = 'WAITING'")
        .param(elm.value())
        .query(Long.class)
        .single();
  }

  private void match(String name, PersonId person) {
    assertThat(queue.match(PersonId.of("u2001"), rowOf(name), caseOf(person))).isTrue();
  }

  private void dismiss(String name, String reason) {
    assertThat(queue.dismiss(PersonId.of("u2001"), rowOf(name), reason)).isTrue();
  }

  private AttestationId rowOf(String name) {
    return queue.waiting(0, 1000).stream()
        .filter(it -> it.provider().equals(elm) && it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void attest(String name, String identifier) throws Exception {
    assertThat(attestations.attest(ana, elm, row(0, name, identifier, "2026-01-05", "2026-02-05")))
        .isEmpty();
  }

  private List<Outcome> outcomes(ProviderProgram me, UploadId batch) {
    return attestations.rows(me, batch, 100).stream().map(AttestationView::outcome).toList();
  }

  private ProviderProgram program() throws Exception {
    return tokens
        .use(tokens.make(ana, elm, "Token " + NUMBERS.incrementAndGet()).value())
        .orElseThrow();
  }

  private List<State> states() throws Exception {
    return tokens.of(ana, elm).stream().map(ProviderTokenView::state).toList();
  }

  private static AttestedRow row(
      int number, String name, String identifier, String from, String until) {
    return new AttestedRow(number, "libraries ONLINE", name, identifier, from, until);
  }

  /** Ruth Alvarez, who agreed that Elm's word counts for her. */
  private PersonId candidate() {
    var ruth = person("Ruth", "Alvarez");
    when(standing.isAccepted(caseOf(ruth))).thenReturn(true);
    consents.give(ruth, caseOf(ruth), elm);
    return ruth;
  }

  private PersonId person(String givenName, String familyName) {
    var id = PersonId.of("u" + NUMBERS.incrementAndGet());
    when(accounts.person(id))
        .thenReturn(new Person(id, id + "@x.example", givenName, familyName, true, Set.of()));
    return id;
  }

  private static CaseNumber caseOf(PersonId person) {
    return CaseNumber.of("C-2026-" + person.value().substring(1));
  }

  private void join(PersonId person, String role) {
    database
        .sql(
            "insert into provider_representatives (provider_id, position, person_id, owner, author, signatory, joined_at) values (?, 1, ?, ?, ?, false, now())")
        .params(elm.value(), person.value(), role.equals("owner"), role.equals("author"))
        .update();
  }

  private ProviderId found(PersonId owner) throws ProviderNameTaken {
    return providers.found(
        owner, new ProviderDetails("Elm County " + owner, ProviderKind.NETWORK, "", "555 0100"));
  }

  private void course(ProviderId provider) throws Exception {
    catalog.record(
        new ApprovedCourse(
            providers.find(ana, provider).orElseThrow().name(),
            "Libraries online",
            SetId.of("technology"),
            Delivery.ONLINE,
            "",
            "",
            TODAY.minusYears(1),
            Set.of()),
        PersonId.of("u2001"));
  }

  @TestConfiguration
  static class Program {

    @Bean
    Rulebook rulebook() {
      return Rulebook.read("classpath:program/");
    }

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-03-09T15:00:00Z");
    }

    @Bean
    ProgramCalendar calendar(Clock clock) {
      return new ProgramCalendar(clock);
    }
  }
}
