package org.colophon.mentoring;

import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyLapsed;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.candidates.CandidateCertified;
import org.colophon.candidates.CandidateId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends a mentoring with the candidacy it belongs to, in the same transaction (R50). */
@Component
class CandidacyEnds {

  private final Mentorings mentorings;
  private final Candidacies candidacies;

  CandidacyEnds(Mentorings mentorings, Candidacies candidacies) {
    this.mentorings = mentorings;
    this.candidacies = candidacies;
  }

  @EventListener
  void on(CandidateCertified event) {
    end(event.candidate(), PairEnd.CERTIFIED);
  }

  @EventListener
  void on(CandidacyLapsed event) {
    end(event.candidate(), PairEnd.CANDIDACY_ENDED);
  }

  @EventListener
  void on(CandidacyWithdrawn event) {
    end(event.candidate(), PairEnd.CANDIDACY_ENDED);
  }

  private void end(CandidateId candidate, PairEnd how) {
    mentorings.endFor(candidacies.candidacy(candidate).person(), how);
  }
}
