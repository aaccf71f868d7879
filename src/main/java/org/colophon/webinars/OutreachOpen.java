package org.colophon.webinars;

import org.colophon.cases.CaseNumber;

/** Says that the person waits for the answer to the same already; the message tells them. */
public class OutreachOpen extends Exception {

  OutreachOpen(CaseNumber open) {
    super(
        "Your %s is not answered yet. Take it back first if you want to ask anew.".formatted(open));
  }
}
