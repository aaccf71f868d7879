package org.colophon.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What an evaluator writes besides the marks, and how often it was saved. */
@Entity
@Table(name = "portfolio_words")
class PortfolioWordsRow {

  @Embeddable
  record Key(
      @Column(name = "seat_id") UUID seat,
      @Column(name = "person_id") String person,
      @Enumerated(EnumType.STRING) About about)
      implements Serializable {}

  @EmbeddedId private Key key;

  private String text = "";

  private long saves;

  private Instant savedAt;

  protected PortfolioWordsRow() {} // for JPA

  PortfolioWordsRow(Key key) {
    this.key = key;
  }

  PortfolioWordsRow save(String words, Instant now) {
    text = words;
    saves++;
    savedAt = now;
    return this;
  }

  long saves() {
    return saves;
  }

  String text() {
    return text;
  }

  /** What the words are about. */
  enum About {
    /** The personal learning statement; part of the judgement. */
    STATEMENT,
    /** The evaluator's own note; nobody else ever reads it. */
    NOTE
  }
}
