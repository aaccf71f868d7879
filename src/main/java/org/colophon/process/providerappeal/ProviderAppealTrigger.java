package org.colophon.process.providerappeal;

import static org.colophon.process.providerappeal.ProviderAppeal.Messages.CARRIED_ON;
import static org.colophon.process.providerappeal.ProviderAppeal.Messages.FILED;
import static org.colophon.process.providerappeal.ProviderAppeal.Messages.WITHDRAWN;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.appeals.AppealCarriedOn;
import org.colophon.appeals.AppealFiled;
import org.colophon.appeals.AppealWithdrawn;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the process of an appeal, in the transaction of what happened. */
@Component
class ProviderAppealTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;

  ProviderAppealTrigger(RuntimeService runtime, Wakeup wakeup) {
    this.runtime = runtime;
    this.wakeup = wakeup;
  }

  @EventListener
  void on(AppealFiled event) {
    runtime.startProcessInstanceByMessage(FILED, event.caseNumber().value());
  }

  @EventListener
  void on(AppealCarriedOn event) {
    wakeup.tell(CARRIED_ON, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(AppealWithdrawn event) {
    wakeup.tell(WITHDRAWN, event.caseNumber(), Map.of());
  }
}
