package org.colophon.candidates;

/**
 * Whether the applicant is an ALA member, which lowers the fee (R9).
 *
 * @param number ALA member number, digits only; empty unless a member
 */
public record Membership(Answer member, String number) {

  static final Membership EMPTY = new Membership(Answer.OPEN, "");

  public static Membership none() {
    return new Membership(Answer.NO, "");
  }

  public static Membership withNumber(String number) {
    return new Membership(Answer.YES, number);
  }
}
