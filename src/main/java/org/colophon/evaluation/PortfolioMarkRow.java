package org.colophon.evaluation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mark, as it is kept, and how often it was saved. */
@Entity
@Table(name = "portfolio_marks")
class PortfolioMarkRow {

  @Embeddable
  record Key(
      @Column(name = "seat_id") UUID seat,
      int competency,
      @Column(name = "person_id") String person)
      implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private @Nullable Finding finding;

  private String shortcomings = "";

  private String comment = "";

  private long saves;

  private Instant savedAt;

  protected PortfolioMarkRow() {} // for JPA

  PortfolioMarkRow(Key key) {
    this.key = key;
  }

  PortfolioMarkRow save(PortfolioMark mark, Instant now) {
    finding = mark.finding();
    shortcomings = mark.shortcomings().stream().map(Shortcoming::name).collect(joining(","));
    comment = mark.comment();
    saves++;
    savedAt = now;
    return this;
  }

  long saves() {
    return saves;
  }

  PortfolioMark view() {
    return new PortfolioMark(
        key.competency(),
        finding,
        Arrays.stream(shortcomings.split(","))
            .filter(it -> !it.isEmpty())
            .map(Shortcoming::valueOf)
            .collect(toUnmodifiableSet()),
        comment);
  }
}
