package org.colophon.appeals;

import static org.colophon.appeals.AppealState.DECIDING;
import static org.colophon.appeals.AppealState.LATE;
import static org.colophon.appeals.AppealState.MAY_GO_ON;
import static org.colophon.appeals.AppealState.RESTED;
import static org.colophon.appeals.AppealState.WITHDRAWN;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One appeal against one decision, from its filing to what comes of it. */
@Entity
@Table(name = "appeals")
class Appeal extends AbstractAggregateRoot<Appeal> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "appeal_id"))
  private AppealId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private @Nullable CaseNumber caseNumber;

  private String kind;

  private String decisionId;

  private String party;

  private String partyName;

  private String title;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "about_case"))
  private CaseNumber about;

  private Instant decidedAt;

  private boolean canBeDecidedAnew;

  @ElementCollection
  @CollectionTable(name = "appeal_people", joinColumns = @JoinColumn(name = "appeal_id"))
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private Set<PersonId> tookPart = new HashSet<>();

  @Column(name = "file_by_on")
  private LocalDate fileBy;

  private String grounds;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "paper"))
  private @Nullable FileId paper;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "filed_by"))
  private PersonId filedBy;

  private Instant filedAt;

  @Enumerated(EnumType.STRING)
  private AppealState state;

  private String refusal = "";

  @Column(name = "carry_on_by_on")
  private @Nullable LocalDate carryOnBy;

  private String follows = "";

  @ElementCollection
  @CollectionTable(name = "appeal_steps", joinColumns = @JoinColumn(name = "appeal_id"))
  @OrderColumn(name = "position")
  private List<GivenStep> steps = new ArrayList<>();

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "resolution_paper"))
  private @Nullable FileId resolutionPaper;

  private @Nullable Instant closedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Appeal() {} // for JPA

  private Appeal(
      NewAppeal filing, AppealedDecision decision, LocalDate fileBy, PersonId by, Instant now) {
    this.id = filing.id();
    this.kind = filing.kind();
    this.decisionId = decision.id();
    this.party = decision.party();
    this.partyName = decision.partyName();
    this.title = decision.title();
    this.about = decision.about();
    this.decidedAt = decision.decidedAt();
    this.canBeDecidedAnew = decision.canBeDecidedAnew();
    this.tookPart.addAll(decision.tookPart());
    this.fileBy = fileBy;
    this.grounds = filing.grounds();
    this.paper = filing.paper();
    this.filedBy = by;
    this.filedAt = now;
    this.state = DECIDING;
  }

  /** Files it in time; the first stage begins. Publishes {@link AppealFiled}. */
  static Appeal filed(
      CaseNumber number,
      NewAppeal filing,
      AppealedDecision decision,
      LocalDate fileBy,
      PersonId by,
      Instant now) {
    var appeal = new Appeal(filing, decision, fileBy, by, now);
    appeal.caseNumber = number;
    appeal.registerEvent(new AppealFiled(number));
    return appeal;
  }

  /** Keeps a filing that came too late. Publishes {@link AppealFiledLate}. */
  static Appeal late(
      NewAppeal filing, AppealedDecision decision, LocalDate fileBy, PersonId by, Instant now) {
    var appeal = new Appeal(filing, decision, fileBy, by, now);
    appeal.state = LATE;
    appeal.refusal =
        "The last day to appeal this decision was %s. The appeal came after it and is refused; the decision stands."
            .formatted(WrittenDate.of(fileBy));
    appeal.closedAt = now;
    appeal.registerEvent(new AppealFiledLate(filing.id()));
    return appeal;
  }

  /** The stage begins, with its last day. */
  Appeal begin(AppealStage stage, LocalDate today, LocalDate dueOn) {
    steps.add(new GivenStep(stage, today, dueOn, null, null, "", null));
    state = DECIDING;
    carryOnBy = null;
    return this;
  }

  /**
   * The stage has decided. Whoever did has a part in it from now on.
   *
   * @param by null where others than who records it decided
   */
  Appeal decide(AppealOutcome outcome, String reasons, LocalDate on, PersonId by) {
    require(DECIDING);
    var last = steps.size() - 1;
    steps.set(last, steps.get(last).decided(outcome, reasons, on, by));
    tookPart.add(by);
    return this;
  }

  /** The decision stands at this stage, and there is another one. */
  Appeal letGoOn(LocalDate until) {
    require(DECIDING);
    state = MAY_GO_ON;
    carryOnBy = until;
    return this;
  }

  /** Carries it on. Publishes {@link AppealCarriedOn}. */
  Appeal carryOn(LocalDate today, LocalDate dueOn) throws AppealClosed {
    if (state != MAY_GO_ON || carryOnBy == null) {
      throw new AppealClosed(
          state == DECIDING
              ? "The appeal is with the next stage already."
              : "The appeal has ended: %s.".formatted(state.label().toLowerCase(Locale.ROOT)));
    }
    if (today.isAfter(carryOnBy)) {
      throw new AppealClosed(
          "The last day to carry the appeal on was %s; the decision stands."
              .formatted(WrittenDate.of(carryOnBy)));
    }
    registerEvent(new AppealCarriedOn(caseNumber()));
    return begin(stage().next().orElseThrow(), today, dueOn);
  }

  /** It was not carried on. */
  Appeal rest(Instant now) {
    require(MAY_GO_ON);
    return end(RESTED, "", now);
  }

  /** Takes it back; false when it has ended before. Publishes {@link AppealWithdrawn}. */
  boolean withdraw(Instant now) {
    if (!state.open()) {
      return false;
    }
    end(WITHDRAWN, "", now);
    registerEvent(new AppealWithdrawn(caseNumber()));
    return true;
  }

  /**
   * Ends it.
   *
   * @param what what follows, as a sentence to the party; may be empty
   */
  Appeal end(AppealState how, String what, Instant now) {
    state = how;
    follows = what;
    carryOnBy = null;
    closedAt = now;
    return this;
  }

  /** Keeps what the Board has resolved on paper; while it is recorded, the last one counts. */
  Appeal keep(FileId resolution) {
    require(DECIDING);
    resolutionPaper = resolution;
    return this;
  }

  AppealStage stage() {
    return steps.get(steps.size() - 1).stage();
  }

  AppealState state() {
    return state;
  }

  private CaseNumber caseNumber() {
    return Objects.requireNonNull(caseNumber);
  }

  private void require(AppealState expected) {
    if (state != expected) {
      throw new IllegalStateException("Appeal %s is %s".formatted(id, state));
    }
  }

  AppealView view() {
    return new AppealView(
        id,
        caseNumber,
        kind,
        new AppealedDecision(
            decisionId, party, partyName, title, about, decidedAt, tookPart, canBeDecidedAnew),
        fileBy,
        grounds,
        paper,
        filedBy,
        filedAt,
        state,
        refusal,
        carryOnBy,
        follows,
        steps.stream().map(GivenStep::view).toList(),
        resolutionPaper);
  }

  @Embeddable
  record GivenStep(
      @Enumerated(EnumType.STRING) AppealStage stage,
      LocalDate beganOn,
      LocalDate dueOn,
      @Nullable @Enumerated(EnumType.STRING) AppealOutcome outcome,
      @Nullable LocalDate decidedOn,
      String reasons,
      @Nullable @Embedded @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
          PersonId by) {

    GivenStep decided(AppealOutcome what, String why, LocalDate on, PersonId whom) {
      return new GivenStep(stage, beganOn, dueOn, what, on, why, whom);
    }

    AppealView.Step view() {
      return new AppealView.Step(stage, beganOn, dueOn, outcome, decidedOn, reasons, by);
    }
  }
}
