package org.colophon.evaluation.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.colophon.evaluation.Finding;

/**
 * How often which rating met which: rows are the first evaluator's, columns the second one's, in
 * the order of the scale.
 *
 * <p>Sources: J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968); K. L. Gwet, Computing
 * inter-rater reliability and its variance in the presence of high agreement, British Journal of
 * Mathematical and Statistical Psychology 61 (2008), and Handbook of Inter-Rater Reliability (2014)
 * for AC2; K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 *
 * @param counts square
 */
public record RatingTable(double[][] counts) {

  /** What two ratings are worth that lie some steps apart: 1 when equal, 0 when farthest apart. */
  enum Weights {
    /** Equal or not. */
    NONE,
    /** Each step costs the same. */
    LINEAR,
    /** Steps cost more the farther they lead. */
    QUADRATIC;

    private double of(int one, int other, int size) {
      var distance = Math.abs(one - other) / (double) (size - 1);
      return switch (this) {
        case NONE -> one == other ? 1 : 0;
        case LINEAR -> 1 - distance;
        case QUADRATIC -> 1 - distance * distance;
      };
    }
  }

  /**
   * From its cells, row by row.
   *
   * @param cells as many as findings squared
   */
  public static RatingTable of(long[] cells) {
    var size = Finding.values().length;
    var counts = new double[size][size];
    for (var cell = 0; cell < cells.length; cell++) {
      counts[cell / size][cell % size] = cells[cell];
    }
    return new RatingTable(counts);
  }

  static RatingTable of(Collection<DoubleRating> ratings) {
    var size = Finding.values().length;
    var counts = new double[size][size];
    ratings.forEach(it -> counts[it.firstFinding().ordinal()][it.secondFinding().ordinal()]++);
    return new RatingTable(counts);
  }

  /**
   * The same with no difference between first and second: each pair counts half in either order.
   */
  RatingTable mirrored() {
    var mirrored = new double[size()][size()];
    for (var row = 0; row < size(); row++) {
      for (var column = 0; column < size(); column++) {
        mirrored[row][column] = (counts[row][column] + counts[column][row]) / 2;
      }
    }
    return new RatingTable(mirrored);
  }

  RatingTable plus(RatingTable more, long times) {
    return with(more, times);
  }

  RatingTable minus(RatingTable some) {
    return with(some, -1);
  }

  /** How many ratings are equal. */
  long equal() {
    var sum = 0L;
    for (var category = 0; category < size(); category++) {
      sum += Math.round(counts[category][category]);
    }
    return sum;
  }

  private RatingTable with(RatingTable other, long sign) {
    var all = new double[size()][size()];
    for (var row = 0; row < size(); row++) {
      for (var column = 0; column < size(); column++) {
        all[row][column] = counts[row][column] + sign * other.counts[row][column];
      }
    }
    return new RatingTable(all);
  }

  private int size() {
    return counts.length;
  }

  double n() {
    return Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
  }

  private double row(int category) {
    return Arrays.stream(counts[category]).sum();
  }

  private double column(int category) {
    return Arrays.stream(counts).mapToDouble(it -> it[category]).sum();
  }

  /** How often a category was used by both together, of all ratings. */
  private double share(int category) {
    return (row(category) + column(category)) / (2 * n());
  }

  /** The share of equal ratings; with weights, near ones count in part. */
  double agreement(Weights weights) {
    return sum((one, other) -> weights.of(one, other, size()) * counts[one][other]) / n();
  }

  /** Cohen's kappa; empty when all ratings are one and the same, where it says nothing. */
  Optional<Double> kappa(Weights weights) {
    var byChance =
        sum((one, other) -> weights.of(one, other, size()) * row(one) * column(other))
            / (n() * n());
    return beyondChance(agreement(weights), byChance);
  }

  /** Gwet's AC1, or with weights AC2. */
  Optional<Double> gwet(Weights weights) {
    var all = sum((one, other) -> weights.of(one, other, size()));
    var spread = 0.0;
    for (var category = 0; category < size(); category++) {
      spread += share(category) * (1 - share(category));
    }
    return beyondChance(agreement(weights), all * spread / (size() * (size() - 1)));
  }

  /**
   * Krippendorff's alpha for ratings in an order; empty when all ratings are one and the same. Two
   * ratings differ by how many ratings lie between them.
   */
  Optional<Double> alpha() {
    return alpha(this::ordinalDistance);
  }

  /** Krippendorff's alpha for ratings without an order. */
  Optional<Double> nominalAlpha() {
    return alpha((one, other) -> one == other ? 0 : 1);
  }

  private Optional<Double> alpha(Cell distance) {
    var values = 2 * n();
    var observed = sum((one, other) -> counts[one][other] * distance.at(one, other)) * 2 / values;
    var expected =
        sum((one, other) -> uses(one) * uses(other) * distance.at(one, other))
            / (values * (values - 1));
    return expected == 0 ? Optional.empty() : Optional.of(1 - observed / expected);
  }

  private double uses(int category) {
    return row(category) + column(category);
  }

  private double ordinalDistance(int one, int other) {
    var between = 0.0;
    for (var category = Math.min(one, other); category <= Math.max(one, other); category++) {
      between += uses(category);
    }
    var steps = between - (uses(one) + uses(other)) / 2;
    return one == other ? 0 : steps * steps;
  }

  private static Optional<Double> beyondChance(double observed, double byChance) {
    return byChance > 1 - 1e-12
        ? Optional.empty()
        : Optional.of((observed - byChance) / (1 - byChance));
  }

  private interface Cell {
    double at(int one, int other);
  }

  private double sum(Cell cell) {
    var sum = 0.0;
    for (var one = 0; one < size(); one++) {
      for (var other = 0; other < size(); other++) {
        sum += cell.at(one, other);
      }
    }
    return sum;
  }
}
