package org.colophon.evaluation;

import org.colophon.program.Rules.Evaluators;

/**
 * What the rule of the day asks of an evaluator for one set (R45). Staff decide; this says how the
 * volunteer's own words compare.
 */
public record Qualification(Evaluators rule) {

  /**
   * Tells whether what a volunteer says meets the rule.
   *
   * @param years full years of work in the set
   */
  public boolean isMet(Degree degree, int years) {
    var enough = years >= rule.years();
    return rule.degreeAndYears()
        ? degree == Degree.LIBRARY && enough
        : degree != Degree.OTHER || enough;
  }
}
