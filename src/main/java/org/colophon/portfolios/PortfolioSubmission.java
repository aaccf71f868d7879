package org.colophon.portfolios;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.FrozenText;

/** A portfolio frozen as it was submitted; the table refuses every change (R32). */
@Entity
@Table(name = "portfolio_submissions")
class PortfolioSubmission {

  @Embeddable
  record Key(UUID portfolioId, int round) implements Serializable {}

  @EmbeddedId private Key key;

  private String content;
  private String sha256;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
  private PersonId by;

  @Column(name = "submitted_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected PortfolioSubmission() {} // for JPA

  PortfolioSubmission(Key key, FrozenText content, PersonId by, Instant at) {
    this.key = key;
    this.content = content.text();
    this.sha256 = content.sha256();
    this.by = by;
    this.at = at;
  }

  int round() {
    return key.round();
  }

  FrozenText content() {
    return new FrozenText(content);
  }

  String sha256() {
    return sha256;
  }

  PersonId by() {
    return by;
  }

  Instant at() {
    return at;
  }
}
