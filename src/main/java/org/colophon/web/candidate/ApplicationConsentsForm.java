package org.colophon.web.candidate;

import static java.util.Objects.requireNonNullElse;

import org.colophon.candidates.Answer;
import org.colophon.candidates.Consents;
import org.jspecify.annotations.Nullable;

/** What a person ticked; a box that is not sent is not ticked. */
record ApplicationConsentsForm(
    Boolean rulesAccepted, Boolean truthful, Answer showInRegister, Answer employerLetter) {

  ApplicationConsentsForm(
      @Nullable Boolean rulesAccepted,
      @Nullable Boolean truthful,
      @Nullable Answer showInRegister,
      @Nullable Answer employerLetter) {
    this.rulesAccepted = requireNonNullElse(rulesAccepted, false);
    this.truthful = requireNonNullElse(truthful, false);
    this.showInRegister = requireNonNullElse(showInRegister, Answer.OPEN);
    this.employerLetter = requireNonNullElse(employerLetter, Answer.OPEN);
  }

  static ApplicationConsentsForm of(Consents known) {
    return new ApplicationConsentsForm(
        known.rulesAccepted(), known.truthful(), known.showInRegister(), known.employerLetter());
  }

  Consents consents() {
    return new Consents(rulesAccepted, truthful, showInRegister, employerLetter);
  }
}
