package org.colophon.evaluation.agreement;

import java.util.Optional;

/**
 * How far two evaluators agreed about what both of them rated (R48).
 *
 * @param n competencies rated twice
 * @param same how many of them are equal
 * @param portfolios how many portfolios they are from
 * @param equal share of equal ratings
 * @param kappa weighted kappa, linear: one step apart is half an agreement; empty where every
 *     rating was the same
 * @param ac1 Gwet's AC1, which counts a step like a leap and stays steady where nearly all is met
 * @param ac2 the same with the linear weights, the one for ratings in an order
 * @param alpha Krippendorff's alpha for ratings in an order; empty where every rating was the same
 * @param alarm whether so few ratings are equal that it is looked into
 */
public record Agreement(
    int n,
    int same,
    int portfolios,
    Figure equal,
    Optional<Figure> kappa,
    Figure ac1,
    Figure ac2,
    Optional<Figure> alpha,
    boolean alarm) {

  /** The share of equal ratings in whole percent, rounded down: 79.9 is not 80. */
  public int percent() {
    return 100 * same / n;
  }
}
