package org.colophon.accounts;

import java.time.Duration;

/** What the link in a mail is good for, and for how long. */
enum TokenPurpose {
  CONFIRM_ADDRESS(Duration.ofHours(24)),
  CHANGE_ADDRESS(Duration.ofHours(24)),
  RESET_PASSWORD(Duration.ofHours(1));

  private final Duration life;

  TokenPurpose(Duration life) {
    this.life = life;
  }

  Duration life() {
    return life;
  }
}
