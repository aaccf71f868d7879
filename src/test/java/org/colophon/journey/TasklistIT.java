package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist on a phone, and the way from a mail to a task. */
class TasklistIT extends RunningColophon {

  @Autowired Accounts accounts;
  @Autowired Applications applications;
  @Autowired Candidacies candidacies;
  @Autowired Invoices invoices;
  @Autowired CardCheckouts cards;
  @Autowired TaskService tasks;

  private JourneyBrowser browser;

  @BeforeEach
  void openBrowser() {
    browser = JourneyBrowser.open(ADDRESS);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void aTaskIsFoundClaimedAndDoneOnAPhone() throws Exception {
    var number = somebodyAppliesAndPays();
    var link = "/tasks/" + reviewOf(number);
    var page = browser.stranger();
    page.setViewportSize(390, 844);

    page.navigate(link); // as from a mail, not signed in
    page.fill("[name=email]", "staff");
    page.fill("[name=password]", "demo");
    page.click("main button[type=submit]");
    assertThat(page.locator(".task-details h2.task")).containsText("Review application");
    assertThat(page.locator("ol.tasks-list")).containsText(number.value());
    assertThat(page.locator("ol.tasks-list").getByText("the program office").first()).isVisible();
    assertThat(page.locator(".task-filters")).containsText("Due this week");
    assertThat(page.locator(".start-process-action")).isHidden();
    assertThat(page.locator(".create-task-action")).isHidden();
    assertThat(page.locator("input.main-field")).hasAttribute("placeholder", "Filter Tasks");
    assertThat(page.locator(".ce-eol-banner")).containsText("Its maker ended its updates");
    assertThat(page.content()).doesNotContain("time to migrate", "docs.camunda.io");
    nothingStandsBesideTheScreen(page);

    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
    page.locator(".disabled-form")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.locator(".fjs-container").getByText("Accept: the candidacy begins today").click();
    nothingStandsBesideTheScreen(page);
    page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("Select a task in the list").waitFor();

    page.navigate(link);
    assertThat(page.locator("#main")).containsText("The task “Review application” is done.");
    assertThat(page.locator("main")).containsText(number.value());
    assertThat(browser.complaints()).isEmpty();
  }

  private static void nothingStandsBesideTheScreen(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.task-details .task-card, .fjs-container iframe,"
                    + " .tasks-list')].every(it => it.getBoundingClientRect().right <= innerWidth)"))
        .isEqualTo(true);
  }

  private String reviewOf(CaseNumber number) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskName("Review application")
        .singleResult()
        .getId();
  }

  private CaseNumber somebodyAppliesAndPays() throws Exception {
    var applicant =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org", "not-so-secret", "Nora", "Quist", Set.of()));
    applications.save(
        applicant,
        new Personal(
            "Nora",
            "Quist",
            LocalDate.of(1991, 7, 2),
            "",
            "4 Hill St",
            "Reno",
            "NV",
            "89501",
            "US"));
    applications.save(applicant, new Education(EducationLevel.HIGH_SCHOOL, "Reno High", 2009));
    applications.save(
        applicant,
        Experience.weekly(
            "Reno Library",
            "Page",
            ExperienceKind.PAID,
            LocalDate.now().minusYears(2),
            null,
            BigDecimal.valueOf(35)));
    applications.save(applicant, Membership.none());
    applications.save(applicant, new Consents(true, true, Answer.YES, Answer.NO));
    applications.submit(applicant);
    var number = candidacies.ofPerson(applicant).orElseThrow().caseNumber();
    cards.pay(cards.start(invoices.ofCase(number).orElseThrow().id()).id());
    return number;
  }
}
