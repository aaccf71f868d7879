package org.colophon.mentoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A candidate who asked for a mentor.
 *
 * @param person the candidate
 * @param proposals who was asked, the first first
 * @param pairs with whom they work or worked, the first first
 * @param officeChoice the mentor the program office chose to ask next
 * @param outcome how it ended; empty while it goes on
 */
public record RequestView(
    CaseNumber caseNumber,
    PersonId person,
    Wish wish,
    RequestState state,
    Instant filedAt,
    List<ProposalView> proposals,
    List<PairView> pairs,
    @Nullable CaseNumber officeChoice,
    String outcome) {

  /** Who is asked now. */
  public Optional<ProposalView> openProposal() {
    return proposals.stream().filter(it -> it.state() == ProposalState.OPEN).findFirst();
  }

  /** With whom they work now. */
  public Optional<PairView> runningPair() {
    return pairs.stream().filter(PairView::isRunning).findFirst();
  }

  /** With whom they worked last. */
  public Optional<PairView> lastPair() {
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs.get(pairs.size() - 1));
  }
}
