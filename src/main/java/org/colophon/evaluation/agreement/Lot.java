package org.colophon.evaluation.agreement;

/**
 * Portfolios whose ratings are alike.
 *
 * @param table the ratings of one of them
 * @param times how many there are
 */
public record Lot(RatingTable table, long times) {}
