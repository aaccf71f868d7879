package org.colophon.achievements;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.candidates.CandidateId;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one candidate has achieved so far. */
@Entity
@Table(name = "achievement_records")
class AchievementRecord extends AbstractAggregateRoot<AchievementRecord> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
  private CandidateId candidate;

  @ElementCollection
  @CollectionTable(name = "achievements", joinColumns = @JoinColumn(name = "candidate_id"))
  private Set<Achievement> achievements = new HashSet<>();

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected AchievementRecord() {} // for JPA

  AchievementRecord(CandidateId candidate) {
    this.candidate = candidate;
  }

  /** Adds a set that is new; one achieved before keeps its first route and day (R34). */
  AchievementRecord achieve(Achievement achievement) {
    achievements.add(achievement);
    registerEvent(new SetAchieved(candidate, achievement.set()));
    return this;
  }

  boolean has(SetId set) {
    return of(set).isPresent();
  }

  Optional<Achievement> of(SetId set) {
    return achievements.stream().filter(it -> it.set().equals(set)).findFirst();
  }

  Map<SetId, LocalDate> achievedOn() {
    return achievements.stream()
        .collect(Collectors.toMap(Achievement::set, Achievement::achievedOn));
  }
}
