package org.colophon.accommodations;

import org.colophon.cases.CaseNumber;

/** Says that a request was decided differently or withdrawn already. */
public class AccommodationClosed extends IllegalStateException {

  AccommodationClosed(CaseNumber number, AccommodationState state) {
    super("Accommodation request " + number + " is closed: " + state.label());
  }
}
