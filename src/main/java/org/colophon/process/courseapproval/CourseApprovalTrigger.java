package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Messages.REMANDED;
import static org.colophon.process.courseapproval.CourseApproval.Messages.REVISED;
import static org.colophon.process.courseapproval.CourseApproval.Messages.SUBMITTED;
import static org.colophon.process.courseapproval.CourseApproval.Messages.WITHDRAWN;
import static org.colophon.process.courseapproval.CourseApproval.Variables.CHECK_DUE;
import static org.colophon.process.courseapproval.CourseApproval.Variables.FEE_SETTLED;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.courses.ProposalRemanded;
import org.colophon.courses.ProposalSubmitted;
import org.colophon.courses.ProposalWithdrawn;
import org.colophon.process.Deadlines;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the process of a proposal, in the transaction of what happened. */
@Component
class CourseApprovalTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final Deadlines deadlines;

  CourseApprovalTrigger(RuntimeService runtime, Wakeup wakeup, Deadlines deadlines) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.deadlines = deadlines;
  }

  @EventListener
  void on(ProposalSubmitted event) {
    var variables = CHECK_DUE.of(deadlines.in(it -> it.courseReview().checkWithinDays()));
    if (event.round() > 1) {
      wakeup.tell(REVISED, event.caseNumber(), variables);
    } else {
      runtime.startProcessInstanceByMessage(
          SUBMITTED, event.caseNumber().value(), FEE_SETTLED.put(variables, event.free()));
    }
  }

  /** It goes back before the committee at once: it was complete, paid and judged before. */
  @EventListener
  void on(ProposalRemanded event) {
    runtime.startProcessInstanceByMessage(
        REMANDED, event.caseNumber().value(), FEE_SETTLED.of(true));
  }

  @EventListener
  void on(ProposalWithdrawn event) {
    wakeup.tell(WITHDRAWN, event.caseNumber(), Map.of());
  }
}
