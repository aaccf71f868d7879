package org.colophon.evaluation.assignment;

/**
 * A place to be filled.
 *
 * @param work what is judged: nobody takes two places of the same work
 * @param judges who may take it, as indices, each once
 * @param holder who is asked already, as an index, or {@link #NOBODY}: they keep it unless somebody
 *     else has a whole review less to do
 */
@SuppressWarnings("java:S6218") // never compared
public record Place(int work, int[] judges, int holder) {

  /** Stands for no judge. */
  public static final int NOBODY = -1;

  /** A place for which nobody is asked yet. */
  public Place(int work, int[] judges) {
    this(work, judges, NOBODY);
  }

  boolean isVacant() {
    return holder == NOBODY;
  }

  /** What is taken off the cost of leaving the place with its holder. */
  long discount(int judge) {
    return judge == holder ? Judge.oneOpenReview() - 1 : 0;
  }
}
