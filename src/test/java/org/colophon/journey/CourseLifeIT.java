package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ApprovedCourse;
import org.colophon.courses.CompletionConsents;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.Providers;
import org.colophon.courses.RenewalState;
import org.colophon.courses.Renewals;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentMethod;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * What becomes of an approved course, in a real browser: looked at again, suspended, withdrawn, or
 * given up, and what those who take it read of it.
 */
class CourseLifeIT extends RunningColophon {

  private static final SetId YOUTH = SetId.of("youth");

  @Autowired Accounts accounts;
  @Autowired Providers providers;
  @Autowired CourseCatalog catalog;
  @Autowired CompletionConsents consents;
  @Autowired Candidacies candidacies;
  @Autowired Renewals renewals;
  @Autowired Invoices invoices;
  @Autowired CardCheckouts cards;
  @Autowired ProgramCalendar calendar;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired AutowireCapableBeanFactory beans;

  private final String title = "Picture books " + UUID.randomUUID();
  private final String ash = "Ash " + UUID.randomUUID();
  private JourneyBrowser browser;
  private PersonId ana;
  private ProviderId provider;
  private CourseId course;

  @BeforeEach
  void aCourseIsApproved() throws Exception {
    ana = person("provider-1");
    provider = providers.found(ana, new ProviderDetails(ash, ProviderKind.NETWORK, "", "555"));
    course = record(LocalDate.now().minusYears(1));
    browser = JourneyBrowser.open(ADDRESS);
  }

  @AfterEach
  void everybodyLeaves() {
    browser.close();
  }

  @Test
  void anApprovalIsSuspendedAndWithdrawnAndEverybodyKnowsWhatStillCounts() throws Exception {
    var candidate = candidate();
    var staff = browser.signedIn("staff");
    staff.navigate("/staff/courses/" + course);
    assertThat(staff.locator("main")).containsText("Nora Diaz");
    audit(staff);
    send(staff);
    assertThat(staff.locator(".error-summary")).containsText("Say what it is about.");
    staff.fill("#concern", "Learners tell us of another unit 3.");
    send(staff);
    assertThat(staff.locator("body")).containsText("The review is open as case");

    var owner = browser.signedIn("provider-1");
    owner.navigate("/provider/" + provider);
    audit(owner);
    owner.locator("section[aria-labelledby=reviews-title] a").click();
    assertThat(owner.locator("main")).containsText("Learners tell us of another unit 3.");
    audit(owner);
    owner.fill("#answer", "Unit 3 is being rewritten.");
    send(owner);
    assertThat(owner.locator("main")).containsText("With the committee");
    var review = owner.url();

    assertThat(
            Tasklist.open(browser.signedIn("committee-1"))
                .choose("Decide about approval", title)
                .claimRefused())
        .contains("You act or teach for the provider of this course.")
        .doesNotContain("ENGINE-");
    var member = browser.signedIn("committee-2");
    var decision = Tasklist.open(member).choose("Decide about approval", title).claim();
    assertThat(decision.framedPage())
        .contains("Learners tell us of another unit 3.", "Unit 3 is being rewritten.");
    decision.pick("Suspend, or leave suspended").pick("What is taught is not").complete();

    var stranger = browser.stranger();
    stranger.navigate("/courses?q=" + title.replace(" ", "%20"));
    assertThat(stranger.locator("main")).not().containsText(title);
    stranger.navigate("/courses/" + course);
    assertThat(stranger.locator("main")).containsText("not open to new learners at present");
    assertThat(stranger.locator("main")).not().containsText("suspended");
    audit(stranger);
    candidate.navigate("/completions");
    assertThat(candidate.locator("main")).containsText("takes no new learners since");
    owner.navigate("/provider/" + provider + "/courses/" + course);
    assertThat(owner.locator("main")).containsText("Please take nobody new");
    audit(owner);

    owner.navigate(review);
    assertThat(owner.locator("main")).containsText("What is taught is not what was approved.");
    owner.fill("#answer", "We do not teach unit 3 any more.");
    send(owner);
    decision = Tasklist.open(member).choose("Decide about approval", title).claim();
    assertThat(decision.framedPage()).contains("We do not teach unit 3 any more.");
    decision.pick("Withdraw: the approval").pick("What is taught is not").complete();

    owner.navigate("/provider/" + provider + "/courses/" + course);
    assertThat(owner.locator("main")).containsText("What still counts");
    assertThat(owner.locator("main")).not().containsText("Nora Diaz");
    audit(owner);
    staff.navigate("/staff/courses/" + course);
    assertThat(staff.locator("main")).containsText("It counts when begun by");
    audit(staff);
    candidate.navigate("/completions");
    assertThat(candidate.locator("main")).containsText("it counts when you complete it by");
    audit(candidate);
    candidate.navigate("/messages");
    assertThat(candidate.locator("main")).containsText("What still counts of a course that ends");
    staff.navigate("/cases?q=" + title.replace(" ", "%20"));
    staff.locator("main td a, main th a").first().click();
    assertThat(staff.locator("main")).containsText("Approval withdrawn");
    audit(staff);
  }

  @Test
  void aProviderGivesItsCourseUp() {
    var on = LocalDate.now().plusDays(40);
    var owner = browser.signedIn("provider-1");
    owner.navigate("/provider/" + provider + "/courses/" + course);
    owner.locator("a[href$='/give-up']").click();
    audit(owner);
    owner.fill("#on", on.toString());
    send(owner);
    assertThat(owner.locator(".error-summary")).containsText("Say why, in a few words.");
    assertThat(owner.locator("#on")).hasValue(on.toString());
    owner.fill("#why", "Nobody is left who teaches it.");
    send(owner);
    assertThat(owner.locator("main")).containsText("Give the course up?");
    audit(owner);
    send(owner);

    assertThat(owner.locator("body")).containsText("The course is given up.");
    assertThat(owner.locator("main")).containsText("Ends on");
    audit(owner);
    assertThat(catalog.find(course).orElseThrow().latestApproval().until()).isEqualTo(on);
    owner.navigate("/messages");
    assertThat(owner.locator("main")).containsText("You have given up a course");
    var staff = browser.signedIn("staff");
    staff.navigate("/messages");
    assertThat(staff.locator("main")).containsText("A provider gives up a course");
  }

  @Test
  void aRenewalPaidTwiceIsOneRenewalAndOneFee() throws Exception {
    var soon = record(LocalDate.now().minusYears(4).plusMonths(2));
    renewals.openDue();
    var number =
        renewals.ofProvider(provider).stream()
            .filter(it -> it.course().id().equals(soon))
            .findFirst()
            .orElseThrow()
            .caseNumber();
    renewals.request(ana, number, "", "");
    var invoice = invoices.ofCase(number).orElseThrow();
    var checkout = cards.start(invoice.id());
    invoices.announce(invoice.id(), PaymentMethod.CHECK, "4711");
    complete(
        number,
        "UserTask_RecordPayment",
        Map.of(
            "paymentArrived",
            "CHECK",
            "paymentAmount",
            "100.00",
            "paymentReference",
            "4711",
            "paymentReceivedOn",
            calendar.today().toString()));
    assertThat(open(number, "UserTask_CheckRenewal")).hasSize(1);

    cards.pay(checkout.id());
    assertThat(open(number, "UserTask_CheckRenewal")).as("one task").hasSize(1);
    complete(number, "UserTask_CheckRenewal", Map.of("renewalDecision", "RENEW"));

    assertThat(renewals.find(number).state()).isEqualTo(RenewalState.RENEWED);
    assertThat(catalog.find(soon).orElseThrow().approvals()).hasSize(2);
    var paid = invoices.invoice(invoice.id());
    assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
    assertThat(paid.payments()).as("both are recorded").hasSize(2);
    assertThat(paid.paid()).as("and one of them went back").isEqualTo(paid.total());
  }

  private List<Task> open(CaseNumber number, String task) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(task)
        .list();
  }

  private void complete(CaseNumber number, String task, Map<String, Object> posted) {
    complete(open(number, task).get(0), posted);
  }

  private void complete(Task task, Map<String, Object> posted) {
    var staff = person("staff").value();
    identity.setAuthentication(staff, List.of("program-staff"));
    tasks.claim(task.getId(), staff);
    tasks.complete(task.getId(), posted);
    identity.clearAuthentication();
  }

  /** Somebody accepted who lets the provider report for them, at their page. */
  private Page candidate() throws Exception {
    var nora = beans.createBean(PaidApplication.class).accepted();
    consents.give(nora, candidacies.ofPerson(nora).orElseThrow().caseNumber(), provider);
    return browser.signedIn(accounts.person(nora).email(), "not-so-secret");
  }

  private CourseId record(LocalDate approvedOn) throws Exception {
    return catalog.record(
        new ApprovedCourse(
            ash,
            title + " of " + approvedOn.getYear(),
            YOUTH,
            Delivery.ONLINE,
            "",
            "",
            approvedOn,
            Set.of(person("committee-1"))),
        person("staff"));
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
  }

  private static void audit(Page page) {
    assertThat(new PageAudit(page).findings()).as(page.url()).isEmpty();
  }

  private PersonId person(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id();
  }
}
