package org.colophon.courses;

import java.util.List;

/** Says what has to be put right before a proposal can be submitted. */
public class ProposalIncomplete extends Exception {

  private final transient List<ProposalGap> gaps;

  ProposalIncomplete(List<ProposalGap> gaps) {
    super("The proposal has %d gaps".formatted(gaps.size()));
    this.gaps = List.copyOf(gaps);
  }

  public List<ProposalGap> gaps() {
    return gaps;
  }
}
