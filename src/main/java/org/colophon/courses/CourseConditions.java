package org.colophon.courses;

import static org.colophon.courses.ConditionState.ANSWERED;
import static org.colophon.courses.ConditionState.OPEN;
import static org.colophon.courses.ConditionState.OVERDUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.CourseConditionDays;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the conditions under which courses are approved, from the decision until each is met, let
 * go, or has ended the approval (R20).
 */
@Service
@Transactional
public class CourseConditions {

  private static final ProviderRole[] SPEAKERS = {ProviderRole.SIGNATORY, ProviderRole.OWNER};

  private final CourseConditionRepository conditions;
  private final ProposalRepository proposals;
  private final ProviderRepository providers;
  private final CourseCatalog catalog;
  private final Cases cases;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CourseConditions(
      CourseConditionRepository conditions,
      ProposalRepository proposals,
      ProviderRepository providers,
      CourseCatalog catalog,
      Cases cases,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.conditions = conditions;
    this.proposals = proposals;
    this.providers = providers;
    this.catalog = catalog;
    this.cases = cases;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** Approves a course under conditions, each to be met in the time the rules of today give. */
  void impose(CaseNumber caseNumber, CourseId course, List<String> texts) {
    var due = calendar.today().plusDays(days().meetWithinDays());
    for (int i = 0; i < texts.size(); i++) {
      conditions.save(new CourseCondition(course, caseNumber, i + 1, texts.get(i), due));
    }
    moveCase(caseNumber);
  }

  /** A condition; asking for one that is none is a bug. */
  @Transactional(readOnly = true)
  public ConditionView find(ConditionId id) {
    return conditions.findById(id).orElseThrow().view();
  }

  /** The conditions of an approval, in the order of the letter. */
  @Transactional(readOnly = true)
  public List<ConditionView> ofCase(CaseNumber caseNumber) {
    return conditions.findByCaseNumberOrderByPosition(caseNumber).stream()
        .map(CourseCondition::view)
        .toList();
  }

  /**
   * Says how a condition is met. Publishes {@link ConditionAnswered}.
   *
   * @param by a signatory or an owner of the provider
   * @param words up to 4000 characters, not empty
   * @param proof a file that shows it; optional
   * @throws ConditionClosed when it waits for no answer: it was answered, or its time is over
   */
  public void answer(PersonId by, ConditionId id, String words, @Nullable FileId proof)
      throws NotRepresentative, RoleMissing, ConditionClosed {
    var condition = conditions.lock(id).orElseThrow(() -> new NotRepresentative(by, id));
    requireSpeaker(by, id, condition.view());
    conditions.save(condition.answer(words.strip(), proof, by, calendar.now()));
    tell(condition, "Condition %d answered.", words.strip(), by);
  }

  private void requireSpeaker(PersonId by, ConditionId id, ConditionView condition)
      throws NotRepresentative, RoleMissing {
    var provider =
        proposals
            .findByCaseNumber(condition.caseNumber())
            .flatMap(it -> providers.findById(it.provider()))
            .filter(it -> it.representative(by).isPresent())
            .orElseThrow(() -> new NotRepresentative(by, id));
    if (!provider.view().lets(by, SPEAKERS)) {
      throw new RoleMissing(provider.name(), SPEAKERS);
    }
  }

  /** The answer shows that the condition is met. */
  public void meet(ConditionId id, String words, PersonId by) {
    var condition = locked(id);
    conditions.save(condition.meet(words, by, calendar.now()));
    tell(condition, "Condition %d is met.", words, by);
  }

  /**
   * The answer does not show that the condition is met.
   *
   * @param words what is still missing, for the provider to read
   * @return whether there is time left to answer again
   */
  public boolean miss(ConditionId id, String words, PersonId by) {
    var condition = locked(id);
    conditions.save(condition.miss(words));
    tell(condition, "Condition %d is not met yet.", words, by);
    return !calendar.today().isAfter(condition.view().dueOn());
  }

  /**
   * Hands a condition that is not met in time to the committee.
   *
   * @return the last day for the committee
   */
  public LocalDate handToCommittee(ConditionId id) {
    var condition = locked(id);
    conditions.save(condition.overdue());
    tell(condition, "Condition %d is not met in time; the committee decides.", "", null);
    return calendar.today().plusDays(days().decideWithinDays());
  }

  /**
   * Gives more time, once.
   *
   * @throws ConditionExtendedAlready the second time
   */
  public void extend(ConditionId id, String words, PersonId by) throws ConditionExtendedAlready {
    var condition = locked(id);
    var until = calendar.today().plusDays(days().extendByDays());
    conditions.save(condition.extend(until, words));
    tell(condition, "More time for condition %d, until " + WrittenDate.of(until) + ".", words, by);
  }

  /** The committee lets the condition go. */
  public void waive(ConditionId id, String words, PersonId by) {
    var condition = locked(id);
    conditions.save(condition.waive(words, by, calendar.now()));
    tell(condition, "Condition %d is no longer asked.", words, by);
  }

  /** The committee ends the approval today; the other conditions are dropped with it. */
  public void endApproval(ConditionId id, String words, PersonId by) {
    var condition = locked(id);
    conditions.save(condition.fail(words, by, calendar.now()));
    var view = condition.view();
    catalog.endApproval(view.course(), calendar.today(), words, by);
    record(view.caseNumber(), "The approval ends today. " + words, by);
    closeEnded(view.caseNumber());
  }

  /** With the approval its conditions end. */
  @EventListener
  void on(ApprovalEnded event) {
    var open =
        conditions.findByCourse(event.course()).stream()
            .filter(it -> it.view().state().open())
            .toList();
    open.forEach(it -> conditions.save(it.drop(event.by(), calendar.now())));
    open.stream().map(it -> it.view().caseNumber()).distinct().forEach(this::closeEnded);
  }

  private void closeEnded(CaseNumber number) {
    cases.close(number, "Approval ended", "The approval of the course was ended.");
  }

  /**
   * Takes back that a condition ended the approval: it holds as it was approved. The condition is
   * let go; others that were dropped with the approval are asked again, in full time.
   */
  void restoreApproval(ConditionId id, String words, PersonId by) {
    var condition = locked(id);
    var ended = calendar.dateOf(condition.failedAt().orElseThrow());
    conditions.save(condition.pardon(words, by, calendar.now()));
    var view = condition.view();
    catalog.restoreApproval(view.course(), ended);
    cases.reopen(view.caseNumber(), "The approval holds again.");
    var due = calendar.today().plusDays(days().meetWithinDays());
    conditions
        .findByCaseNumberOrderByPosition(view.caseNumber())
        .forEach(it -> conditions.save(it.revive(due)));
    tell(condition, "The approval holds again; condition %d is no longer asked.", words, by);
  }

  private void tell(CourseCondition condition, String what, String words, @Nullable PersonId by) {
    var view = condition.view();
    record(view.caseNumber(), (what.formatted(view.position()) + " " + words).strip(), by);
    moveCase(view.caseNumber());
  }

  private void record(CaseNumber number, String text, @Nullable PersonId by) {
    cases.record(number, new TimelineEntry(Kind.DECISION, text, by, true));
  }

  /** Says whom the case waits on now; with the last condition it is closed. */
  private void moveCase(CaseNumber number) {
    var open = ofCase(number).stream().filter(it -> it.state().open()).toList();
    if (open.isEmpty()) {
      cases.close(
          number,
          ProposalState.APPROVED.label(),
          "The course is in the catalog of approved courses, and nothing is left to show.");
      return;
    }
    var today = calendar.today();
    var step =
        first(open, OVERDUE)
            .map(
                it ->
                    step(
                        WaitsOn.COMMITTEE,
                        today.plusDays(days().decideWithinDays()),
                        "The committee decides about a condition that was not met in time."))
            .or(
                () ->
                    first(open, ANSWERED)
                        .map(
                            it ->
                                step(
                                    WaitsOn.PROGRAM_OFFICE,
                                    today.plusDays(days().judgeWithinDays()),
                                    "The program office looks whether a condition is met.")))
            .or(
                () ->
                    first(open, OPEN)
                        .map(
                            it ->
                                step(
                                    WaitsOn.PROVIDER,
                                    it.dueOn(),
                                    "Tell us how the conditions of the approval are met.")));
    cases.move(number, step.orElseThrow());
  }

  private static Optional<ConditionView> first(List<ConditionView> open, ConditionState state) {
    return open.stream()
        .filter(it -> it.state() == state)
        .min(Comparator.comparing(ConditionView::dueOn));
  }

  private static CaseStep step(WaitsOn whom, LocalDate due, String next) {
    return new CaseStep("Conditions", whom, due, next);
  }

  private CourseConditionDays days() {
    return rules.on(calendar.today()).courseConditions();
  }

  private CourseCondition locked(ConditionId id) {
    return conditions.lock(id).orElseThrow();
  }
}
