package org.colophon.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DispatchScheduleTest {

  final Dispatcher dispatcher = mock();
  final MailByHand byHand = new MailByHand(dispatcher, mock());
  final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withBean(Dispatcher.class, () -> dispatcher)
          .withBean(MailByHand.class, () -> byHand)
          .withUserConfiguration(DispatchSchedule.class);

  @Test
  void waitingNoticesAreLookedForAgainAndAgain() {
    context
        .withPropertyValues("colophon.notifications.dispatch-every=20ms")
        .run(started -> verify(dispatcher, timeout(5000).atLeast(3)).dispatchDue());
  }

  @Test
  void itLooksByItselfWhenNothingIsSet() {
    context.run(started -> verify(dispatcher, timeout(5000).atLeastOnce()).dispatchDue());
  }

  @Test
  void itRestsWhileMailIsSentByHand() {
    byHand.take();

    new DispatchSchedule(dispatcher, byHand).dispatch();
    verifyNoInteractions(dispatcher);

    byHand.giveBack();

    new DispatchSchedule(dispatcher, byHand).dispatch();
    verify(dispatcher).dispatchDue();
  }

  @Test
  void itCanBeSwitchedOff() {
    context
        .withPropertyValues("colophon.notifications.dispatch=false")
        .run(started -> assertThat(started).doesNotHaveBean(DispatchSchedule.class));
  }
}
