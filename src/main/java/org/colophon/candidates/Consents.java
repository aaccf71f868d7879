package org.colophon.candidates;

/**
 * What the applicant agrees to.
 *
 * @param rulesAccepted has read the program's rules and keeps them
 * @param truthful everything stated is true
 * @param showInRegister the name may be found in the public register (R55)
 * @param employerLetter the program may write to the employer on certification (R54)
 */
public record Consents(
    boolean rulesAccepted, boolean truthful, Answer showInRegister, Answer employerLetter) {

  static final Consents EMPTY = new Consents(false, false, Answer.OPEN, Answer.OPEN);
}
