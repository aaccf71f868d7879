package org.colophon.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecretToken;
import org.colophon.courses.ProviderTokenView.State;
import org.colophon.program.ProgramCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens with which a provider's own programs attest completions (R23). Of each only the hash
 * is kept. A token is good for one provider, until it expires or is revoked, and only while its
 * maker signs for the provider: what it attests is their word.
 */
@Service
@Transactional
public class ProviderTokens {

  /** As long as a token's name may be. */
  public static final int LONGEST_NAME = 100;

  /** How exactly the last use is noted, so that not each call writes. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final ProviderRepository providers;
  private final Accounts accounts;
  private final ProviderSettings settings;
  private final ApplicationEventPublisher events;
  private final ProgramCalendar calendar;

  ProviderTokens(
      JdbcClient database,
      ProviderRepository providers,
      Accounts accounts,
      ProviderSettings settings,
      ApplicationEventPublisher events,
      ProgramCalendar calendar) {
    this.database = database;
    this.providers = providers;
    this.accounts = accounts;
    this.settings = settings;
    this.events = events;
    this.calendar = calendar;
  }

  /**
   * Makes a token and tells those who sign for the provider.
   *
   * @param name for people to know it by, not blank, at most {@link #LONGEST_NAME} characters
   * @return the secret, which is not kept and cannot be shown again
   */
  public SecretToken make(PersonId by, ProviderId id, String name)
      throws NotRepresentative, RoleMissing, TokenRefused {
    providers.lock(id);
    Signers.require(by, id, providers);
    var good = of(id).stream().filter(it -> it.state() == State.GOOD).toList();
    if (good.size() >= settings.tokensAtOnce()) {
      throw TokenRefused.tooMany(settings.tokensAtOnce());
    }
    if (good.stream().anyMatch(it -> it.name().equalsIgnoreCase(name.strip()))) {
      throw TokenRefused.nameTaken();
    }
    var secret = SecretToken.next();
    var token = ProviderTokenId.next();
    var now = calendar.now();
    var expires = now.plus(settings.tokenLife());
    database
        .sql(
            """
            insert into provider_tokens
              (token_id, provider_id, name, token_hash, made_by, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            token.value(),
            id.value(),
            name.strip(),
            secret.hash(),
            by.value(),
            utc(now),
            utc(expires))
        .update();
    events.publishEvent(new ProviderTokenMade(token, id, name.strip(), by, expires));
    return secret;
  }

  /** A provider's tokens, those that are good no more too, the latest first. */
  @Transactional(readOnly = true)
  public List<ProviderTokenView> of(PersonId signer, ProviderId id)
      throws NotRepresentative, RoleMissing {
    Signers.require(signer, id, providers);
    return of(id);
  }

  /** Ends a token, whoever of the signers made it. A second time changes nothing. */
  public void revoke(PersonId by, ProviderId id, ProviderTokenId token)
      throws NotRepresentative, RoleMissing {
    Signers.require(by, id, providers);
    if (of(id).stream().noneMatch(it -> it.id().equals(token))) {
      throw new NotRepresentative(by, token);
    }
    database
        .sql(
            """
            update provider_tokens set revoked_by = ?, revoked_at = ?
            where token_id = ? and revoked_at is null
            """)
        .params(by.value(), utc(calendar.now()), token.value())
        .update();
  }

  /** Who shows a secret; empty when it is unknown, expired, revoked, or its maker has gone. */
  public Optional<ProviderProgram> use(String secret) {
    var now = calendar.now();
    var program =
        database
            .sql(
                """
                select token_id, provider_id, made_by, name from provider_tokens
                where token_hash = ? and revoked_at is null and expires_at > ?
                """)
            .params(new SecretToken(secret).hash(), utc(now))
            .query(ProviderTokens::program)
            .optional()
            .filter(it -> signs(it.signer(), it.provider()));
    program.ifPresent(it -> noteUse(it.token(), now));
    return program;
  }

  private void noteUse(ProviderTokenId token, Instant now) {
    database
        .sql(
            """
            update provider_tokens set last_used_at = ?
            where token_id = ? and (last_used_at is null or last_used_at <= ?)
            """)
        .params(utc(now), token.value(), utc(now.minus(NOTED_EVERY)))
        .update();
  }

  private List<ProviderTokenView> of(ProviderId id) {
    return database
        .sql("select * from provider_tokens where provider_id = ? order by made_at desc, token_id")
        .param(id.value())
        .query((row, i) -> view(id, row))
        .list();
  }

  private ProviderTokenView view(ProviderId provider, ResultSet row) throws SQLException {
    var madeBy = PersonId.of(row.getString("made_by"));
    var expires = Objects.requireNonNull(moment(row, "expires_at"));
    return new ProviderTokenView(
        new ProviderTokenId(row.getObject("token_id", UUID.class)),
        row.getString("name"),
        madeBy,
        Objects.requireNonNull(moment(row, "made_at")),
        expires,
        moment(row, "last_used_at"),
        moment(row, "revoked_at") != null
            ? State.REVOKED
            : !expires.isAfter(calendar.now())
                ? State.EXPIRED
                : signs(madeBy, provider) ? State.GOOD : State.ORPHANED);
  }

  /** Whose account was shut out signs no more, whatever they hold. */
  private boolean signs(PersonId person, ProviderId id) {
    return accounts.isOpen(person)
        && providers.findById(id).filter(it -> it.signers().contains(person)).isPresent();
  }

  private static ProviderProgram program(ResultSet row, int number) throws SQLException {
    return new ProviderProgram(
        new ProviderTokenId(row.getObject("token_id", UUID.class)),
        new ProviderId(row.getObject("provider_id", UUID.class)),
        PersonId.of(row.getString("made_by")),
        row.getString("name"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
