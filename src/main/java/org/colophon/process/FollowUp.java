package org.colophon.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.colophon.engine.ForModels;
import org.springframework.stereotype.Component;

/** Says when a task should be looked at again so that it is not done in the last hour. */
@Component
@ForModels
public class FollowUp {

  private final Clock clock;

  public FollowUp(Clock clock) {
    this.clock = clock;
  }

  /**
   * The moment at which half of the time from now until the due date is gone; the due date itself
   * when it is over already.
   */
  public Date halfwayTo(Date due) {
    var now = clock.instant();
    var left = Duration.between(now, due.toInstant());
    return left.isNegative() ? due : Date.from(now.plus(left.dividedBy(2)));
  }
}
