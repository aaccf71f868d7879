package org.colophon.evaluation.assignment;

/**
 * A solution.
 *
 * @param judges for each place the index of the judge, or {@link Place#NOBODY}
 * @param cost what all of it costs; an empty place costs more than any filled one
 */
@SuppressWarnings("java:S6218") // never compared
public record Assignment(int[] judges, long cost) {}
