package org.colophon.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** One matching round, from the day it is opened; at most one is open. */
@Entity(name = "MentorRound")
@Table(name = "mentor_rounds")
class Round {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "round_id"))
  private RoundId id;

  @Enumerated(EnumType.STRING)
  private RoundState state;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
  private PersonId openedBy;

  private Instant openedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "done_by"))
  private @Nullable PersonId doneBy;

  private @Nullable Instant doneAt;

  private int candidates;

  private int mentors;

  private int matched;

  private long compared;

  @ElementCollection
  @CollectionTable(name = "mentor_round_lines", joinColumns = @JoinColumn(name = "round_id"))
  private Set<RoundLine> lines = new HashSet<>();

  @Version private Long version;

  protected Round() {} // for JPA

  Round(LocalDate closesOn, PersonId by, Instant now) {
    this.id = RoundId.next();
    this.state = RoundState.OPEN;
    this.closesOn = closesOn;
    this.openedBy = by;
    this.openedAt = now;
  }

  void carryOut(RoundResult result, PersonId by, Instant now) {
    end(RoundState.DONE, by, now);
    candidates = result.lines().size();
    mentors = result.mentors();
    matched = (int) result.matched();
    compared = result.compared();
    result.lines().forEach(it -> lines.add(new RoundLine(it)));
  }

  void cancel(PersonId by, Instant now) {
    end(RoundState.CANCELLED, by, now);
  }

  private void end(RoundState how, PersonId by, Instant now) {
    if (state != RoundState.OPEN) {
      throw new IllegalStateException(id + " is " + state);
    }
    state = how;
    doneBy = by;
    doneAt = now;
  }

  Set<RoundLine> lines() {
    return lines;
  }

  RoundView view() {
    return new RoundView(
        id, state, closesOn, openedAt, doneAt, candidates, mentors, matched, compared);
  }
}
