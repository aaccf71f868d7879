package org.colophon.web.candidate;

import java.util.Arrays;
import java.util.List;
import org.colophon.candidates.CandidacyState;

/** The way from the application to the certificate, with the step a candidate is at. */
enum Way {
  APPLY,
  PAY,
  REVIEW,
  SETS,
  AWARD,
  CERTIFICATE;

  /** One step and whether it is behind, here or ahead. */
  record Step(Way step, String place) {}

  /** The way of somebody who has not applied. */
  static List<Step> atTheBeginning() {
    return at(APPLY.ordinal());
  }

  /**
   * The way of a candidate; empty when it ended before its end.
   *
   * @param eligible whether all sets needed are achieved
   */
  static List<Step> of(CandidacyState state, boolean eligible) {
    return switch (state) {
      case SUBMITTED -> at(PAY.ordinal());
      case IN_REVIEW, AWAITING_ANSWERS -> at(REVIEW.ordinal());
      case ACCEPTED -> at(eligible ? AWARD.ordinal() : SETS.ordinal());
      case CERTIFIED -> at(values().length);
      case REFUSED, CLOSED_UNPAID, CLOSED_UNCURED, WITHDRAWN, LAPSED -> List.of();
    };
  }

  private static List<Step> at(int here) {
    return Arrays.stream(values())
        .map(
            it ->
                new Step(
                    it, it.ordinal() < here ? "done" : it.ordinal() == here ? "here" : "ahead"))
        .toList();
  }
}
