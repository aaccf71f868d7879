package org.colophon.evaluation;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;
import org.colophon.program.SetId;

/** Brings people onto the roster, each a new one, ready to judge. */
record Newcomers(Roster roster) {

  private static final PersonId STAFF = PersonId.of("u1500");
  private static final AtomicInteger NUMBERS = new AtomicInteger(6000);

  PersonId join(EvaluatorKind kind, SetId set, int cap) {
    var person = PersonId.of("u" + NUMBERS.incrementAndGet());
    try {
      var offer =
          roster.offer(
              new NewVolunteer(
                  person,
                  kind,
                  Degree.LIBRARY,
                  "Boise Public Library",
                  new FileId(UUID.randomUUID()),
                  List.of(new SetOffer(set, 6, "I run the help desk.")),
                  cap));
      roster.judge(offer, set, true, "", STAFF);
      roster.decide(offer, STAFF);
      roster.passTraining(person, kind);
      roster.sign(person, "");
      if (kind == EvaluatorKind.PORTFOLIO) {
        roster.passCalibration(person, kind);
      }
      roster.activate(offer);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return person;
  }
}
