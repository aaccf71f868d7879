package org.colophon.evaluation;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.Evaluators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets evaluators of portfolios rate one whose ratings are known, and tells how near they come
 * (R46). It is passed once for all sets; a portfolio of a set they judge is taken where there is
 * one, and one they have not rated before, or the longest ago.
 */
@Service
@Transactional
public class Calibrations {

  private final CalibrationTryRepository tries;
  private final CalibrationPortfolios portfolios;
  private final VolunteerRepository volunteers;
  private final Roster roster;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  Calibrations(
      CalibrationTryRepository tries,
      CalibrationPortfolios portfolios,
      VolunteerRepository volunteers,
      Roster roster,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.tries = tries;
    this.portfolios = portfolios;
    this.volunteers = volunteers;
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** Whether this installation has a portfolio to rate at all. */
  @Transactional(readOnly = true)
  public boolean arePossible() {
    return !portfolios.isEmpty();
  }

  /**
   * What the person rates now. Looking at it begins nothing.
   *
   * @throws CalibrationRefused when they cannot now, with the day from which they can
   */
  @Transactional(readOnly = true)
  public CalibrationTask now(PersonId person) throws CalibrationRefused {
    var open = tries.open(person).filter(it -> portfolios.find(it.portfolio()).isPresent());
    if (open.isPresent()) {
      return new CalibrationTask(portfolio(open.get()), open.get().marks());
    }
    requireDue(person);
    return new CalibrationTask(next(person), Map.of());
  }

  /**
   * Saves a rating in place of an earlier one; the first begins a try.
   *
   * @param portfolio what the person believes to rate
   * @param mark with a comment unless it is met
   * @throws CalibrationRefused when that is not what they rate now
   */
  public void mark(PersonId person, String portfolio, int competency, CalibrationRating mark)
      throws CalibrationRefused {
    volunteers.queueUp(person.value());
    var task = asShown(person, portfolio);
    if (task.portfolio().answer(competency).isEmpty()) {
      throw new IllegalArgumentException("No such competency: " + competency);
    }
    openTry(person, task).mark(competency, mark);
  }

  /**
   * Holds the ratings against the key. Passed, the calibration is good for as long as the rules
   * say; otherwise the next try begins some days later, and the time to get ready waits for it.
   *
   * @param portfolio what the person believes to rate
   * @throws CalibrationRefused when a rating is missing, or that is not what they rate now
   */
  public CalibrationResult file(PersonId person, String portfolio) throws CalibrationRefused {
    volunteers.queueUp(person.value());
    var task = asShown(person, portfolio);
    var missing = task.missing();
    if (!missing.isEmpty()) {
      throw new CalibrationRefused(
          missing.size() == 1
              ? "Competency %d has no rating yet.".formatted(missing.get(0))
              : "%d competencies have no rating yet; the first is %d."
                  .formatted(missing.size(), missing.get(0)));
    }
    var rule = ruleOfToday();
    var again = calendar.today().plusDays(rule.calibrationAgainAfterDays());
    var one = openTry(person, task);
    one.compare(task.portfolio());
    tries.flush(); // once it is handed in, the table takes no change of a mark
    if (one.file(rule.calibrationPassedFrom(), again, calendar.now())) {
      roster.passCalibration(person, EvaluatorKind.PORTFOLIO);
    } else {
      roster.missCalibration(person, EvaluatorKind.PORTFOLIO, again);
    }
    return one.result();
  }

  private CalibrationTask asShown(PersonId person, String portfolio) throws CalibrationRefused {
    var task = now(person);
    if (!task.portfolio().id().equals(portfolio)) {
      throw new CalibrationRefused(
          "That page was about a portfolio you have rated already. Nothing was saved.");
    }
    return task;
  }

  /** A try at a portfolio that is there no more gives way to another. */
  private CalibrationTry openTry(PersonId person, CalibrationTask task) {
    var open = tries.open(person);
    open.filter(it -> !it.portfolio().equals(task.portfolio().id()))
        .ifPresent(
            it -> {
              tries.delete(it);
              tries.flush();
            });
    return open.filter(it -> it.portfolio().equals(task.portfolio().id()))
        .orElseGet(() -> tries.save(new CalibrationTry(person, task.portfolio(), calendar.now())));
  }

  /** Every calibration the person handed in, the latest first. */
  @Transactional(readOnly = true)
  public List<CalibrationResult> of(PersonId person) {
    return tries.filed(person).stream().map(CalibrationTry::result).toList();
  }

  private void requireDue(PersonId person) throws CalibrationRefused {
    if (portfolios.isEmpty()) {
      throw new CalibrationRefused("There is no portfolio to rate, and nobody asks for it.");
    }
    var today = calendar.today();
    var wait =
        tries.filed(person).stream()
            .findFirst()
            .flatMap(it -> Optional.ofNullable(it.againFrom()))
            .filter(it -> it.isAfter(today));
    if (wait.isPresent()) {
      throw CalibrationRefused.until(wait.get());
    }
    var from =
        volunteer(person)
            .flatMap(it -> Optional.ofNullable(it.readiness().calibrated()))
            .map(it -> it.minusDays(ruleOfToday().remindBeforeDays()));
    if (from.filter(it -> it.isAfter(today)).isPresent()) {
      throw CalibrationRefused.until(from.get());
    }
  }

  private CalibrationPortfolio next(PersonId person) {
    var judged =
        volunteer(person).stream()
            .flatMap(it -> it.acceptedSets().stream())
            .map(VolunteerView.SetView::set)
            .collect(Collectors.toSet());
    var before = tries.filed(person).stream().map(CalibrationTry::portfolio).toList();
    return portfolios.all().stream()
        .min(
            comparing((CalibrationPortfolio it) -> before.contains(it.id()))
                .thenComparing(it -> before.indexOf(it.id()), Comparator.reverseOrder())
                .thenComparing(it -> !judged.contains(it.set())))
        .orElseThrow();
  }

  private Optional<VolunteerView> volunteer(PersonId person) {
    return roster.of(person).stream()
        .filter(it -> it.kind() == EvaluatorKind.PORTFOLIO && it.state().open())
        .findFirst();
  }

  private CalibrationPortfolio portfolio(CalibrationTry one) {
    return portfolios.find(one.portfolio()).orElseThrow();
  }

  private Evaluators ruleOfToday() {
    return rules.on(calendar.today()).evaluators();
  }
}
