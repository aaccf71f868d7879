package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;
import static org.colophon.process.candidacy.Candidacy.Variables.REVIEW_DUE;
import static org.colophon.process.candidacy.Candidacy.Variables.REVIEW_FIRST_WARNING;
import static org.colophon.process.candidacy.Candidacy.Variables.REVIEW_FOLLOW_UP;
import static org.colophon.process.candidacy.Candidacy.Variables.REVIEW_SECOND_WARNING;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_OpenReview: opens the admission review, or goes on with it after an answer. */
@Component
class OpenReviewDelegate implements JavaDelegate {

  private final Candidacies candidacies;
  private final Clock clock;

  OpenReviewDelegate(Candidacies candidacies, Clock clock) {
    this.candidacies = candidacies;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var candidate = CANDIDATE.from(execution);
    candidacies.openReview(candidate, clock.instant());
    var review = candidacies.reviewClock(candidate);
    var warnings = review.warnings();
    var first = warnings.isEmpty() ? review.due() : warnings.get(0);
    REVIEW_DUE.set(execution, review.due());
    REVIEW_FOLLOW_UP.set(execution, first);
    REVIEW_FIRST_WARNING.set(execution, first);
    REVIEW_SECOND_WARNING.set(execution, warnings.size() < 2 ? review.due() : warnings.get(1));
  }
}
