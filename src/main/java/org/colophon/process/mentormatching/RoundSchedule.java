package org.colophon.process.mentormatching;

import org.colophon.mentoring.MatchingRounds;
import org.colophon.notifications.MailByHand;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets candidates go on whose matching round is over, some in each transaction. */
@Component
class RoundSchedule {

  private final MatchingRounds rounds;
  private final MailByHand byHand;

  RoundSchedule(MatchingRounds rounds, MailByHand byHand) {
    this.rounds = rounds;
    this.byHand = byHand;
  }

  @Scheduled(fixedDelayString = "${colophon.mentoring.look-every:5s}")
  void look() {
    var more = !byHand.isTaken();
    while (more) {
      more = rounds.letSomeGoOn();
    }
  }
}
