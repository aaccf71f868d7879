package org.colophon.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.Consents;
import org.colophon.candidates.Education;
import org.colophon.candidates.EducationLevel;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceKind;
import org.colophon.candidates.Membership;
import org.colophon.candidates.Personal;
import org.colophon.cases.CaseNumber;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Invoices;

/** Brings a fresh applicant so far that {@code Review application} waits for program staff. */
class PaidApplication {

  private final Accounts accounts;
  private final Applications applications;
  private final Candidacies candidacies;
  private final Invoices invoices;
  private final CardCheckouts cards;
  private final TaskService tasks;
  private final IdentityService identity;

  PaidApplication(
      Accounts accounts,
      Applications applications,
      Candidacies candidacies,
      Invoices invoices,
      CardCheckouts cards,
      TaskService tasks,
      IdentityService identity) {
    this.accounts = accounts;
    this.applications = applications;
    this.candidacies = candidacies;
    this.invoices = invoices;
    this.cards = cards;
    this.tasks = tasks;
    this.identity = identity;
  }

  /** The review task of a new case that nobody has claimed. */
  Task review() throws Exception {
    return reviewOf(unpaid());
  }

  private Task reviewOf(PersonId applicant) throws Exception {
    var caseNumber = candidacies.ofPerson(applicant).orElseThrow().caseNumber();
    cards.pay(cards.start(invoices.ofCase(caseNumber).orElseThrow().id()).id());
    return taskOf(caseNumber);
  }

  /** Somebody whom program staff accepted; the password is {@code not-so-secret}. */
  PersonId accepted() throws Exception {
    return accepted("Nora", "Diaz");
  }

  /** The same by another name. */
  PersonId accepted(String first, String last) throws Exception {
    var review = reviewOf(unpaid(first, last));
    var number = CaseNumber.of((String) tasks.getVariableLocal(review.getId(), "caseNumber"));
    var staff = accounts.byEmail("staff@demo.example").orElseThrow().id().value();
    identity.setAuthentication(staff, List.of("program-staff"));
    tasks.claim(review.getId(), staff);
    tasks.complete(review.getId(), Map.of("decision", "ACCEPT"));
    identity.clearAuthentication();
    return candidacies.byCase(number).orElseThrow().person();
  }

  /** Somebody who applied and owes the fee. */
  PersonId unpaid() throws Exception {
    return unpaid("Nora", "Diaz");
  }

  private PersonId unpaid(String first, String last) throws Exception {
    var applicant =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org", "not-so-secret", first, last, Set.of()));
    applications.save(
        applicant,
        new Personal(
            first, last, LocalDate.of(1991, 3, 2), "", "2 Oak St", "Reno", "NV", "89501", "US"));
    applications.save(applicant, new Education(EducationLevel.HIGH_SCHOOL, "Reno High", 2009));
    applications.save(
        applicant,
        Experience.weekly(
            "Reno Library",
            "Page",
            ExperienceKind.PAID,
            LocalDate.now().minusYears(3),
            null,
            BigDecimal.valueOf(35)));
    applications.save(applicant, Membership.none());
    applications.save(applicant, new Consents(true, true, Answer.YES, Answer.NO));
    applications.submit(applicant);
    return applicant;
  }

  private Task taskOf(CaseNumber caseNumber) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(caseNumber.value())
        .taskDefinitionKey("UserTask_ReviewApplication")
        .singleResult();
  }
}
