package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.TestPropertySource;

@ModuleTest(with = "installation")
@TestPropertySource(
    properties = {
      "colophon.sign-in.second-factor.demanded=true",
      "colophon.sign-in.second-factor.wrong-codes=3"
    })
class SecondFactorsModuleTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String PASSWORD = "shelf list 12";

  @Autowired Accounts accounts;
  @Autowired SecondFactors factors;
  @Autowired AuthenticationProvider signIn;
  @Autowired JdbcClient database;
  @Autowired MovingClock clock;

  private String email;
  private PersonId staff;
  private String secret;

  @BeforeEach
  void someoneNew() {
    email = "amos" + NUMBERS.incrementAndGet() + "@library.example";
    staff = open(email, Set.of(Role.PROGRAM_STAFF));
    secret = factors.newSecret();
  }

  @Test
  void anAppIsSetUpByItsFirstCodeAndGivesTenRecoveryCodes() {
    assertThat(factors.enroll(staff, secret, "000000")).isEmpty();
    assertThat(factors.isEnrolled(staff)).isFalse();

    var codes = enroll();

    assertThat(factors.isEnrolled(staff)).isTrue();
    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
    assertThat(factors.recoveryCodesLeft(staff)).isEqualTo(10);
  }

  @Test
  void noCodeWorksTwice() {
    enroll();
    assertThat(factors.prove(staff, code(0))).as("of setting up").isEqualTo(Proof.WRONG);
    clock.move(Duration.ofSeconds(30));
    var code = code(0);

    assertThat(factors.prove(staff, code.substring(0, 3) + " " + code.substring(3)))
        .isEqualTo(Proof.RIGHT);
    assertThat(factors.prove(staff, code)).isEqualTo(Proof.WRONG);
    assertThat(factors.prove(staff, code(-1))).as("the one before").isEqualTo(Proof.WRONG);
  }

  @Test
  void somebodyElsesCodeIsWrong() {
    enroll();
    clock.move(Duration.ofSeconds(30));
    var other = open("x" + email, Set.of());

    assertThat(factors.prove(other, code(0))).isEqualTo(Proof.WRONG);
  }

  @Test
  void aRecoveryCodeWorksOnceAndForItsOwner() {
    var codes = enroll();
    var other = open("x" + email, Set.of());

    assertThat(factors.prove(other, codes.get(0))).isEqualTo(Proof.WRONG);
    assertThat(factors.prove(staff, " " + codes.get(0).toUpperCase())).isEqualTo(Proof.RIGHT);
    assertThat(factors.prove(staff, codes.get(0))).isEqualTo(Proof.WRONG);
    assertThat(factors.recoveryCodesLeft(staff)).isEqualTo(9);
  }

  @Test
  void newRecoveryCodesMakeTheEarlierOnesVoid() {
    var old = enroll();

    var fresh = factors.newRecoveryCodes(staff);

    assertThat(factors.prove(staff, old.get(0))).isEqualTo(Proof.WRONG);
    assertThat(factors.prove(staff, fresh.get(0))).isEqualTo(Proof.RIGHT);
  }

  @Test
  void whoGuessesCodesIsStoppedAndTheOwnerHasTheirPaper() {
    var codes = enroll();
    clock.move(Duration.ofSeconds(30));
    for (var i = 0; i < 3; i++) {
      assertThat(factors.prove(staff, "00000" + i)).isEqualTo(Proof.WRONG);
    }

    assertThat(factors.prove(staff, code(0))).isEqualTo(Proof.TOO_OFTEN);
    assertThat(factors.prove(staff, codes.get(0))).isEqualTo(Proof.RIGHT);
  }

  @Test
  void neitherSecretNorCodesStandInTheDatabase() {
    var codes = enroll();

    var row =
        database.sql("select secret from second_factors where person_id = ?").param(staff.value());
    assertThat(row.query(String.class).single()).doesNotContain(secret);
    var hashes =
        database
            .sql("select code_hash from recovery_codes where person_id = ?")
            .param(staff.value())
            .query(String.class)
            .list();
    assertThat(hashes)
        .hasSize(10)
        .doesNotContainAnyElementsOf(codes)
        .allMatch(it -> it.length() == 64);
  }

  @Test
  void settingUpAndTakingAwayEndTheSessions() {
    var before = accounts.signedIn(staff).sessionVersion();
    enroll();
    assertThat(accounts.holdsSession(staff, before)).isFalse();
    var after = accounts.signedIn(staff).sessionVersion();

    assertThat(factors.remove(staff)).isTrue();

    assertThat(accounts.holdsSession(staff, after)).isFalse();
    assertThat(factors.isEnrolled(staff)).isFalse();
    assertThat(factors.recoveryCodesLeft(staff)).isZero();
    assertThat(factors.remove(staff)).isFalse();
  }

  @Test
  void nobodyWithARoleSignsInByPasswordAlone() {
    assertThatExceptionOfType(SecondStepNeeded.class)
        .isThrownBy(() -> signIn(email, PASSWORD))
        .satisfies(
            needed -> {
              assertThat(needed.person().person()).isEqualTo(staff);
              assertThat(needed.person().getPassword()).isNull();
            });
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> signIn(email, "wrong"));
  }

  @Test
  void aCandidateSignsInByPasswordUntilTheyHaveAnApp() {
    var candidate = open("c" + email, Set.of());
    assertThat(signIn("c" + email, PASSWORD).isAuthenticated()).isTrue();

    factors.enroll(candidate, secret, code(0));

    assertThatExceptionOfType(SecondStepNeeded.class)
        .isThrownBy(() -> signIn("c" + email, PASSWORD));
  }

  @Test
  void theLinkForTheAppNamesProgramAndPerson() {
    assertThat(factors.link("JBSWY3DP", "Our Program", "ruth+a@library.example"))
        .isEqualTo(
            "otpauth://totp/Our%20Program:ruth%2Ba%40library.example"
                + "?secret=JBSWY3DP&issuer=Our%20Program");
  }

  private List<String> enroll() {
    return factors.enroll(staff, secret, code(0)).orElseThrow();
  }

  /** What the app shows, so many steps from now. */
  private String code(int steps) {
    return TimeCodes.code(secret, clock.instant().getEpochSecond() / 30 + steps);
  }

  private PersonId open(String address, Set<Role> roles) {
    return accounts.open(new OpenAccount(address, PASSWORD, "Amos", "Whitfield", roles));
  }

  private Authentication signIn(String address, String password) {
    return signIn.authenticate(
        UsernamePasswordAuthenticationToken.unauthenticated(address, password));
  }

  @TestConfiguration
  static class Time {

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-03-02T15:00:00Z");
    }
  }
}
