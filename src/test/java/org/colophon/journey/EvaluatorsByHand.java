package org.colophon.journey;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.ReviewSavedMeanwhile;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Shortcoming;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What evaluators do in Tasklist, and what the engine does meanwhile, one after the other. */
class EvaluatorsByHand {

  @Autowired ManagementService jobs;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired PortfolioReviews reviews;
  @Autowired TransactionTemplate transaction;

  /** All that is due in the engine; a job that fails ends the test. */
  void runDueJobs() {
    while (true) {
      var due = jobs.createJobQuery().executable().listPage(0, 200);
      if (due.isEmpty()) {
        return;
      }
      for (var job : due) {
        if (jobs.createJobQuery().jobId(job.getId()).count() > 0) { // not called off by one before
          jobs.executeJob(job.getId());
        }
      }
    }
  }

  /** Claims in Tasklist what is offered. */
  void claim(SeatView seat, PersonId person) {
    as(person, () -> tasks.claim(task(seat), person.value()));
  }

  /** Rates everything, with a reason for what is below met. */
  void rate(SeatView seat, PersonId person, Map<Integer, Finding> found) {
    transaction.executeWithoutResult(
        status -> found.forEach((it, is) -> mark(seat, person, it, is)));
  }

  private void mark(SeatView seat, PersonId person, int competency, Finding finding) {
    try {
      reviews.mark(
          seat.id(),
          person,
          finding == Finding.MET
              ? new PortfolioMark(competency, Finding.MET, Set.of(), "")
              : new PortfolioMark(
                  competency, finding, Set.of(Shortcoming.INCOMPLETE), "Half of it."),
          0);
    } catch (SeatRefused | ReviewSavedMeanwhile e) {
      throw new IllegalStateException(e);
    }
  }

  /** Completes the task of a review that is rated. */
  void file(SeatView seat, PersonId person) {
    as(person, () -> tasks.complete(task(seat), Map.of("reviewDeclared", true)));
  }

  private String task(SeatView seat) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey("UserTask_Review")
        .processVariableValueEquals("seatId", seat.id().toString())
        .singleResult()
        .getId();
  }

  private void as(PersonId person, Runnable deed) {
    var groups =
        identity.createGroupQuery().groupMember(person.value()).list().stream()
            .map(Group::getId)
            .toList();
    identity.setAuthentication(person.value(), groups);
    try {
      deed.run();
    } finally {
      identity.clearAuthentication();
    }
  }
}
