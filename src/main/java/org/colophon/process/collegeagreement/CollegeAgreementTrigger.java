package org.colophon.process.collegeagreement;

import static org.colophon.process.collegeagreement.CollegeAgreement.Messages.REVISED;
import static org.colophon.process.collegeagreement.CollegeAgreement.Messages.SUBMITTED;
import static org.colophon.process.collegeagreement.CollegeAgreement.Messages.WITHDRAWN;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.CHECK_DUE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.colleges.AgreementSubmitted;
import org.colophon.colleges.AgreementWithdrawn;
import org.colophon.process.Deadlines;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the process of an agreement, in the transaction of what happened. */
@Component
class CollegeAgreementTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final Deadlines deadlines;

  CollegeAgreementTrigger(RuntimeService runtime, Wakeup wakeup, Deadlines deadlines) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.deadlines = deadlines;
  }

  @EventListener
  void on(AgreementSubmitted event) {
    var due = CHECK_DUE.of(deadlines.in(it -> it.colleges().checkWithinDays()));
    if (event.round() > 1) {
      wakeup.tell(REVISED, event.caseNumber(), due);
    } else {
      runtime.startProcessInstanceByMessage(SUBMITTED, event.caseNumber().value(), due);
    }
  }

  @EventListener
  void on(AgreementWithdrawn event) {
    wakeup.tell(WITHDRAWN, event.caseNumber(), Map.of());
  }
}
