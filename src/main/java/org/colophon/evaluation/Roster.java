package org.colophon.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.colophon.evaluation.VolunteerState.ACTIVE;
import static org.colophon.evaluation.VolunteerState.LAPSED;
import static org.colophon.evaluation.VolunteerState.LEFT;
import static org.colophon.evaluation.VolunteerState.QUALIFIED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.Evaluators;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who judges for the program, for which sets, and whether they can at present (R45–R47).
 *
 * <p>Only what has something to announce calls {@code save}: a process that is woken by it changes
 * the same volunteer before that call is over, and would announce it a second time.
 */
@Service
@Transactional
public class Roster {

  private final VolunteerRepository volunteers;
  private final StatementRepository statements;
  private final AbsenceRepository absences;
  private final VolunteerStory story;
  private final Cases cases;
  private final Accounts accounts;
  private final CalibrationDemand calibration;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Roster(
      VolunteerRepository volunteers,
      StatementRepository statements,
      AbsenceRepository absences,
      VolunteerStory story,
      Cases cases,
      Accounts accounts,
      CalibrationDemand calibration,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.volunteers = volunteers;
    this.statements = statements;
    this.absences = absences;
    this.story = story;
    this.cases = cases;
    this.accounts = accounts;
    this.calibration = calibration;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Takes an offer and opens its case. Publishes {@link VolunteerFiled}.
   *
   * @throws VolunteerAlready when the person's offer of this kind is open or they are on the roster
   */
  public CaseNumber offer(NewVolunteer offer) throws VolunteerAlready {
    volunteers.queueUp(offer.person().value());
    var open = open(offer.person(), offer.kind());
    if (open.isPresent()) {
      throw new VolunteerAlready(open.get().caseNumber());
    }
    var checkBy = today().plusDays(ruleOfToday().checkWithinDays());
    var number =
        cases.open(CaseKind.VOLUNTEER, offer.person(), accounts.person(offer.person()).name());
    story.filed(number, offer.kind(), checkBy);
    volunteers.save(new Volunteer(number, offer, calendar.now(), checkBy));
    return number;
  }

  /**
   * Notes whether a volunteer is qualified for one set. Until all is decided it may be noted anew.
   *
   * @param reason why not, as the volunteer reads it; may be empty when they are
   * @throws ConflictOfInterest when somebody judges their own offer
   */
  public void judge(CaseNumber number, SetId set, boolean qualified, String reason, PersonId by)
      throws ConflictOfInterest {
    var volunteer = load(number);
    refuseOwn(volunteer, by);
    if (!qualified && reason.isBlank()) {
      throw new IllegalArgumentException("A set is not refused without a reason: " + number);
    }
    volunteer.judge(set, qualified, qualified ? "" : reason.strip());
  }

  /**
   * Makes sure that every set has its answer.
   *
   * @throws SetsUnjudged when one has not; the message is for the person who decides
   */
  @Transactional(readOnly = true)
  public void requireJudged(CaseNumber number) throws SetsUnjudged {
    var left = load(number).unjudged().size();
    if (left > 0) {
      throw new SetsUnjudged(left);
    }
  }

  /**
   * Decides by what was noted about the sets. Deciding again changes nothing.
   *
   * @return whether the volunteer is qualified for at least one set
   * @throws SetsUnjudged when a set has no answer
   * @throws ConflictOfInterest when somebody decides their own offer
   */
  public boolean decide(CaseNumber number, PersonId by) throws SetsUnjudged, ConflictOfInterest {
    requireJudged(number);
    var volunteer = load(number);
    refuseOwn(volunteer, by);
    var news = volunteer.state() == VolunteerState.FILED;
    var qualified = volunteer.decide(readyBy(), by, calendar.now());
    if (news) {
      story.decided(view(volunteer), by);
    }
    return qualified;
  }

  /** Notes that the person passed the training for this kind today; publishes that it changed. */
  public void passTraining(PersonId person, EvaluatorKind kind) {
    volunteers.queueUp(person.value());
    var volunteer = working(person, kind);
    var until = today().plus(ruleOfToday().trainingTerm());
    volunteer.train(today(), until);
    record(volunteer, "Training passed; good until %s.", until);
    volunteers.save(volunteer);
  }

  /**
   * Notes that the person passed the calibration for this kind today; publishes that it changed.
   */
  public void passCalibration(PersonId person, EvaluatorKind kind) {
    volunteers.queueUp(person.value());
    var volunteer = working(person, kind);
    var until = today().plus(ruleOfToday().trainingTerm());
    volunteer.calibrate(until);
    record(volunteer, "Calibration passed; good until %s.", until);
    volunteers.save(volunteer);
  }

  /** Notes that the calibration was not passed, and lets nobody's time end while they wait. */
  void missCalibration(PersonId person, EvaluatorKind kind, LocalDate againFrom) {
    var volunteer = working(person, kind);
    record(volunteer, "Calibration not passed; another try from %s.", againFrom);
    volunteer.waitForCalibration(againFrom.plusDays(ruleOfToday().calibrationAgainAfterDays()));
    volunteers.save(volunteer);
  }

  /**
   * Asks an evaluator to show anew what they can: the calibration of portfolio evaluators, the
   * training of course evaluators holds no more from today. Publishes that it changed; without
   * either this changes nothing.
   */
  public void askAnew(PersonId person, EvaluatorKind kind, PersonId by) {
    volunteers.queueUp(person.value());
    open(person, kind)
        .filter(it -> it.state() == QUALIFIED || it.state() == ACTIVE)
        .filter(it -> it.renew(today().minusDays(1)))
        .ifPresent(
            volunteer -> {
              story.askedAnew(volunteer.caseNumber(), kind, by);
              volunteers.save(volunteer);
            });
  }

  /**
   * Signs the yearly statement about conflicts of interest, which holds for all a person judges.
   *
   * @param disclosed what the person says could stand between them and a fair view; may be empty
   */
  public void sign(PersonId person, String disclosed) {
    volunteers.queueUp(person.value());
    var until = today().plus(ruleOfToday().statementTerm());
    statements.save(new Statement(person, disclosed.strip(), calendar.now(), until));
    for (var volunteer : volunteers.findByPersonOrderByFiledAtDesc(person)) {
      if (volunteer.state() == QUALIFIED || volunteer.state() == ACTIVE) {
        volunteer.stated();
        record(volunteer, "Statement about conflicts of interest signed; good until %s.", until);
        volunteers.save(volunteer);
      }
    }
  }

  /** Whether a volunteer who is getting ready, or is on the roster, can be given work today. */
  @Transactional(readOnly = true)
  public boolean isReady(CaseNumber number) {
    return find(number).readiness().isReady(today());
  }

  /** Puts the volunteer on the roster and gives the role that goes with it. */
  public void activate(CaseNumber number) {
    var volunteer = load(number);
    if (volunteer.activate()) {
      accounts.grant(volunteer.person(), volunteer.kind().role());
      story.onRoster(number);
    }
  }

  /**
   * Takes the volunteer off the roster until what ran out is done anew. Publishes {@link
   * VolunteerPaused}.
   */
  public void pause(CaseNumber number) {
    var volunteer = load(number);
    if (volunteer.pause(readyBy())) {
      accounts.revoke(volunteer.person(), volunteer.kind().role());
      story.gettingReady(view(volunteer));
      events.publishEvent(new VolunteerPaused(number));
    }
  }

  /** Ends the case of a volunteer who did not get ready in time. They may offer again. */
  public void lapse(CaseNumber number) {
    var volunteer = load(number);
    if (volunteer.lapse()) {
      story.ended(number, LAPSED);
    }
  }

  /** Takes the offer back or leaves the roster; without either this changes nothing. */
  public void leave(PersonId person, EvaluatorKind kind) {
    volunteers.queueUp(person.value());
    open(person, kind)
        .ifPresent(
            volunteer -> {
              var active = volunteer.state() == ACTIVE;
              volunteer.leave();
              if (active) {
                accounts.revoke(person, kind.role());
              }
              story.ended(volunteer.caseNumber(), LEFT);
              volunteers.save(volunteer);
            });
  }

  /** Says where a volunteer works now; who works there is not judged by them. */
  public void workAt(PersonId person, EvaluatorKind kind, String employer) {
    volunteers.queueUp(person.value());
    var volunteer = working(person, kind);
    if (volunteer.workAt(employer)) {
      cases.record(
          volunteer.caseNumber(),
          new TimelineEntry(
              Kind.STATE,
              employer.isEmpty() ? "Works nowhere now." : "Works at %s now.".formatted(employer),
              person,
              true));
    }
  }

  /**
   * Says which of the accepted sets the person judges at present, how much in a year, and in which
   * languages (R47).
   *
   * @param yearlyCap reviews in a calendar year at most, 1 to 99
   * @param languages those they read, at least one
   */
  public void workOn(
      PersonId person,
      EvaluatorKind kind,
      Collection<SetId> sets,
      int yearlyCap,
      Set<Language> languages) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("At least one language");
    }
    volunteers.queueUp(person.value());
    var volunteer = working(person, kind);
    volunteer.workOn(sets, yearlyCap, languages);
    cases.record(
        volunteer.caseNumber(),
        new TimelineEntry(
            Kind.STATE,
            "Wishes changed: %d sets, at most %d reviews a year, in %s."
                .formatted(
                    sets.size(),
                    yearlyCap,
                    languages.stream().sorted().map(Language::label).collect(joining(", "))),
            person,
            true));
  }

  /**
   * Enters days on which the person is offered nothing. From the day they begin on, offers and
   * reviews that are due on one of them go to others. The same days again change nothing.
   *
   * @throws IllegalArgumentException when they end before they begin or are over
   */
  public void beAway(PersonId person, LocalDate from, LocalDate until) {
    if (until.isBefore(from) || until.isBefore(today())) {
      throw new IllegalArgumentException("Not days to come: " + from + " to " + until);
    }
    if (absences(person).stream().anyMatch(it -> it.isFrom(from, until))) {
      return;
    }
    absences.save(new AbsenceRow(person, from, until, calendar.now()));
    if (!from.isAfter(today())) {
      events.publishEvent(new EvaluatorAway(person));
    }
  }

  /** Takes an absence of the person back; one that is not there, or not theirs, is no matter. */
  public void beBack(PersonId person, UUID absence) {
    absences.deleteByIdAndPerson(absence, person);
  }

  /** The person's absences that are not over, the next first. */
  @Transactional(readOnly = true)
  public List<Absence> absences(PersonId person) {
    return absences.findByPersonAndUntilGreaterThanEqualOrderByFrom(person, today()).stream()
        .map(AbsenceRow::view)
        .toList();
  }

  /** The absences of these people that have begun and are not over. */
  Map<PersonId, List<AbsenceRow>> away(Collection<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : absences.on(today(), people).stream().collect(groupingBy(AbsenceRow::person));
  }

  /** All a person ever offered, the latest first. */
  @Transactional(readOnly = true)
  public List<VolunteerView> of(PersonId person) {
    return volunteers.findByPersonOrderByFiledAtDesc(person).stream().map(this::view).toList();
  }

  /** Shows a volunteer; the case must be one. */
  @Transactional(readOnly = true)
  public VolunteerView find(CaseNumber number) {
    return view(load(number));
  }

  /** What the person last disclosed, as long as the statement holds. */
  @Transactional(readOnly = true)
  public Optional<String> disclosed(PersonId person) {
    return statements
        .findFirstByPersonOrderBySignedAtDesc(person)
        .filter(it -> !it.validUntil().isBefore(today()))
        .map(Statement::disclosed);
  }

  /** Everybody of a kind who is on the roster or on the way to it, the longest there first. */
  @Transactional(readOnly = true)
  public List<VolunteerView> open(EvaluatorKind kind) {
    var states = EnumSet.allOf(VolunteerState.class);
    states.removeIf(state -> !state.open());
    var found = volunteers.findByKindAndStateInOrderByFiledAt(kind, states);
    var stated = stated(found.stream().map(Volunteer::person).toList());
    return found.stream()
        .map(it -> it.view(stated.get(it.person()), calibration.askedFrom(it)))
        .toList();
  }

  private Map<PersonId, LocalDate> stated(Collection<PersonId> people) {
    return statements.findByPersonInOrderBySignedAt(people).stream()
        .collect(toMap(Statement::person, Statement::validUntil, (earlier, later) -> later));
  }

  private VolunteerView view(Volunteer volunteer) {
    return volunteer.view(stated(volunteer.person()), calibration.askedFrom(volunteer));
  }

  private @Nullable LocalDate stated(PersonId person) {
    return statements
        .findFirstByPersonOrderBySignedAtDesc(person)
        .map(Statement::validUntil)
        .orElse(null);
  }

  private Optional<Volunteer> open(PersonId person, EvaluatorKind kind) {
    return volunteers.findByPersonOrderByFiledAtDesc(person).stream()
        .filter(it -> it.kind() == kind && it.state().open())
        .findFirst();
  }

  private Volunteer working(PersonId person, EvaluatorKind kind) {
    return open(person, kind)
        .orElseThrow(() -> new IllegalStateException(person + " is no " + kind.label()));
  }

  private static void refuseOwn(Volunteer volunteer, PersonId by) throws ConflictOfInterest {
    if (volunteer.person().equals(by)) {
      throw ConflictOfInterest.ownCase(by);
    }
  }

  private void record(Volunteer volunteer, String text, LocalDate until) {
    story.prepared(volunteer.caseNumber(), volunteer.person(), text, until);
  }

  private LocalDate readyBy() {
    return today().plusDays(ruleOfToday().readyWithinDays());
  }

  private Evaluators ruleOfToday() {
    return rules.on(today()).evaluators();
  }

  private LocalDate today() {
    return calendar.today();
  }

  private Volunteer load(CaseNumber number) {
    return volunteers
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No volunteer " + number));
  }
}
