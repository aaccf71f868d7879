package org.colophon.candidates;

import java.time.LocalDate;
import java.util.List;
import org.colophon.cases.CaseNumber;

/**
 * The office needs more from the candidate before it can decide.
 *
 * @param dueOn last calendar day for the answers
 */
public record MoreInformationAsked(
    CandidateId candidate, CaseNumber caseNumber, List<String> items, LocalDate dueOn) {

  public MoreInformationAsked {
    items = List.copyOf(items);
  }
}
