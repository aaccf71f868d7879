package org.colophon.evaluation;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.CalibrationResult.Line;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/** One person's ratings of a portfolio whose ratings are known; kept as they were handed in. */
@Entity
@Table(name = "calibration_tries")
class CalibrationTry {

  @Id
  @Column(name = "try_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String portfolio;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  private Instant begunAt;

  private @Nullable Instant filedAt;

  private int asked;

  private @Nullable Integer equal;

  private @Nullable Integer needed;

  private @Nullable Boolean passed;

  @Column(name = "again_from_on")
  private @Nullable LocalDate againFrom;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "calibration_marks", joinColumns = @JoinColumn(name = "try_id"))
  @MapKeyColumn(name = "competency")
  private Map<Integer, CalibrationMark> marks = new TreeMap<>();

  @Version private Long version;

  protected CalibrationTry() {} // for JPA

  CalibrationTry(PersonId person, CalibrationPortfolio portfolio, Instant now) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.portfolio = portfolio.id();
    this.set = portfolio.set();
    this.asked = portfolio.answers().size();
    this.begunAt = now;
  }

  void mark(int competency, CalibrationRating mark) {
    requireOpen();
    marks.put(competency, new CalibrationMark(mark));
  }

  /** Holds every rating against the key. */
  void compare(CalibrationPortfolio key) {
    requireOpen();
    marks.keySet().retainAll(key.answers().stream().map(it -> it.competency()).toList());
    key.answers().forEach(it -> marks.get(it.competency()).compare(it));
  }

  /**
   * Hands in what was compared, for good.
   *
   * @param neededPercent least share of equal ratings
   * @param againFrom when the next try may begin, if this one does not pass
   */
  boolean file(int neededPercent, LocalDate againFrom, Instant now) {
    requireOpen();
    asked = marks.size();
    equal = (int) marks.values().stream().filter(CalibrationMark::isEqual).count();
    needed = neededPercent;
    passed = equal * 100 >= neededPercent * asked;
    this.againFrom = passed ? null : againFrom;
    filedAt = now;
    return passed;
  }

  private void requireOpen() {
    if (filedAt != null) {
      throw new IllegalStateException("Calibration " + id + " is handed in");
    }
  }

  String portfolio() {
    return portfolio;
  }

  @Nullable LocalDate againFrom() {
    return againFrom;
  }

  SortedMap<Integer, CalibrationRating> marks() {
    var all = new TreeMap<Integer, CalibrationRating>();
    marks.forEach((competency, it) -> all.put(competency, it.mark()));
    return all;
  }

  /** What came of it; it must be handed in. */
  CalibrationResult result() {
    var lines =
        new TreeMap<>(marks)
            .entrySet().stream()
                .map(
                    it ->
                        new Line(
                            it.getKey(),
                            it.getValue().mark(),
                            requireNonNull(it.getValue().expected()),
                            requireNonNull(it.getValue().because())))
                .toList();
    return new CalibrationResult(
        portfolio,
        set,
        requireNonNull(filedAt),
        asked,
        requireNonNull(equal),
        requireNonNull(needed),
        requireNonNull(passed),
        againFrom,
        lines);
  }
}
