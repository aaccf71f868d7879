package org.colophon.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for waiting notices again and again; {@code colophon.notifications.dispatch} stops it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "colophon.notifications.dispatch", matchIfMissing = true)
class DispatchSchedule {

  private final Dispatcher dispatcher;
  private final MailByHand byHand;

  DispatchSchedule(Dispatcher dispatcher, MailByHand byHand) {
    this.dispatcher = dispatcher;
    this.byHand = byHand;
  }

  @Scheduled(fixedDelayString = "${colophon.notifications.dispatch-every:5s}")
  void dispatch() {
    if (!byHand.isTaken()) {
      dispatcher.dispatchDue();
    }
  }
}
