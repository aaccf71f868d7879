package org.colophon.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps the second step of signing in: a code of an app on the person's phone, or one of ten codes
 * on paper for the day the phone is lost. Each works once.
 */
@Service
@Transactional
public class SecondFactors {

  private static final int RECOVERY_CODES = 10;

  /** 80 bits: nobody tries them out, and a plain hash of them gives nothing away. */
  private static final int RECOVERY_BYTES = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecondFactorRepository factors;
  private final RecoveryCodeRepository recoveryCodes;
  private final AccountRepository accounts;
  private final SecretBox box;
  private final SecondFactorSettings settings;
  private final Clock clock;
  private final Brake guesses;

  SecondFactors(
      SecondFactorRepository factors,
      RecoveryCodeRepository recoveryCodes,
      AccountRepository accounts,
      SecretBox box,
      SecondFactorSettings settings,
      Clock clock) {
    this.factors = factors;
    this.recoveryCodes = recoveryCodes;
    this.accounts = accounts;
    this.box = box;
    this.settings = settings;
    this.clock = clock;
    this.guesses = new Brake(settings.wrongCodes(), Duration.ofHours(1));
  }

  @Transactional(readOnly = true)
  public boolean isEnrolled(PersonId person) {
    return factors.existsById(person);
  }

  /** Whether people with these roles cannot do without; candidates always can. */
  public boolean isDemandedOf(Set<Role> roles) {
    return settings.demanded() && !roles.isEmpty();
  }

  /** A secret for an app that is about to be set up; nothing is stored yet. */
  public String newSecret() {
    return TimeCodes.newSecret();
  }

  /**
   * What an app reads from the QR code.
   *
   * @param program the name under which the app lists the code
   */
  public String link(String secret, String program, String email) {
    return UriComponentsBuilder.fromUriString("otpauth://totp/{program}:{email}")
        .queryParam("secret", secret)
        .queryParam("issuer", "{issuer}")
        .encode()
        .buildAndExpand(program, email, program)
        .toUriString();
  }

  /**
   * Sets an app up, in place of an earlier one, and ends the person's sessions.
   *
   * @param code what the app shows now: it proves that the app has the secret
   * @return ten new recovery codes, to be shown once; empty when the code is not right
   */
  public Optional<List<String>> enroll(PersonId person, String secret, String code) {
    var step = TimeCodes.step(secret, plain(code), clock.instant());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    factors.deleteOf(person);
    factors.save(
        new SecondFactor(person, box.seal(person, secret), step.getAsLong(), clock.instant()));
    endSessions(person);
    return Optional.of(newRecoveryCodes(person));
  }

  /** Looks at a code and uses it up. */
  public Proof prove(PersonId person, String typed) {
    var code = plain(typed);
    if (!code.matches("[0-9]{6}")) {
      return recovers(person, code) ? Proof.RIGHT : Proof.WRONG;
    }
    if (!guesses.take(person.value()).isZero()) {
      return Proof.TOO_OFTEN;
    }
    if (!isCodeOfApp(person, code)) {
      return Proof.WRONG;
    }
    guesses.giveBack(person.value(), 1);
    return Proof.RIGHT;
  }

  private boolean isCodeOfApp(PersonId person, String code) {
    return factors
        .findById(person)
        .map(
            factor -> {
              var opened = box.open(person, factor.secret());
              if (!opened.current()) {
                factors.seal(person, box.seal(person, opened.secret()));
              }
              var step = TimeCodes.step(opened.secret(), code, clock.instant());
              return step.isPresent() && factors.use(person, step.getAsLong()) == 1;
            })
        .orElse(false);
  }

  private boolean recovers(PersonId person, String code) {
    return recoveryCodes.use(person, new SecretToken(code).hash(), clock.instant()) == 1;
  }

  /** Ten new recovery codes, to be shown once; the earlier ones are void. */
  public List<String> newRecoveryCodes(PersonId person) {
    recoveryCodes.deleteOf(person);
    var codes = Stream.generate(SecondFactors::recoveryCode).limit(RECOVERY_CODES).toList();
    codes.forEach(
        code -> recoveryCodes.save(new RecoveryCode(new SecretToken(plain(code)).hash(), person)));
    return codes;
  }

  /** How many recovery codes are not used yet. */
  @Transactional(readOnly = true)
  public int recoveryCodesLeft(PersonId person) {
    return recoveryCodes.countLeft(person);
  }

  /**
   * Takes the app and the codes of a person away and ends their sessions. Where a second step is
   * demanded they set up a new app when they sign in next.
   *
   * @return whether there was an app
   */
  public boolean remove(PersonId person) {
    recoveryCodes.deleteOf(person);
    var removed = factors.deleteOf(person) > 0;
    if (removed) {
      endSessions(person);
    }
    return removed;
  }

  private void endSessions(PersonId person) {
    accounts.findById(person).ifPresent(Account::endSessions);
  }

  /** As {@code k3f9-2mxq-7a4d-wz5e}. */
  private static String recoveryCode() {
    var bytes = new byte[RECOVERY_BYTES];
    RANDOM.nextBytes(bytes);
    var text = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
    return String.join(
        "-",
        IntStream.range(0, text.length() / 4)
            .mapToObj(part -> text.substring(part * 4, part * 4 + 4))
            .toList());
  }

  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
