package org.colophon.evaluation;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A look into how little evaluators agree about a set or competency in a quarter. */
@Entity
@Table(name = "calibration_checks")
class CalibrationCheck extends AbstractAggregateRoot<CalibrationCheck> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  /** 0 for the whole set. */
  private int competency;

  @Column(name = "from_on")
  private LocalDate from;

  @Column(name = "until_on")
  private LocalDate until;

  private int ratings;

  private int equal;

  private Instant openedAt;

  @Column(name = "decide_by_on")
  private LocalDate decideBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "calibration_check_people",
      joinColumns = @JoinColumn(name = "case_number"))
  @Column(name = "person_id")
  private Set<String> chosen = new HashSet<>();

  @Enumerated(EnumType.STRING)
  private @Nullable CheckDecision decision;

  private @Nullable String words;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private @Nullable PersonId decidedBy;

  private @Nullable Instant decidedAt;

  @Version private Long version;

  protected CalibrationCheck() {} // for JPA

  CalibrationCheck(
      CaseNumber caseNumber,
      SetId set,
      int competency,
      RatingPeriod period,
      int ratings,
      int equal,
      Instant now,
      LocalDate decideBy) {
    this.caseNumber = caseNumber;
    this.set = set;
    this.competency = competency;
    this.from = period.from();
    this.until = period.until();
    this.ratings = ratings;
    this.equal = equal;
    this.openedAt = now;
    this.decideBy = decideBy;
    registerEvent(new CalibrationCheckOpened(caseNumber, decideBy));
  }

  /** Says who is asked for a new calibration; false when it is decided already. */
  boolean choose(Collection<PersonId> people) {
    if (decision != null) {
      return false;
    }
    chosen.clear();
    people.forEach(it -> chosen.add(it.value()));
    return true;
  }

  /** Decides; false when it was decided before. */
  boolean decide(CheckDecision how, String why, PersonId by, Instant now) {
    if (decision != null) {
      return false;
    }
    decision = how;
    words = why;
    decidedBy = by;
    decidedAt = now;
    return true;
  }

  CalibrationCheckView view() {
    return new CalibrationCheckView(
        caseNumber,
        set,
        competency,
        new RatingPeriod(from, until),
        ratings,
        equal,
        decideBy,
        chosen.stream().map(PersonId::of).collect(toSet()),
        decision,
        words == null ? "" : words,
        decidedBy,
        decidedAt);
  }
}
