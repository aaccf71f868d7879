package org.colophon.appeals;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.ProviderAppeals;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps appeals: who appealed what and when, which stage decides until when, and that each stage is
 * decided by people who had no part before (R28).
 *
 * <p>All of an appeal's days follow the rules of the day of the decision that is appealed.
 */
@Service
@Transactional
public class Appeals {

  private final AppealRepository appeals;
  private final Map<String, DecisionSource> sources;
  private final Cases cases;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  Appeals(
      AppealRepository appeals,
      List<DecisionSource> sources,
      Cases cases,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.appeals = appeals;
    this.sources = sources.stream().collect(toMap(DecisionSource::kind, it -> it));
    this.cases = cases;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * What could be appealed, with the last day for it; empty when there is no such decision.
   *
   * @param decision names it to its source
   */
  @Transactional(readOnly = true)
  public Optional<Right> rightTo(String kind, String decision) {
    return source(kind)
        .find(decision)
        .map(
            it ->
                new Right(
                    it,
                    lastDay(it),
                    calendar.today().isAfter(lastDay(it)),
                    filed(kind, it).map(Appeal::view).orElse(null)));
  }

  /**
   * A decision that can be appealed.
   *
   * @param lastDay the last day for it
   * @param over whether that day has passed: what is filed now is refused
   * @param filed the appeal that was filed against it; null when there is none
   */
  public record Right(
      AppealedDecision decision, LocalDate lastDay, boolean over, @Nullable AppealView filed) {}

  /**
   * Files an appeal; sent twice, it is filed once. In time, its case is opened and the first stage
   * begins; too late, it is kept with the sentence that refuses it.
   *
   * @throws AppealFiledAlready when the decision was appealed before, whatever came of it
   */
  public AppealView file(PersonId by, NewAppeal filing)
      throws NotParty, NothingToAppeal, AppealFiledAlready {
    requireParty(by, filing.kind(), filing.decision());
    appeals.queueUp(filing.kind() + " " + filing.decision());
    var sent = appeals.findById(filing.id());
    if (sent.isPresent()) {
      return sent.get().view();
    }
    var decision =
        source(filing.kind())
            .find(filing.decision())
            .map(this::withThoseBefore)
            .orElseThrow(NothingToAppeal::new);
    var known = filed(filing.kind(), decision);
    if (known.isPresent()) {
      throw new AppealFiledAlready(known.get().view());
    }
    return calendar.today().isAfter(lastDay(decision))
        ? refuse(by, filing, decision)
        : open(by, filing, decision);
  }

  /** What was decided anew is looked at by people who had no part in any of it. */
  private AppealedDecision withThoseBefore(AppealedDecision decision) {
    var all = new HashSet<>(decision.tookPart());
    all.addAll(tookPartBefore(decision.about()));
    return new AppealedDecision(
        decision.id(),
        decision.party(),
        decision.partyName(),
        decision.title(),
        decision.about(),
        decision.decidedAt(),
        all,
        decision.canBeDecidedAnew());
  }

  private AppealView refuse(PersonId by, NewAppeal filing, AppealedDecision decision) {
    var appeal = Appeal.late(filing, decision, lastDay(decision), by, calendar.now());
    cases.record(
        decision.about(),
        new TimelineEntry(Kind.STATE, "An appeal was filed. " + appeal.view().refusal(), by, true));
    return appeals.save(appeal).view();
  }

  private AppealView open(PersonId by, NewAppeal filing, AppealedDecision decision) {
    var title = "%s: Appeal, %s".formatted(decision.partyName(), decision.title());
    var number = cases.open(CaseKind.APPEAL, by, title);
    var appeal = Appeal.filed(number, filing, decision, lastDay(decision), by, calendar.now());
    var first = AppealStage.REVIEW_COMMITTEE;
    appeal.begin(first, calendar.today(), dueOn(first, decision));
    record(number, "Appeal filed against: %s.".formatted(decision.title()), by);
    cases.record(
        decision.about(),
        new TimelineEntry(Kind.STATE, "Appealed in case %s.".formatted(number), by, true));
    stand(appeal);
    return appeals.save(appeal).view();
  }

  /** The days of the stage an appeal is in; asking for one that is in none is a bug. */
  @Transactional(readOnly = true)
  public StageClock clock(CaseNumber number) {
    var appeal = find(number);
    var step = appeal.lastStep().orElseThrow();
    var days = days(appeal.decision());
    return new StageClock(
        step.stage(),
        step.dueOn().minusDays(days.remindBeforeDays()),
        step.dueOn(),
        step.dueOn().plusDays(days.escalateAfterDays()));
  }

  /**
   * A committee has decided about an appeal. While the decision stands, the party may carry it on.
   *
   * @param reasons as the party reads them, up to 4000 characters
   * @param by who decided; may have had no part before
   * @throws CannotFollow when the decision cannot be sent back
   */
  public void decide(CaseNumber number, AppealOutcome outcome, String reasons, PersonId by)
      throws NotIndependent, CannotFollow {
    var appeal = locked(number);
    if (appeal.stage() == AppealStage.BOARD) {
      throw new IllegalStateException("The Board decides about appeal " + number);
    }
    settle(appeal, outcome, reasons.strip(), calendar.today(), by);
  }

  /** Keeps the paper with the Board's resolution; a later one takes the place of the first. */
  public void keepResolution(CaseNumber number, FileId paper, PersonId by)
      throws ResolutionIncomplete {
    var appeal = locked(number);
    if (appeal.state() != AppealState.DECIDING || appeal.stage() != AppealStage.BOARD) {
      throw new ResolutionIncomplete("The appeal does not lie with the Board now.");
    }
    appeals.save(appeal.keep(paper));
    cases.record(number, new TimelineEntry(Kind.FILE, "Resolution of the Board added.", by, false));
  }

  /**
   * Records what the Board has resolved; it is final.
   *
   * @param on the day of the resolution
   * @param text what it says, up to 4000 characters
   * @param by who records it
   * @throws ResolutionIncomplete when the paper is missing, or the day cannot be right
   */
  public void recordResolution(
      CaseNumber number, LocalDate on, AppealOutcome outcome, String text, PersonId by)
      throws ResolutionIncomplete, NotIndependent, CannotFollow {
    var appeal = locked(number);
    if (appeal.stage() != AppealStage.BOARD) {
      throw new IllegalStateException("Appeal " + number + " does not lie with the Board");
    }
    if (appeal.view().resolutionPaper() == null) {
      throw new ResolutionIncomplete(
          "Add the paper with the resolution first: the page above takes it.");
    }
    var began = appeal.view().lastStep().orElseThrow().beganOn();
    if (on.isAfter(calendar.today()) || on.isBefore(began)) {
      throw new ResolutionIncomplete(
          "The resolution is of a day from %s until today.".formatted(WrittenDate.of(began)));
    }
    settle(appeal, outcome, text.strip(), on, by);
  }

  private void settle(
      Appeal appeal, AppealOutcome outcome, String reasons, LocalDate on, PersonId by)
      throws NotIndependent, CannotFollow {
    var before = appeal.view();
    var obstacle = bar(before, by);
    if (obstacle.isPresent()) {
      throw new NotIndependent(obstacle.get());
    }
    if (outcome == AppealOutcome.REMANDED && !before.decision().canBeDecidedAnew()) {
      throw new CannotFollow(
          "There is nothing to judge anew here. Let the decision stand, or overturn it.");
    }
    appeal.decide(outcome, reasons, on, by);
    record(
        before.caseNumber(),
        "%s: %s. %s"
            .formatted(appeal.stage().label(), outcome.label().toLowerCase(Locale.ROOT), reasons),
        by);
    if (outcome == AppealOutcome.UPHELD) {
      letStand(appeal);
    }
    appeals.save(appeal);
  }

  private void letStand(Appeal appeal) {
    if (appeal.stage().next().isEmpty()) {
      close(appeal, AppealState.UPHELD, "", "The resolution of the Board is final.");
      return;
    }
    appeal.letGoOn(calendar.today().plusDays(days(appeal.view().decision()).carryOnWithinDays()));
    stand(appeal);
  }

  /**
   * Carries out that a decision was overturned or sent back, and closes the appeal.
   *
   * @throws CannotFollow when something else has come in between
   */
  public void carryOut(CaseNumber number) throws CannotFollow {
    var appeal = locked(number);
    var view = appeal.view();
    var step = view.lastStep().orElseThrow();
    var source = source(view.kind());
    var by = Objects.requireNonNull(step.by());
    var why = "Decided on an appeal, case %s. %s".formatted(number, step.reasons());
    var id = view.decision().id();
    switch (Objects.requireNonNull(step.outcome())) {
      case REVERSED -> close(appeal, AppealState.REVERSED, source.reverse(id, why, by));
      case REMANDED -> close(appeal, AppealState.REMANDED, source.remand(id, why, by));
      case UPHELD -> throw new IllegalStateException("Nothing follows from appeal " + number);
    }
  }

  /**
   * Carries an appeal on to the next stage. Publishes {@link AppealCarriedOn}.
   *
   * @throws AppealClosed when it lies with the next stage already, has ended, or its time is over
   */
  public void carryOn(PersonId by, CaseNumber number) throws NotParty, AppealClosed {
    var appeal = lockedFor(by, number);
    var next = appeal.stage().next().orElse(AppealStage.BOARD);
    appeal.carryOn(calendar.today(), dueOn(next, appeal.view().decision()));
    record(number, "Carried on to %s.".formatted(next.inSentence()), by);
    stand(appeal);
    appeals.save(appeal);
  }

  /** The days in which the party says whether it carries the appeal on. */
  @Transactional(readOnly = true)
  public ChoiceClock choice(CaseNumber number) {
    var appeal = find(number);
    var until = Objects.requireNonNull(appeal.carryOnBy());
    return new ChoiceClock(until.minusDays(days(appeal.decision()).remindBeforeDays()), until);
  }

  /** It was not carried on in time: the decision stands. */
  public void letRest(CaseNumber number) {
    var appeal = locked(number);
    appeal.rest(calendar.now());
    cases.close(number, AppealState.RESTED.label(), "The appeal was not carried on in time.");
    appeals.save(appeal);
  }

  /**
   * Takes an appeal back for good; one that has ended stays as it is. Publishes {@link
   * AppealWithdrawn}.
   *
   * @return whether it was taken back just now
   */
  public boolean withdraw(PersonId by, CaseNumber number) throws NotParty {
    var appeal = lockedFor(by, number);
    if (!appeal.withdraw(calendar.now())) {
      return false;
    }
    record(number, "Appeal withdrawn.", by);
    cases.close(number, AppealState.WITHDRAWN.label(), "The decision stands.");
    appeals.save(appeal);
    return true;
  }

  /** An appeal that was filed in time; asking for a case that is none is a bug. */
  @Transactional(readOnly = true)
  public AppealView find(CaseNumber number) {
    return appeals.findByCaseNumber(number).orElseThrow().view();
  }

  /** An appeal, in time or not; asking for one that was never filed is a bug. */
  @Transactional(readOnly = true)
  public AppealView find(AppealId id) {
    return appeals.findById(id).orElseThrow().view();
  }

  /** The appeals of a party, those filed too late as well, the newest first. */
  @Transactional(readOnly = true)
  public List<AppealView> ofParty(String party) {
    return appeals.findByPartyOrderByFiledAtDesc(party).stream().map(Appeal::view).toList();
  }

  /** The appeals against what was decided in a case, the oldest first. */
  @Transactional(readOnly = true)
  public List<AppealView> about(CaseNumber number) {
    return appeals.findByAboutOrderByFiledAt(number).stream().map(Appeal::view).toList();
  }

  /** A sentence to the person why they may not decide about the appeal; empty when they may. */
  @Transactional(readOnly = true)
  public Optional<String> bar(CaseNumber number, PersonId person) {
    return bar(find(number), person);
  }

  /** Those who had a part in what was sent back in this case, the appeal included. */
  @Transactional(readOnly = true)
  public Set<PersonId> tookPartBefore(CaseNumber about) {
    return about(about).stream()
        .filter(it -> it.state() == AppealState.REMANDED)
        .flatMap(it -> it.tookPart().stream())
        .collect(toUnmodifiableSet());
  }

  private Optional<String> bar(AppealView appeal, PersonId person) {
    if (appeal.steps().stream().anyMatch(it -> person.equals(it.by()))) {
      return Optional.of(
          "You decided about this appeal at an earlier stage. Somebody else has to decide now.");
    }
    if (appeal.tookPart().contains(person)) {
      return Optional.of(
          "You had a part in the decision that is appealed. Somebody else has to decide.");
    }
    return source(appeal.kind()).bar(person, appeal.decision().id());
  }

  private void close(Appeal appeal, AppealState how, String follows) {
    close(appeal, how, follows, follows);
  }

  private void close(Appeal appeal, AppealState how, String follows, String whatNext) {
    var view = appeal.view();
    appeals.save(appeal.end(how, follows, calendar.now()));
    cases.close(view.caseNumber(), how.label(), whatNext);
    cases.record(
        view.decision().about(),
        new TimelineEntry(
            Kind.STATE,
            "Appeal %s: %s. %s"
                .formatted(view.number(), how.label().toLowerCase(Locale.ROOT), follows)
                .strip(),
            null,
            true));
  }

  /** Says in the case whom it waits on now. */
  private void stand(Appeal appeal) {
    var view = appeal.view();
    var step = view.lastStep().orElseThrow();
    if (appeal.state() == AppealState.MAY_GO_ON) {
      cases.move(
          view.caseNumber(),
          new CaseStep(
              "Decided by " + step.stage().inSentence(),
              WaitsOn.PROVIDER,
              view.carryOnBy(),
              "Carry the appeal on, or let it rest: then the decision stands."));
      return;
    }
    cases.move(
        view.caseNumber(),
        new CaseStep(
            step.stage().label(),
            step.stage() == AppealStage.BOARD ? WaitsOn.PROGRAM_OFFICE : WaitsOn.COMMITTEE,
            step.dueOn(),
            step.stage() == AppealStage.BOARD
                ? "The program office brings the appeal before the Board and records its resolution."
                : "Members of %s who had no part in the decision look at it."
                    .formatted(step.stage().inSentence())));
  }

  private LocalDate lastDay(AppealedDecision decision) {
    return calendar.dateOf(decision.decidedAt()).plusDays(days(decision).fileWithinDays());
  }

  private LocalDate dueOn(AppealStage stage, AppealedDecision decision) {
    var days = days(decision);
    return calendar
        .today()
        .plusDays(
            switch (stage) {
              case REVIEW_COMMITTEE -> days.reviewWithinDays();
              case PROGRAM_COMMITTEE -> days.decideWithinDays();
              case BOARD -> days.boardWithinDays();
            });
  }

  private ProviderAppeals days(AppealedDecision decision) {
    return rules.on(calendar.dateOf(decision.decidedAt())).providerAppeals();
  }

  private Optional<Appeal> filed(String kind, AppealedDecision decision) {
    return appeals.findByKindAndDecisionIdAndDecidedAt(kind, decision.id(), decision.decidedAt());
  }

  private DecisionSource source(String kind) {
    return Optional.ofNullable(sources.get(kind))
        .orElseThrow(() -> new IllegalArgumentException("Nobody knows decisions of kind " + kind));
  }

  private void requireParty(PersonId by, String kind, String decision) throws NotParty {
    if (!source(kind).speaks(by, decision)) {
      throw new NotParty(by, decision);
    }
  }

  private Appeal lockedFor(PersonId by, CaseNumber number) throws NotParty {
    var appeal = locked(number);
    requireParty(by, appeal.view().kind(), appeal.view().decision().id());
    return appeal;
  }

  private Appeal locked(CaseNumber number) {
    return appeals.lock(number).orElseThrow();
  }

  private void record(CaseNumber number, String text, PersonId by) {
    cases.record(number, new TimelineEntry(Kind.DECISION, text, by, true));
  }
}
