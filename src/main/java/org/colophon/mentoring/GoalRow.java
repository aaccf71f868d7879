package org.colophon.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** One goal of a pair. */
@Entity(name = "MentorGoal")
@Table(name = "mentor_goals")
class GoalRow {

  @Id
  @Column(name = "goal_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "pair_id"))
  private PairId pair;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "written_by"))
  private PersonId by;

  private Instant writtenAt;

  private String text;

  @Column(name = "reached_on")
  private @Nullable LocalDate reached;

  protected GoalRow() {} // for JPA

  GoalRow(UUID id, PairId pair, String text, PersonId by, Instant now) {
    this.id = id;
    this.pair = pair;
    this.text = text;
    this.by = by;
    this.writtenAt = now;
  }

  PairId pair() {
    return pair;
  }

  void reach(LocalDate day) {
    if (reached == null) {
      reached = day;
    }
  }

  PairFile.Goal view() {
    return new PairFile.Goal(id, text, by, writtenAt, reached);
  }
}
