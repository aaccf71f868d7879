package org.colophon.process.correspondence;

import org.colophon.courses.CompletionAttested;
import org.colophon.courses.Completions;
import org.colophon.notifications.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells a candidate that their provider attested a completion, after the set is in their record.
 */
@Component
class AttestationLetters {

  private final CompletionLetters letters;
  private final Completions completions;
  private final Notices notices;

  AttestationLetters(CompletionLetters letters, Completions completions, Notices notices) {
    this.letters = letters;
    this.completions = completions;
    this.notices = notices;
  }

  @EventListener
  @Order(2)
  void on(CompletionAttested event) {
    letters.confirmed(completions.find(event.completion())).forEach(notices::write);
  }
}
