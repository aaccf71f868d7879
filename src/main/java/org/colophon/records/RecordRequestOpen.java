package org.colophon.records;

import org.colophon.cases.CaseNumber;

/** Says that the person has asked this already and waits for the answer; the message tells them. */
public class RecordRequestOpen extends Exception {

  RecordRequestOpen(CaseNumber open) {
    super(
        "Your request %s of this kind is not answered yet. Withdraw it first if you want to ask anew."
            .formatted(open));
  }
}
