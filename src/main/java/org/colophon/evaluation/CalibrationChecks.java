package org.colophon.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.evaluation.RaterAgreement.Line;
import org.colophon.evaluation.RaterAgreement.Part;
import org.colophon.evaluation.agreement.Agreement;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the program office look into it where evaluators agree too little: once for a set and a
 * quarter, and for a competency where the set as a whole is as it should be (R48).
 */
@Service
@Transactional
public class CalibrationChecks {

  private final CalibrationCheckRepository checks;
  private final RaterAgreement agreement;
  private final Roster roster;
  private final Cases cases;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CalibrationChecks(
      CalibrationCheckRepository checks,
      RaterAgreement agreement,
      Roster roster,
      Cases cases,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.checks = checks;
    this.agreement = agreement;
    this.roster = roster;
    this.cases = cases;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Looks at this quarter and the one before, whose last ratings may be of last night. What was
   * opened is not opened again. Publishes {@link CalibrationCheckOpened} for each that is.
   *
   * @return how many were opened
   */
  public int openDue() {
    checks.queueUp();
    var now = RatingPeriod.quarterOf(calendar.today());
    var before = RatingPeriod.quarterOf(now.from().minusDays(1));
    return open(before) + open(now);
  }

  private int open(RatingPeriod quarter) {
    return agreement.bySet(quarter).stream()
        .filter(it -> it.figures().isPresent())
        .mapToInt(it -> open(it, quarter))
        .sum();
  }

  /** A set whose own alarm stands needs no others for its competencies. */
  private int open(Line<SetId> set, RatingPeriod quarter) {
    var open =
        checks.of(set.of(), quarter.from()).stream()
            .map(it -> it.view().competency())
            .collect(Collectors.toSet());
    if (open.contains(0)) {
      return 0;
    }
    if (set.figures().orElseThrow().alarm()) {
      open(set.of(), 0, quarter, set.figures().orElseThrow());
      return 1;
    }
    var low =
        agreement.byCompetency(set.of(), quarter).stream()
            .filter(it -> it.figures().filter(Agreement::alarm).isPresent())
            .filter(it -> !open.contains(it.of()))
            .toList();
    low.forEach(it -> open(set.of(), it.of(), quarter, it.figures().orElseThrow()));
    return low.size();
  }

  private void open(SetId set, int competency, RatingPeriod quarter, Agreement found) {
    var name = rules.editionOn(calendar.today()).set(set).name();
    var about = competency == 0 ? name : "%s, competency %d".formatted(name, competency);
    var number =
        cases.open(CaseKind.CALIBRATION, "Agreement: %s, %s".formatted(about, quarter.name()));
    var by = calendar.today().plusDays(rules.on(calendar.today()).agreement().checkWithinDays());
    note(
        number,
        "%d of %d double ratings are equal; the rules ask for %d percent."
            .formatted(
                found.same(), found.n(), rules.on(calendar.today()).agreement().alarmBelow()),
        null);
    cases.move(
        number,
        new CaseStep(
            "Low agreement",
            WaitsOn.PROGRAM_OFFICE,
            by,
            "The program office looks why evaluators agree so little."));
    checks.save(
        new CalibrationCheck(
            number, set, competency, quarter, found.n(), found.same(), calendar.now(), by));
  }

  /**
   * Says who is asked for a new calibration, should that be decided; in place of what was said
   * before.
   *
   * @return false when it is decided already
   */
  public boolean choose(CaseNumber number, Collection<PersonId> people) {
    var known = parts(number).stream().map(Part::person).filter(people::contains).toList();
    return load(number).choose(known);
  }

  /**
   * Decides what follows, and does it. Deciding again changes nothing.
   *
   * @param words why, or what was agreed; not empty
   * @throws NobodyChosen when a new calibration is decided for nobody
   */
  public void decide(CaseNumber number, CheckDecision how, String words, PersonId by)
      throws NobodyChosen {
    var check = load(number);
    var chosen = check.view().chosen();
    if (how == CheckDecision.RENEW && chosen.isEmpty() && !check.view().isDecided()) {
      throw new NobodyChosen();
    }
    if (!check.decide(how, words.strip(), by, calendar.now())) {
      return;
    }
    note(number, "%s. %s".formatted(how.label(), words.strip()), by);
    if (how == CheckDecision.RENEW) {
      chosen.stream()
          .sorted(Comparator.comparing(PersonId::value))
          .forEach(it -> roster.askAnew(it, EvaluatorKind.PORTFOLIO, by));
    }
    cases.close(number, how.label(), "Nothing more is to be done here.");
  }

  /** Who took part in the ratings that are looked into; for the program office only. */
  @Transactional(readOnly = true)
  public List<Part> parts(CaseNumber number) {
    var check = find(number);
    return agreement.parts(check.set(), check.competency(), check.period());
  }

  /** A check; asking for a case that is none is a bug. */
  @Transactional(readOnly = true)
  public CalibrationCheckView find(CaseNumber number) {
    return load(number).view();
  }

  /** The last fifty, the latest first. */
  @Transactional(readOnly = true)
  public List<CalibrationCheckView> latest() {
    return checks.latest().stream().map(CalibrationCheck::view).toList();
  }

  private void note(CaseNumber number, String text, @Nullable PersonId by) {
    cases.record(
        number, new TimelineEntry(by == null ? Kind.STATE : Kind.DECISION, text, by, false));
  }

  private CalibrationCheck load(CaseNumber number) {
    return checks
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No check " + number));
  }
}
