package org.colophon.web;

import java.util.List;
import java.util.Map;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerView;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/** Counts who can judge which set today, and which sets are short of evaluators by the rules. */
@Component
public class EvaluatorsReady {

  private final Roster roster;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  EvaluatorsReady(Roster roster, Rulebook rules, ProgramCalendar calendar) {
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * One set of the edition in force today.
   *
   * @param ready how many can judge it, by kind of evaluator
   * @param wanted how many of each kind the program wants
   */
  public record Line(CompetencySet set, Map<EvaluatorKind, Long> ready, int wanted) {

    public boolean isShort(EvaluatorKind kind) {
      return ready.get(kind) < wanted;
    }
  }

  /** Every set, in the order of the edition. */
  public List<Line> lines() {
    var today = calendar.today();
    var wanted = rules.on(today).outreach().evaluatorsPerSet();
    var courses = roster.open(EvaluatorKind.COURSE);
    var portfolios = roster.open(EvaluatorKind.PORTFOLIO);
    return rules.editionOn(today).sets().stream()
        .map(
            set ->
                new Line(
                    set,
                    Map.of(
                        EvaluatorKind.COURSE, count(courses, set.id()),
                        EvaluatorKind.PORTFOLIO, count(portfolios, set.id())),
                    wanted))
        .toList();
  }

  private long count(List<VolunteerView> people, SetId set) {
    return people.stream().filter(it -> it.judges(set, calendar.today())).count();
  }
}
