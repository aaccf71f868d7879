package org.colophon.webinars;

import org.colophon.cases.CaseNumber;

/** Says that it was answered differently or withdrawn already. */
public class OutreachClosed extends IllegalStateException {

  OutreachClosed(CaseNumber number, OutreachState state) {
    super("Outreach request " + number + " is closed: " + state.label());
  }
}
