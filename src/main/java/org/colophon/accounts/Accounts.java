package org.colophon.accounts;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the accounts of people who may sign in. Nothing here tells a stranger whether an address
 * has an account: the answer, the page and the work done are the same either way.
 */
@Service
@Transactional
public class Accounts {

  /** More mails than this in an hour would be somebody teasing somebody else. */
  private static final int LINKS_AN_HOUR = 5;

  private final AccountRepository accounts;
  private final AccountTokenRepository tokens;
  private final PasswordEncoder passwords;
  private final ObjectProvider<ShortNames> shortNames;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(
      AccountRepository accounts,
      AccountTokenRepository tokens,
      PasswordEncoder passwords,
      ObjectProvider<ShortNames> shortNames,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.shortNames = shortNames;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens an account that acts once its address is confirmed, and has a mail sent. For an address
   * that has a confirmed account, its owner is told instead; for one still unconfirmed, a new link
   * goes out, and earlier links stay good. Each link confirms what its own sign-up typed: nobody
   * can slip a password of theirs under somebody else's confirmation.
   */
  public void signUp(SignUp wish) {
    var choices =
        new AccountChoices(passwords.encode(wish.password()), wish.givenName(), wish.familyName());
    accounts.lockAddress(wish.email());
    var known = accounts.findByEmail(wish.email());
    if (known.isPresent() && known.get().isConfirmed()) {
      events.publishEvent(new SignUpRepeated(known.get().id()));
    } else {
      var account =
          known.map(it -> it.choose(choices)).orElseGet(() -> newAccount(wish.email(), choices));
      sendConfirmation(accounts.save(account).id(), choices);
    }
  }

  private void sendConfirmation(PersonId person, AccountChoices choices) {
    if (maySend(person, TokenPurpose.CONFIRM_ADDRESS)) {
      var token = SecretToken.next();
      tokens.save(AccountToken.forSignUp(token, person, choices, now()));
      events.publishEvent(new SignUpRequested(person, token.value()));
    }
  }

  /** Whom a link from a confirmation mail belongs to, without using it up. */
  @Transactional(readOnly = true)
  public Optional<Person> confirming(String token) {
    return holder(token, TokenPurpose.CONFIRM_ADDRESS);
  }

  /**
   * Confirms the address of the account the link belongs to.
   *
   * @return whose it is; empty when the link is unknown, used or older than 24 hours
   */
  public Optional<PersonId> confirm(String token) {
    return redeem(token, TokenPurpose.CONFIRM_ADDRESS, Set.of(TokenPurpose.CONFIRM_ADDRESS))
        .map(link -> account(link.person()).choose(link.choices()).confirmAddress(now()).id());
  }

  /**
   * Has a mail sent to the address a person wants for their account, with the link that changes it.
   * If the address is another account's, its owner is told instead.
   */
  public void requestAddress(PersonId person, EmailAddress wanted) {
    accounts.lockAddress(wanted.value());
    var known = accounts.findByEmail(wanted.value());
    if (known.isPresent()) {
      events.publishEvent(new SignUpRepeated(known.get().id()));
    } else if (maySend(person, TokenPurpose.CHANGE_ADDRESS)) {
      var token = SecretToken.next();
      tokens.save(AccountToken.forAddress(token, person, wanted, now()));
      events.publishEvent(new AddressChangeRequested(person, wanted.value(), token.value()));
    }
  }

  /** What a link from a mail to a new address would do, without using it up. */
  @Transactional(readOnly = true)
  public Optional<AddressChange> changingAddress(String token) {
    return good(token, TokenPurpose.CHANGE_ADDRESS)
        .map(link -> new AddressChange(person(link.person()), link.newEmail()));
  }

  /**
   * Gives an account the address its link was sent to. Sessions end, and links in mails to the
   * former address open nothing any more. Publishes {@link AddressChanged}.
   *
   * @return whether it was done; false when the link is unknown, used or older than 24 hours, or
   *     somebody else has the address by now
   */
  public boolean changeAddress(String token) {
    var link = redeem(token, TokenPurpose.CHANGE_ADDRESS, Set.of(TokenPurpose.values()));
    if (link.isEmpty()) {
      return false;
    }
    var person = person(link.get().person());
    var address = EmailAddress.of(link.get().newEmail());
    if (!correct(person.id(), address, person.givenName(), person.familyName())) {
      return false;
    }
    events.publishEvent(new AddressChanged(person.id(), person.email()));
    return true;
  }

  /** Has a mail sent with a link to choose a new password, if the address has an account. */
  public void requestReset(String email) {
    var token = SecretToken.next();
    byAddress(email)
        .filter(Account::isEnabled)
        .map(Account::id)
        .filter(person -> maySend(person, TokenPurpose.RESET_PASSWORD))
        .ifPresent(
            person -> {
              tokens.save(AccountToken.forReset(token, person, now()));
              events.publishEvent(new PasswordResetRequested(person, token.value()));
            });
  }

  /** Whom a link from a reset mail belongs to, without using it up. */
  @Transactional(readOnly = true)
  public Optional<Person> resetting(String token) {
    return holder(token, TokenPurpose.RESET_PASSWORD);
  }

  /**
   * Sets a new password and ends every session of the person. Since the link came by mail, the
   * address is confirmed with it.
   *
   * @param newPassword one that {@link PasswordPolicy} has no objection to
   * @return whether the link was good; false when it is unknown, used or older than one hour
   */
  public boolean resetPassword(String token, String newPassword) {
    var link = redeem(token, TokenPurpose.RESET_PASSWORD, Set.of(TokenPurpose.values()));
    link.map(AccountToken::person)
        .map(this::account)
        .ifPresent(
            account -> {
              PasswordPolicy.require(newPassword, account.person().email());
              account.changePassword(passwords.encode(newPassword)).confirmAddress(now());
            });
    return link.isPresent();
  }

  /**
   * Opens a confirmed account on behalf of the program.
   *
   * @throws IllegalStateException when the address has an account; ask {@link #byEmail} first
   */
  public PersonId open(OpenAccount wish) {
    accounts.lockAddress(wish.email());
    accounts
        .findByEmail(wish.email())
        .ifPresent(
            known -> {
              throw new IllegalStateException(known.id() + " has this address already");
            });
    var choices =
        new AccountChoices(passwords.encode(wish.password()), wish.givenName(), wish.familyName());
    var account = newAccount(wish.email(), choices).confirmAddress(now());
    wish.roles().forEach(account::grant);
    return accounts.save(account).id();
  }

  /**
   * The person with this id.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  public Person person(PersonId id) {
    return account(id).person();
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(PersonId id) {
    return accounts.findById(id).map(Account::person);
  }

  /** The names of these people; who has no account is left out. */
  @Transactional(readOnly = true)
  public Map<PersonId, String> names(Collection<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : accounts.findByIdIn(Set.copyOf(people)).stream()
            .map(Account::person)
            .collect(toMap(Person::id, Person::name));
  }

  /** Whether the person has an account here that is not shut out. */
  @Transactional(readOnly = true)
  public boolean isOpen(PersonId id) {
    return accounts.findById(id).filter(Account::isEnabled).isPresent();
  }

  /** The person with this address, however it is written. */
  @Transactional(readOnly = true)
  public Optional<Person> byEmail(String email) {
    return byAddress(email).map(Account::person);
  }

  /** Everybody who may sign in with this role, by family name. */
  @Transactional(readOnly = true)
  public List<Person> inRole(Role role) {
    return accounts.findByRole(role).stream().map(Account::person).toList();
  }

  /** Everybody with a role, by family name; those who are kept out too. */
  @Transactional(readOnly = true)
  public List<Person> withRole() {
    return accounts.findWithRole().stream().map(Account::person).toList();
  }

  /**
   * Puts a person's name and address right. Their sessions end, and links in mails to the former
   * address open nothing any more.
   *
   * @return whether it was done; false when the address is another person's
   */
  public boolean correct(PersonId person, EmailAddress email, String givenName, String familyName) {
    accounts.lockAddress(email.value());
    if (accounts.findByEmail(email.value()).filter(it -> !it.id().equals(person)).isPresent()) {
      return false;
    }
    account(person)
        .correct(email.value(), PersonName.require(givenName), PersonName.require(familyName));
    tokens.use(person, Set.of(TokenPurpose.values()), now());
    return true;
  }

  /** Gives a right; the person's sessions end, and it acts from their next sign-in. */
  public void grant(PersonId person, Role role) {
    account(person).grant(role);
  }

  /** Takes a right away at once: the person's sessions end. */
  public void revoke(PersonId person, Role role) {
    account(person).revoke(role);
  }

  /** Keeps a person out: no sign-in any more, and the sessions end. Publishes {@link KeptOut}. */
  public void disable(PersonId person) {
    account(person).disable();
    events.publishEvent(new KeptOut(person));
  }

  /** Everybody who is kept out at present. */
  @Transactional(readOnly = true)
  public Set<PersonId> keptOut() {
    return accounts.findKeptOut();
  }

  /** Lets a person in again. */
  public void enable(PersonId person) {
    account(person).enable();
  }

  /**
   * What signing in compares.
   *
   * @param typed what stands in the address field: an address, or a word of {@link ShortNames}
   */
  @Transactional(readOnly = true)
  public Optional<Credentials> credentials(String typed) {
    return byAddress(typed.contains("@") ? typed : addressOf(typed)).map(Account::credentials);
  }

  private String addressOf(String shortName) {
    return shortNames.stream()
        .flatMap(names -> names.addressOf(shortName.strip()).stream())
        .findFirst()
        .orElse(shortName);
  }

  /**
   * Whether a session is still good.
   *
   * @param startedWith the session version the person signed in with
   */
  @Transactional(readOnly = true)
  public boolean holdsSession(PersonId person, int startedWith) {
    return accounts.findById(person).filter(it -> it.holdsSession(startedWith)).isPresent();
  }

  /**
   * The person as a session that begins now holds them.
   *
   * @throws NoSuchElementException when there is none
   */
  @Transactional(readOnly = true)
  public SignedInPerson signedIn(PersonId person) {
    var me = new SignedInPerson(account(person).credentials());
    me.eraseCredentials();
    return me;
  }

  /** Ends every session of the person, on all devices. */
  public void endSessions(PersonId person) {
    account(person).endSessions();
  }

  /** Whether this is the person's password. */
  @Transactional(readOnly = true)
  public boolean isPassword(PersonId person, String typed) {
    return passwords.matches(typed, account(person).credentials().passwordHash());
  }

  /**
   * Sets a new password and ends every session of the person.
   *
   * @param newPassword one that {@link PasswordPolicy} has no objection to
   */
  public void changePassword(PersonId person, String newPassword) {
    var account = account(person);
    PasswordPolicy.require(newPassword, account.person().email());
    account.changePassword(passwords.encode(newPassword));
  }

  private Account newAccount(String email, AccountChoices choices) {
    var id = PersonId.of("u" + accounts.nextPersonNumber());
    return new Account(id, email, choices, now());
  }

  private boolean maySend(PersonId person, TokenPurpose purpose) {
    tokens.deleteExpired(now());
    return tokens.countIssued(person, purpose, now().minus(Duration.ofHours(1))) < LINKS_AN_HOUR;
  }

  private Optional<Person> holder(String token, TokenPurpose purpose) {
    return good(token, purpose).map(link -> person(link.person()));
  }

  private Optional<AccountToken> good(String token, TokenPurpose purpose) {
    return tokens
        .findByTokenHash(new SecretToken(token).hash())
        .filter(link -> link.isGoodFor(purpose, now()));
  }

  /** Uses a link up, and with it all other links of the person that it makes pointless. */
  private Optional<AccountToken> redeem(
      String token, TokenPurpose purpose, Set<TokenPurpose> pointless) {
    var link =
        tokens.lock(new SecretToken(token).hash()).filter(found -> found.isGoodFor(purpose, now()));
    link.ifPresent(found -> tokens.use(found.person(), pointless, now()));
    return link;
  }

  private Optional<Account> byAddress(String email) {
    return EmailAddress.read(email).flatMap(address -> accounts.findByEmail(address.value()));
  }

  private Account account(PersonId id) {
    return accounts.findById(id).orElseThrow(() -> new NoSuchElementException("No person " + id));
  }

  private Instant now() {
    return clock.instant();
  }
}
