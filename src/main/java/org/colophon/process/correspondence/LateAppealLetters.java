package org.colophon.process.correspondence;

import org.colophon.appeals.AppealFiledLate;
import org.colophon.notifications.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a provider that its appeal came too late. */
@Component
class LateAppealLetters {

  private final AppealLetters letters;
  private final Notices notices;

  LateAppealLetters(AppealLetters letters, Notices notices) {
    this.letters = letters;
    this.notices = notices;
  }

  @EventListener
  void on(AppealFiledLate event) {
    letters.late(event).forEach(notices::write);
  }
}
