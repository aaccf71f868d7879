package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.util.Lists.newArrayList;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = "installation")
class AccountsModuleTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String PASSWORD = "shelf list 12";

  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired PasswordEncoder passwords;
  @Autowired JdbcClient database;
  @Autowired MovingClock clock;
  @Autowired TransactionTemplate transaction;

  private String email;

  @BeforeEach
  void someoneNew() {
    email = "ruth" + NUMBERS.incrementAndGet() + "@library.example";
  }

  @Test
  void anAccountActsOnceItsAddressIsConfirmed(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    assertThat(accounts.credentials(email).orElseThrow().emailConfirmed()).isFalse();

    var confirmed = accounts.confirm(theOne(events, SignUpRequested.class).token());

    var credentials = accounts.credentials(" " + email.toUpperCase()).orElseThrow();
    assertThat(confirmed).hasValue(credentials.person());
    assertThat(credentials.emailConfirmed()).isTrue();
    assertThat(credentials.enabled()).isTrue();
    assertThat(credentials.roles()).isEmpty();
    assertThat(passwords.matches(PASSWORD, credentials.passwordHash())).isTrue();
    assertThat(credentials.passwordHash()).startsWith("{bcrypt}");
  }

  @Test
  void manyNamesAreReadAtOnceWithoutThoseWhoHaveNoAccount(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    var person = accounts.confirm(theOne(events, SignUpRequested.class).token()).orElseThrow();

    assertThat(accounts.names(List.of(person, person, PersonId.of("u999999999"))))
        .containsExactly(Map.entry(person, accounts.person(person).name()));
    assertThat(accounts.names(List.of())).isEmpty();
  }

  /** The statements of {@code docs/operations.md}, as they stand there. */
  @Test
  void theFirstAdministratorIsMadeAsTheHandbookSays(AssertablePublishedEvents events)
      throws IOException {
    accounts.signUp(signUp(PASSWORD));
    var person = accounts.confirm(theOne(events, SignUpRequested.class).token()).orElseThrow();
    var version = accounts.credentials(email).orElseThrow().sessionVersion();

    var statements =
        Files.readAllLines(Path.of("docs/operations.md")).stream()
            .map(String::strip)
            .filter(it -> it.matches("(insert into|update) account.*;"))
            .toList();
    assertThat(statements).hasSize(2);
    statements.forEach(it -> database.sql(it.replace("dana@library.example", email)).update());

    assertThat(people.rolesOf(person.value())).containsExactly(Role.ADMIN);
    assertThat(accounts.holdsSession(person, version)).isFalse();
  }

  @Test
  void aConfirmationLinkWorksOnce(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    var token = theOne(events, SignUpRequested.class).token();

    assertThat(accounts.confirming(token)).isPresent();
    assertThat(accounts.confirm(token)).isPresent();

    assertThat(accounts.confirming(token)).isEmpty();
    assertThat(accounts.confirm(token)).isEmpty();
  }

  @Test
  void aConfirmationLinkWorksFor24Hours(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    var token = theOne(events, SignUpRequested.class).token();

    clock.move(Duration.ofHours(24));

    assertThat(accounts.confirm(token)).isEmpty();
    assertThat(accounts.byEmail(email).orElseThrow().emailConfirmed()).isFalse();
  }

  @Test
  void aLinkOfOneKindDoesNotWorkAsTheOther(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    accounts.requestReset(email);

    assertThat(accounts.confirm(theOne(events, PasswordResetRequested.class).token())).isEmpty();
    assertThat(
            accounts.resetPassword(theOne(events, SignUpRequested.class).token(), "new one 1234"))
        .isFalse();
  }

  @Test
  void onlyTheHashOfALinkIsKept(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    var token = theOne(events, SignUpRequested.class).token();

    var kept = database.sql("select token_hash from account_tokens").query(String.class).list();

    assertThat(token).hasSize(43);
    assertThat(kept).doesNotContain(token).contains(new SecretToken(token).hash());
  }

  @Test
  void aKnownAddressIsToldToItsOwnerAlone(AssertablePublishedEvents events) {
    var owner = confirmed();

    accounts.signUp(signUp("somebody else's"));

    assertThat(events.ofType(SignUpRepeated.class)).containsExactly(new SignUpRepeated(owner));
    assertThat(events.ofType(SignUpRequested.class)).isEmpty();
    assertThat(passwords.matches(PASSWORD, credentials().passwordHash())).isTrue();
  }

  @Test
  void signingUpAgainBeforeConfirmingSendsANewLink(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    accounts.signUp(signUp(PASSWORD));

    assertThat(events.ofType(SignUpRequested.class))
        .hasSize(2)
        .extracting(SignUpRequested::person)
        .containsOnly(credentials().person());
    assertThat(events.ofType(SignUpRepeated.class)).isEmpty();
  }

  @Test
  void aLinkConfirmsThePasswordOfItsOwnSignUp(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    accounts.signUp(new SignUp(email, "an intruder's 1", "Mallory", "Intruder"));
    var links = newArrayList(events.ofType(SignUpRequested.class));

    accounts.confirm(links.get(0).token());

    assertThat(passwords.matches(PASSWORD, credentials().passwordHash())).isTrue();
    assertThat(accounts.byEmail(email).orElseThrow().name()).isEqualTo("Ruth Alvarez");
    assertThat(accounts.confirm(links.get(1).token())).isEmpty();
    assertThat(passwords.matches(PASSWORD, credentials().passwordHash())).isTrue();
  }

  @Test
  void nobodyCanFloodSomebodyElsesMailbox(AssertablePublishedEvents events) {
    for (var i = 0; i < 7; i++) {
      accounts.signUp(signUp(PASSWORD));
      accounts.requestReset(email);
    }

    assertThat(events.ofType(SignUpRequested.class)).hasSize(5);
    assertThat(events.ofType(PasswordResetRequested.class)).hasSize(5);

    clock.move(Duration.ofMinutes(61));
    accounts.requestReset(email);

    assertThat(events.ofType(PasswordResetRequested.class)).hasSize(6);
  }

  @Test
  void twoSignUpsAtOnceMakeOneAccount() throws Exception {
    var second =
        transaction.execute(
            uncommitted -> {
              accounts.signUp(signUp(PASSWORD));
              var other = CompletableFuture.runAsync(() -> accounts.signUp(signUp(PASSWORD)));
              await().until(this::somebodyWaitsForALock);
              return other;
            });

    second.get(10, TimeUnit.SECONDS);

    assertThat(
            database
                .sql("select count(*) from accounts where lower(email) = ?")
                .param(email)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private boolean somebodyWaitsForALock() {
    return database
        .sql("select exists (select from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }

  @Test
  void theDatabaseKnowsOneAddressInOneWritingOnly() {
    confirmed();

    var second =
        database
            .sql(
                "insert into accounts select 'u0001', upper(email), password_hash, given_name,"
                    + " family_name, null, true, 0, opened_at, 0 from accounts where email = ?")
            .param(email);

    assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(second::update);
  }

  @Test
  void aResetSetsThePasswordEndsSessionsAndWorksOnce(AssertablePublishedEvents events) {
    var person = confirmed();
    var session = credentials().sessionVersion();
    accounts.requestReset(email.toUpperCase());
    accounts.requestReset(email);
    var links = newArrayList(events.ofType(PasswordResetRequested.class));
    assertThat(accounts.resetting(links.get(0).token())).isPresent();
    assertThat(accounts.holdsSession(person, session)).isTrue();

    assertThat(accounts.resetPassword(links.get(0).token(), "a better password")).isTrue();

    assertThat(passwords.matches("a better password", credentials().passwordHash())).isTrue();
    assertThat(accounts.holdsSession(person, session)).isFalse();
    assertThat(accounts.holdsSession(person, session + 1)).isTrue();
    assertThat(accounts.resetPassword(links.get(0).token(), "another password")).isFalse();
    assertThat(accounts.resetPassword(links.get(1).token(), "another password")).isFalse();
    assertThat(passwords.matches("a better password", credentials().passwordHash())).isTrue();
  }

  @Test
  void aResetLinkWorksForAnHour(AssertablePublishedEvents events) {
    confirmed();
    accounts.requestReset(email);
    clock.move(Duration.ofHours(1));

    var token = theOne(events, PasswordResetRequested.class).token();

    assertThat(accounts.resetting(token)).isEmpty();
    assertThat(accounts.resetPassword(token, "a better password")).isFalse();
  }

  @Test
  void aResetConfirmsTheAddressAndUsesUpTheConfirmation(AssertablePublishedEvents events) {
    accounts.signUp(signUp("an intruder's 1"));
    accounts.requestReset(email);

    accounts.resetPassword(theOne(events, PasswordResetRequested.class).token(), PASSWORD);

    assertThat(credentials().emailConfirmed()).isTrue();
    assertThat(accounts.confirm(theOne(events, SignUpRequested.class).token())).isEmpty();
    assertThat(passwords.matches(PASSWORD, credentials().passwordHash())).isTrue();
  }

  @Test
  void whoIsKeptOutIsKnownAndToldOf(AssertablePublishedEvents events) {
    var person = confirmed();
    assertThat(accounts.keptOut()).doesNotContain(person);

    accounts.disable(person);

    assertThat(accounts.keptOut()).contains(person);
    assertThat(events.ofType(KeptOut.class)).extracting(KeptOut::person).containsExactly(person);
    accounts.enable(person);
    assertThat(accounts.keptOut()).doesNotContain(person);
  }

  @Test
  void nobodyHearsOfAResetForAnUnknownOrDisabledAccount(AssertablePublishedEvents events) {
    accounts.requestReset("nobody@library.example");
    accounts.requestReset("no address");
    accounts.disable(confirmed());
    accounts.requestReset(email);

    assertThat(events.ofType(PasswordResetRequested.class)).isEmpty();
  }

  @Test
  void anAddressIsChangedByTheLinkThatWentToTheNewOne(AssertablePublishedEvents events) {
    var person = confirmed();
    var wanted = "new-" + email;

    accounts.requestAddress(person, EmailAddress.of(wanted));

    var token = events.ofType(AddressChangeRequested.class).iterator().next().token();
    assertThat(accounts.byEmail(email)).as("not before").isPresent();
    assertThat(accounts.changingAddress(token).orElseThrow())
        .returns(wanted, AddressChange::to)
        .returns(email, it -> it.person().email());
    var session = accounts.signedIn(person);
    assertThat(accounts.confirming(token)).as("good for nothing else").isEmpty();
    assertThat(accounts.resetting(token)).isEmpty();

    assertThat(accounts.changeAddress(token)).isTrue();

    assertThat(accounts.byEmail(email)).isEmpty();
    assertThat(accounts.byEmail(wanted).orElseThrow())
        .returns(person, Person::id)
        .returns(true, Person::emailConfirmed);
    assertThat(events.ofType(AddressChanged.class))
        .containsExactly(new AddressChanged(person, email));
    assertThat(accounts.holdsSession(person, session.sessionVersion())).isFalse();
    assertThat(accounts.changeAddress(token)).as("once").isFalse();
    assertThat(accounts.changingAddress(token)).isEmpty();
    assertThat(accounts.changeAddress("unheard of")).isFalse();
  }

  @Test
  void whoeverHasTheAddressAlreadyIsToldAndKeepsIt(AssertablePublishedEvents events) {
    var person = confirmed();
    var other = accounts.open(new OpenAccount("o" + email, PASSWORD, "Wanda", "Other", Set.of()));

    accounts.requestAddress(person, EmailAddress.of("o" + email));

    assertThat(events.ofType(AddressChangeRequested.class)).isEmpty();
    assertThat(events.ofType(SignUpRepeated.class)).containsExactly(new SignUpRepeated(other));
  }

  @Test
  void anAddressThatIsTakenMeanwhileStaysWithItsAccount(AssertablePublishedEvents events) {
    var person = confirmed();
    accounts.requestAddress(person, EmailAddress.of("late" + email));
    var token = events.ofType(AddressChangeRequested.class).iterator().next().token();
    var other =
        accounts.open(new OpenAccount("late" + email, PASSWORD, "Wanda", "Quick", Set.of()));

    assertThat(accounts.changeAddress(token)).isFalse();

    assertThat(accounts.byEmail("late" + email).orElseThrow().id()).isEqualTo(other);
    assertThat(accounts.person(person).email()).isEqualTo(email);
  }

  @Test
  void anAddressIsAskedForFiveTimesAnHourAtMost(AssertablePublishedEvents events) {
    var person = confirmed();

    for (var i = 0; i < 7; i++) {
      accounts.requestAddress(person, EmailAddress.of(i + email));
    }

    assertThat(events.ofType(AddressChangeRequested.class)).hasSize(5);
  }

  @Test
  void anAccountOpenedByTheProgramIsReadyAndItsAddressTaken() {
    var staff = open("Amos", "Ngata", Role.PROGRAM_STAFF);

    assertThat(credentials().emailConfirmed()).isTrue();
    assertThat(accounts.person(staff).roles()).containsExactly(Role.PROGRAM_STAFF);
    assertThat(staff.value()).matches("u[0-9]{4,}");
    assertThatIllegalStateException().isThrownBy(() -> open("Amos", "Ngata", Role.ADMIN));
  }

  @Test
  void rolesComeAndGo() {
    var person = open("Iris", "Fontaine", Role.REVIEW_COMMITTEE);

    accounts.grant(person, Role.PROGRAM_STAFF);
    assertThat(accounts.inRole(Role.PROGRAM_STAFF)).extracting(Person::id).contains(person);

    accounts.revoke(person, Role.PROGRAM_STAFF);
    assertThat(accounts.inRole(Role.PROGRAM_STAFF)).extracting(Person::id).doesNotContain(person);
    assertThat(accounts.inRole(Role.REVIEW_COMMITTEE)).extracting(Person::id).contains(person);
  }

  @Test
  void aNameAndAnAddressArePutRight(AssertablePublishedEvents events) {
    accounts.signUp(signUp(PASSWORD));
    var person = accounts.confirm(theOne(events, SignUpRequested.class).token()).orElseThrow();
    accounts.requestReset(email);
    var version = accounts.credentials(email).orElseThrow().sessionVersion();
    var another =
        accounts.open(new OpenAccount("b" + email, PASSWORD, "Bo", "Berg", Set.of(Role.MANAGERS)));

    assertThat(accounts.correct(person, EmailAddress.of("B" + email), "Ruth", "Berg")).isFalse();
    assertThat(accounts.correct(person, EmailAddress.of("New" + email), " Ruth ", "Berg")).isTrue();
    assertThat(accounts.correct(person, EmailAddress.of("new" + email), "Ruth", "Berg")).isTrue();

    assertThat(accounts.byEmail(email)).isEmpty();
    assertThat(accounts.byEmail("new" + email).orElseThrow().name()).isEqualTo("Ruth Berg");
    assertThat(
            passwords.matches(PASSWORD, accounts.credentials("new" + email).get().passwordHash()))
        .isTrue();
    assertThat(accounts.holdsSession(person, version)).isFalse();
    assertThat(accounts.resetting(theOne(events, PasswordResetRequested.class).token())).isEmpty();
    assertThat(accounts.withRole()).extracting(Person::id).contains(another).doesNotContain(person);
  }

  @Test
  void onlyPeopleOfTheProgramAreFound() {
    var evaluator = open("Wanda", "Zielinska", Role.PORTFOLIO_EVALUATORS);
    var candidate =
        accounts.open(new OpenAccount("c" + email, PASSWORD, "Wanda", "Candidate", Set.of()));
    var gone =
        accounts.open(
            new OpenAccount("g" + email, PASSWORD, "Wanda", "Gone", Set.of(Role.MANAGERS)));
    accounts.disable(gone);

    assertThat(people.find(PeopleQuery.all()))
        .extracting(Person::id)
        .contains(evaluator)
        .doesNotContain(candidate, gone);
    assertThat(people.find(PeopleQuery.id(candidate.value()))).isEmpty();
    assertThat(people.find(PeopleQuery.id(evaluator.value())))
        .extracting(Person::id)
        .containsExactly(evaluator);
    assertThat(people.find(PeopleQuery.id("demo"))).isEmpty();
  }

  @Test
  void peopleAreFoundByGroupNameAndAddress() {
    var zoe = open("Zoë", "Quill", Role.COURSE_EVALUATORS);
    var other =
        accounts.open(
            new OpenAccount(
                "o" + email, PASSWORD, "Zoran", "Quillen", Set.of(Role.REVIEW_COMMITTEE)));

    assertThat(found("course-evaluators", "%quil%", null)).containsExactly(zoe);
    assertThat(found(null, "ZO%", "%" + email)).containsExactly(zoe, other);
    assertThat(found(null, "zoë quill", null)).containsExactly(zoe);
    assertThat(found(null, "_oran", null)).containsExactly(other);
    assertThat(found(null, null, email)).containsExactly(zoe);
    assertThat(found("no-such-group", null, null)).isEmpty();
    assertThat(people.count(query(null, "ZO%", "%" + email, 0, 1))).isEqualTo(2);
    assertThat(people.find(query(null, "ZO%", "%" + email, 1, 5)))
        .extracting(Person::id)
        .containsExactly(other);
  }

  private List<PersonId> found(String group, String nameLike, String emailLike) {
    return people.find(query(group, nameLike, emailLike, 0, 10)).stream().map(Person::id).toList();
  }

  private static PeopleQuery query(
      String group, String nameLike, String emailLike, int offset, int limit) {
    return new PeopleQuery(null, group, nameLike, emailLike, offset, limit);
  }

  @Test
  void aShortNameStandsForItsAddress() {
    accounts.open(new OpenAccount("ruth@short.example", "demo", "Ruth", "Short", Set.of()));

    assertThat(accounts.credentials("ruth")).isPresent();
    assertThat(accounts.credentials("nobody")).isEmpty();
    assertThat(accounts.byEmail("ruth")).isEmpty();
  }

  private SignUp signUp(String password) {
    return new SignUp(email, password, "Ruth", "Alvarez");
  }

  private PersonId confirmed() {
    return open("Ruth", "Alvarez");
  }

  private PersonId open(String givenName, String familyName, Role... roles) {
    return accounts.open(new OpenAccount(email, PASSWORD, givenName, familyName, Set.of(roles)));
  }

  private Credentials credentials() {
    return accounts.credentials(email).orElseThrow();
  }

  private static <T> T theOne(AssertablePublishedEvents events, Class<T> type) {
    var found = newArrayList(events.ofType(type));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @TestConfiguration
  static class Surroundings {

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-03-02T15:00:00Z");
    }

    @Bean
    ShortNames shortNames() {
      return new ShortNames() {
        @Override
        public Optional<String> addressOf(String typed) {
          return Optional.of(typed + "@short.example");
        }

        @Override
        public String hint() {
          return "There is ruth.";
        }
      };
    }
  }
}
