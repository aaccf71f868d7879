package org.colophon.web.candidate;

import java.util.Optional;
import org.colophon.candidates.CandidacyState;

/**
 * The one thing a candidate can do now.
 *
 * @param key names its words: {@code home.action.<key>}
 * @param link the page on which it is done
 */
record NextAction(String key, String link) {

  static final NextAction BEGIN = new NextAction("begin", "/application");
  static final NextAction CONTINUE = new NextAction("continue", "/application");

  /**
   * What a person with a candidacy can do.
   *
   * @param eligible whether all sets needed are achieved
   * @return empty while others have to act
   */
  static Optional<NextAction> of(CandidacyState state, boolean eligible) {
    return Optional.ofNullable(
        switch (state) {
          case SUBMITTED -> new NextAction("pay", "/fee");
          case AWAITING_ANSWERS -> new NextAction("answer", "/application/answer");
          case ACCEPTED -> eligible ? null : new NextAction("sets", "/sets");
          case CERTIFIED -> new NextAction("certificate", "/certificate");
          case IN_REVIEW -> null;
          case REFUSED, CLOSED_UNPAID, CLOSED_UNCURED, WITHDRAWN, LAPSED ->
              new NextAction("again", "/application");
        });
  }
}
