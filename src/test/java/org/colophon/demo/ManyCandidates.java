package org.colophon.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Candidates for a measurement, each admitted by the services and the process of any other. */
public final class ManyCandidates {

  private ManyCandidates() {}

  /** An accepted candidate. */
  public record Accepted(Person person, CaseNumber caseNumber) {}

  /** So many accepted candidates. */
  public static List<Accepted> accepted(BeanFactory beans, int count) {
    var deeds = beans.getBean(Stage.class).candidates();
    var accounts = beans.getBean(Accounts.class);
    var candidacies = beans.getBean(Candidacies.class);
    var transaction = beans.getBean(TransactionTemplate.class);
    var random = new SplittableRandom(count);
    return IntStream.range(0, count)
        .mapToObj(it -> Applicants.invent(it, Story.CANDIDATE_NEW, LocalDate.now(), random))
        .map(
            who -> {
              transaction.executeWithoutResult(status -> admit(deeds, who));
              var person = accounts.byEmail(who.address()).orElseThrow();
              return new Accepted(
                  person, candidacies.ofPerson(person.id()).orElseThrow().caseNumber());
            })
        .toList();
  }

  private static void admit(Deeds deeds, Applicant who) {
    try {
      deeds.begin(who);
      deeds.fillIn(who);
      deeds.submit(who);
      deeds.payByCard(who);
      deeds.accept(who);
    } catch (Exception e) {
      throw new IllegalStateException(who.address(), e);
    }
  }
}
