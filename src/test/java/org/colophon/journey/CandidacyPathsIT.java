package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.Consents;
import org.colophon.candidates.Education;
import org.colophon.candidates.EducationLevel;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceKind;
import org.colophon.candidates.Membership;
import org.colophon.candidates.Personal;
import org.colophon.cases.Cases;
import org.colophon.engine.Refusal;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentMethod;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a candidacy can take besides the straight one: real models, modules, mail, database. */
class CandidacyPathsIT extends RunningColophon {

  @Autowired Accounts accounts;
  @Autowired Applications applications;
  @Autowired Candidacies candidacies;
  @Autowired Invoices invoices;
  @Autowired CardCheckouts cards;
  @Autowired Notices notices;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired IdentityService engineIdentity;

  PersonId applicant;
  PersonId staff;

  @BeforeEach
  void someoneWantsToApply() {
    applicant =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org", "not-so-secret", "Lena", "Ortiz", Set.of()));
    staff = accounts.byEmail("staff@demo.example").orElseThrow().id();
  }

  @AfterEach
  void nobodyIsSignedIn() {
    engineIdentity.clearAuthentication();
  }

  @Test
  void refusedApplicationTellsWhyAndGivesTheMoneyBackToTheCard() throws Exception {
    apply(Membership.none());
    payByCard();

    complete(
        "Review application", Map.of("decision", "REFUSE", "refusalReason", "WORK_NOT_CONFIRMED"));

    assertThat(candidacy().state()).isEqualTo(CandidacyState.REFUSED);
    eventually(() -> invoice().state() == InvoiceState.REFUNDED);
    assertThat(invoice().owedByCheck().isZero()).isTrue();
    eventually(() -> subjects().size() == 5);
    assertThat(texts("application-refused")).contains("could not be confirmed");
    eventually(this::noProcessIsLeft);
    assertThat(cases.find(candidacy().caseNumber()).orElseThrow().isClosed()).isTrue();
  }

  @Test
  void memberPaysLessByCheckAndGetsTheCheckBackByHand() throws Exception {
    apply(Membership.withNumber("1234567"));
    assertThat(invoice().total().toString()).isEqualTo("325.00 USD");

    invoices.announce(invoice().id(), PaymentMethod.CHECK, "1178");
    complete("Record payment", check("200.00", "1178"));
    assertThat(invoice().open().toString()).isEqualTo("125.00 USD");
    assertThat(candidacy().state()).isEqualTo(CandidacyState.SUBMITTED);

    invoices.announce(invoice().id(), PaymentMethod.CHECK, "1179");
    assertThatThrownBy(() -> complete("Record payment", check("126.00", "1179")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("125.00");
    completeMine("Record payment", check("125.00", "1179"));
    assertThat(candidacy().state()).isEqualTo(CandidacyState.IN_REVIEW);

    complete("Review application", Map.of("decision", "REFUSE", "refusalReason", "NO_DIPLOMA"));
    eventually(() -> task("Send refund check") != null);
    complete(
        "Send refund check",
        Map.of("refundCheckNumber", "88", "refundSentOn", calendar.today().toString()));

    assertThat(invoice().state()).isEqualTo(InvoiceState.REFUNDED);
    assertThat(invoice().owedByCheck().isZero()).isTrue();
    eventually(this::noProcessIsLeft);
  }

  @Test
  void questionsPauseTheClockUntilTheyAreAnswered() throws Exception {
    apply(Membership.none());
    payByCard();
    var due = candidacy().reviewDueOn();

    complete(
        "Review application",
        Map.of("decision", "ASK_FOR_MORE", "missingItems", "Which branch?\nSince when?"));
    assertThat(candidacy().state()).isEqualTo(CandidacyState.AWAITING_ANSWERS);
    assertThat(texts("more-information")).contains("Which branch?", "Since when?");

    candidacies.answerItems(applicant, List.of("Main Street.", "Since 2021."));

    assertThat(candidacy().reviewDueOn()).isEqualTo(due);
    assertThat(task("Review application")).isNotNull();
  }

  @Test
  void unansweredQuestionsEndTheApplicationWithARefund() throws Exception {
    apply(Membership.none());
    payByCard();
    complete(
        "Review application", Map.of("decision", "ASK_FOR_MORE", "missingItems", "Which branch?"));

    fireTimer("Timer_CureExpired");

    assertThat(candidacy().state()).isEqualTo(CandidacyState.CLOSED_UNCURED);
    eventually(() -> invoice().state() == InvoiceState.REFUNDED);
    eventually(this::noProcessIsLeft);
  }

  @Test
  void payerIsRemindedAndAtLastTheInvoiceIsCancelled() throws Exception {
    apply(Membership.none());

    fireTimer("Timer_NextPaymentStep");

    assertThat(texts("payment-reminder")).contains("350.00 USD");
    assertThat(candidacy().state()).isEqualTo(CandidacyState.SUBMITTED);
  }

  @Test
  void staffAreWarnedOfAReviewThatIsDue() throws Exception {
    apply(Membership.none());
    payByCard();

    fireTimer("Timer_ReviewFirstWarning");

    assertThat(notices.of(staff).stream().map(NoticeView::subject))
        .anyMatch(subject -> subject.contains(candidacy().caseNumber().value()));
    assertThat(cases.timeline(candidacy().caseNumber()))
        .anyMatch(line -> line.text().equals("First warning: Review application."));
  }

  @Test
  void withdrawnBeforeAcceptanceEverythingEndsAndTheFeeGoesBack() throws Exception {
    apply(Membership.none());
    payByCard();

    assertThat(candidacies.withdraw(applicant)).isTrue();

    assertThat(candidacy().state()).isEqualTo(CandidacyState.WITHDRAWN);
    assertThat(task("Review application")).isNull();
    eventually(() -> invoice().state() == InvoiceState.REFUNDED);
    eventually(this::noProcessIsLeft);
    assertThat(candidacies.withdraw(applicant)).isFalse();
  }

  @Test
  void nobodyCompletesATaskTheyDidNotClaim() throws Exception {
    apply(Membership.none());
    payByCard();
    engineIdentity.setAuthentication(staff.value(), List.of("program-staff"));
    var review = task("Review application");

    assertThatThrownBy(() -> tasks.complete(review.getId(), Map.of("decision", "ACCEPT")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Claim this task first; then it is yours to complete.");

    assertThat(candidacy().state()).isEqualTo(CandidacyState.IN_REVIEW);
  }

  @Test
  void aTaskIsClaimedByItsOwnGroupOnly() throws Exception {
    apply(Membership.none());
    payByCard();
    var member = accounts.byEmail("committee-2@demo.example").orElseThrow().id();
    var review = task("Review application");

    assertThatThrownBy(() -> tasks.setAssignee(review.getId(), member.value()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("program-staff");
    assertThat(task("Review application").getAssignee()).isNull();
  }

  @Test
  void theDatesOfATaskAreNotMovedByHandNotEvenByTheAdministrator() throws Exception {
    apply(Membership.none());
    payByCard();
    var admin = accounts.byEmail("admin@demo.example").orElseThrow().id();
    engineIdentity.setAuthentication(admin.value(), List.of("camunda-admin"));
    var review = task("Review application");
    review.setDueDate(null);

    assertThatThrownBy(() -> tasks.saveTask(review)).isInstanceOf(Refusal.class);

    assertThat(task("Review application").getDueDate()).isNotNull();
  }

  private void apply(Membership membership) throws Exception {
    applications.save(
        applicant,
        new Personal(
            "Lena",
            "Ortiz",
            LocalDate.of(1990, 5, 4),
            "",
            "1 Main St",
            "Reno",
            "NV",
            "89501",
            "US"));
    applications.save(applicant, new Education(EducationLevel.HIGH_SCHOOL, "Reno High", 2008));
    applications.save(
        applicant,
        Experience.weekly(
            "Reno Library",
            "Page",
            ExperienceKind.PAID,
            LocalDate.now().minusYears(2),
            null,
            BigDecimal.valueOf(35)));
    applications.save(applicant, membership);
    applications.save(applicant, new Consents(true, true, Answer.YES, Answer.NO));
    applications.submit(applicant);
  }

  private void payByCard() throws Exception {
    cards.pay(cards.start(invoice().id()).id());
    assertThat(invoice().state()).isEqualTo(InvoiceState.PAID);
  }

  private CandidacyView candidacy() {
    return candidacies.ofPerson(applicant).orElseThrow();
  }

  private org.colophon.fees.InvoiceView invoice() {
    return invoices.ofCase(candidacy().caseNumber()).orElseThrow();
  }

  private Task task(String name) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(candidacy().caseNumber().value())
        .taskName(name)
        .singleResult();
  }

  private void complete(String task, Map<String, Object> posted) {
    engineIdentity.setAuthentication(staff.value(), List.of("program-staff"));
    tasks.claim(task(task).getId(), staff.value());
    completeMine(task, posted);
  }

  private void completeMine(String task, Map<String, Object> posted) {
    engineIdentity.setAuthentication(staff.value(), List.of("program-staff"));
    tasks.complete(task(task).getId(), posted);
    engineIdentity.clearAuthentication();
  }

  private void fireTimer(String activity) {
    var instances =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(candidacy().caseNumber().value())
            .list();
    var timer =
        instances.stream()
            .flatMap(
                it ->
                    jobs
                        .createJobQuery()
                        .processInstanceId(it.getId())
                        .activityId(activity)
                        .list()
                        .stream())
            .findFirst()
            .orElseThrow();
    jobs.executeJob(timer.getId());
  }

  private boolean noProcessIsLeft() {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(candidacy().caseNumber().value())
            .count()
        == 0;
  }

  private List<String> subjects() {
    return notices.of(applicant).stream().map(NoticeView::subject).toList();
  }

  private String texts(String template) {
    return notices.ofCase(candidacy().caseNumber()).stream()
        .filter(notice -> notice.template().equals(template))
        .map(NoticeView::text)
        .reduce("", String::concat);
  }

  private Map<String, Object> check(String amount, String number) {
    return Map.of(
        "paymentArrived",
        "CHECK",
        "paymentAmount",
        amount,
        "paymentReference",
        number,
        "paymentReceivedOn",
        calendar.today().minusDays(1).toString());
  }

  /** The job executor works beside the test. */
  private static void eventually(Callable<Boolean> fact) {
    await().atMost(Duration.ofMinutes(1)).until(fact);
  }
}
