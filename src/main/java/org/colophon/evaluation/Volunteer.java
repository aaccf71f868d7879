package org.colophon.evaluation;

import static java.util.stream.Collectors.joining;
import static org.colophon.evaluation.VolunteerState.ACTIVE;
import static org.colophon.evaluation.VolunteerState.DECLINED;
import static org.colophon.evaluation.VolunteerState.FILED;
import static org.colophon.evaluation.VolunteerState.LAPSED;
import static org.colophon.evaluation.VolunteerState.LEFT;
import static org.colophon.evaluation.VolunteerState.QUALIFIED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One person's way as an evaluator of one kind, from the offer to the day they leave. */
@Entity
@Table(name = "volunteers")
class Volunteer extends AbstractAggregateRoot<Volunteer> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Enumerated(EnumType.STRING)
  private EvaluatorKind kind;

  @Enumerated(EnumType.STRING)
  private Degree degree;

  private String employer;

  /** Where they worked before, a line each. */
  private String formerEmployers;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "resume_file_id"))
  private FileId resume;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "volunteer_sets", joinColumns = @JoinColumn(name = "case_number"))
  @BatchSize(size = 100)
  @OrderColumn(name = "position")
  private List<VolunteerSet> sets = new ArrayList<>();

  private int yearlyCap;

  @Convert(converter = Languages.class)
  private Set<Language> languages = Set.of();

  @Enumerated(EnumType.STRING)
  private VolunteerState state;

  private Instant filedAt;

  @Column(name = "check_by_on")
  private LocalDate checkBy;

  @Column(name = "ready_by_on")
  private @Nullable LocalDate readyBy;

  @Column(name = "trained_on")
  private @Nullable LocalDate trained;

  @Column(name = "trained_until_on")
  private @Nullable LocalDate trainedUntil;

  @Column(name = "calibrated_until_on")
  private @Nullable LocalDate calibratedUntil;

  /** Whether the program office asked for a new calibration, and none was passed since. */
  private boolean calibrationAsked;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private @Nullable PersonId decidedBy;

  private @Nullable Instant decidedAt;

  @Version private Long version;

  protected Volunteer() {} // for JPA

  Volunteer(CaseNumber caseNumber, NewVolunteer offer, Instant now, LocalDate checkBy) {
    this.caseNumber = caseNumber;
    this.person = offer.person();
    this.kind = offer.kind();
    this.degree = offer.degree();
    this.employer = offer.employer();
    this.formerEmployers = "";
    this.resume = offer.resume();
    offer.offers().forEach(it -> sets.add(new VolunteerSet(it)));
    this.yearlyCap = offer.yearlyCap();
    this.languages = Set.copyOf(offer.languages());
    this.state = FILED;
    this.filedAt = now;
    this.checkBy = checkBy;
    registerEvent(new VolunteerFiled(caseNumber, checkBy));
  }

  /** Notes what staff find about one set; until all is decided they may find otherwise. */
  void judge(SetId set, boolean accepted, String reason) {
    require(FILED);
    sets.stream()
        .filter(it -> it.set().equals(set))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Not offered in " + caseNumber + ": " + set))
        .judge(accepted, reason);
  }

  /** The sets nothing was found about yet. */
  List<SetId> unjudged() {
    return sets.stream().filter(it -> !it.isJudged()).map(VolunteerSet::set).toList();
  }

  /**
   * Decides by what was found; true when at least one set was accepted. Deciding again changes
   * nothing.
   *
   * @param readyBy last day to get ready
   */
  boolean decide(LocalDate readyBy, PersonId by, Instant now) {
    if (state == FILED) {
      var qualified = sets.stream().anyMatch(VolunteerSet::isAccepted);
      state = qualified ? QUALIFIED : DECLINED;
      this.readyBy = qualified ? readyBy : null;
      decidedBy = by;
      decidedAt = now;
    }
    return state != DECLINED;
  }

  void train(LocalDate today, LocalDate until) {
    requireWork();
    trained = today;
    trainedUntil = until;
    registerEvent(new VolunteerReadinessChanged(caseNumber));
  }

  void calibrate(LocalDate until) {
    requireWork();
    calibratedUntil = until;
    calibrationAsked = false;
    registerEvent(new VolunteerReadinessChanged(caseNumber));
  }

  /** The calibration was not passed: nobody's time to get ready ends while they have to wait. */
  void waitForCalibration(LocalDate readyByAtLeast) {
    requireWork();
    if (readyBy != null && readyBy.isBefore(readyByAtLeast)) {
      readyBy = readyByAtLeast;
      registerEvent(new VolunteerReadinessChanged(caseNumber));
    }
  }

  /**
   * What they were last found able to holds no more. Of a portfolio evaluator that is the
   * calibration, whether the rules ask for one or not.
   *
   * @param lastDay the day before today
   * @return false when they are asked for it already
   */
  boolean renew(LocalDate lastDay) {
    requireWork();
    var renewed =
        kind == EvaluatorKind.PORTFOLIO ? renewCalibration(lastDay) : renewTraining(lastDay);
    if (renewed) {
      registerEvent(new VolunteerReadinessChanged(caseNumber));
    }
    return renewed;
  }

  private boolean renewCalibration(LocalDate lastDay) {
    if (calibrationAsked) {
      return false;
    }
    calibrationAsked = true;
    if (calibratedUntil != null && calibratedUntil.isAfter(lastDay)) {
      calibratedUntil = lastDay;
    }
    return true;
  }

  private boolean renewTraining(LocalDate lastDay) {
    if (trainedUntil == null || !trainedUntil.isAfter(lastDay)) {
      return false;
    }
    trainedUntil = lastDay;
    return true;
  }

  boolean isCalibrationAsked() {
    return calibrationAsked;
  }

  /** The yearly statement, which holds for all a person does, was signed. */
  void stated() {
    requireWork();
    registerEvent(new VolunteerReadinessChanged(caseNumber));
  }

  /** Onto the roster. */
  boolean activate() {
    if (state == ACTIVE) {
      return false;
    }
    require(QUALIFIED);
    state = ACTIVE;
    readyBy = null;
    return true;
  }

  /** Off the roster until what ran out is there again. */
  boolean pause(LocalDate readyBy) {
    if (state == QUALIFIED) {
      return false;
    }
    require(ACTIVE);
    state = QUALIFIED;
    this.readyBy = readyBy;
    return true;
  }

  /** Ends it because the time to get ready is over. */
  boolean lapse() {
    return end(LAPSED);
  }

  /** Ends it by the volunteer's own wish. */
  boolean leave() {
    if (!end(LEFT)) {
      return false;
    }
    registerEvent(new VolunteerLeft(caseNumber));
    return true;
  }

  private boolean end(VolunteerState how) {
    if (!state.open()) {
      return false;
    }
    state = how;
    readyBy = null;
    return true;
  }

  /** What they judge at present, how much, and in which languages (R47). */
  void workOn(Collection<SetId> offered, int yearlyCap, Set<Language> languages) {
    requireWork();
    sets.forEach(it -> it.offer(offered.contains(it.set())));
    this.yearlyCap = yearlyCap;
    this.languages = Set.copyOf(languages);
  }

  /**
   * Where they work from now on; where they worked is not forgotten.
   *
   * @return whether it is another place
   */
  boolean workAt(String place) {
    if (place.equals(employer)) {
      return false;
    }
    formerEmployers =
        Stream.concat(formerEmployers.lines(), employer.lines()).distinct().collect(joining("\n"));
    employer = place;
    return true;
  }

  private void requireWork() {
    if (state != QUALIFIED && state != ACTIVE) {
      throw new IllegalStateException(caseNumber + " is " + state);
    }
  }

  private void require(VolunteerState wanted) {
    if (state != wanted) {
      throw new IllegalStateException(caseNumber + " is " + state + ", not " + wanted);
    }
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  PersonId person() {
    return person;
  }

  EvaluatorKind kind() {
    return kind;
  }

  VolunteerState state() {
    return state;
  }

  @Nullable LocalDate trained() {
    return trained;
  }

  @Nullable LocalDate trainedUntil() {
    return trainedUntil;
  }

  /**
   * @param stated last day of the person's statement about conflicts of interest
   * @param calibrationFrom first day on which they need a calibration; null for never
   */
  VolunteerView view(@Nullable LocalDate stated, @Nullable LocalDate calibrationFrom) {
    return new VolunteerView(
        caseNumber,
        person,
        kind,
        degree,
        employer,
        formerEmployers.lines().toList(),
        resume,
        sets.stream().map(VolunteerSet::view).toList(),
        yearlyCap,
        languages,
        state,
        filedAt,
        checkBy,
        readyBy,
        new Readiness(trainedUntil, stated, calibratedUntil, calibrationFrom));
  }
}
