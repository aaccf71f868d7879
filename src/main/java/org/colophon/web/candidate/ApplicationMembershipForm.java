package org.colophon.web.candidate;

import static java.util.Objects.requireNonNullElse;

import org.colophon.candidates.Answer;
import org.colophon.candidates.Membership;
import org.jspecify.annotations.Nullable;

/** What a person typed about membership; a number without membership is left out. */
record ApplicationMembershipForm(Answer member, String number) {

  ApplicationMembershipForm(@Nullable Answer member, @Nullable String number) {
    this.member = requireNonNullElse(member, Answer.OPEN);
    this.number = requireNonNullElse(number, "").strip();
  }

  static ApplicationMembershipForm of(Membership known) {
    return new ApplicationMembershipForm(known.member(), known.number());
  }

  Membership membership() {
    return member == Answer.NO ? Membership.none() : new Membership(member, number);
  }
}
