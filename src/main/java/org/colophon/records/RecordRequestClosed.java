package org.colophon.records;

import org.colophon.cases.CaseNumber;

/** Says that a request was answered differently or withdrawn already. */
public class RecordRequestClosed extends IllegalStateException {

  RecordRequestClosed(CaseNumber number, RecordRequestState state) {
    super("Record request " + number + " is closed: " + state.label());
  }
}
