package org.colophon.accommodations;

import org.colophon.cases.CaseNumber;

/** Says that the person has asked already and waits for the answer; the message tells them. */
public class AccommodationOpen extends Exception {

  AccommodationOpen(CaseNumber open) {
    super(
        "Your request %s is not decided yet. Withdraw it first if you want to ask anew."
            .formatted(open));
  }
}
