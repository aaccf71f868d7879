package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Tasklist on a phone, and the way from a mail to a task. */
class TasklistIT extends RunningColophon {

  @Autowired AutowireCapableBeanFactory beans;
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
    var review = beans.createBean(PaidApplication.class).review();
    var number = (String) tasks.getVariableLocal(review.getId(), "caseNumber");
    var link = "/tasks/" + review.getId();
    var page = browser.stranger();
    page.setViewportSize(390, 844);

    page.navigate(link); // as from a mail, not signed in
    page.fill("[name=email]", "staff");
    page.fill("[name=password]", "demo");
    page.click("main button[type=submit]");
    assertThat(page.locator(".task-details h2.task")).containsText("Review application");
    assertThat(page.locator("ol.tasks-list")).containsText(number);
    assertThat(page.locator("ol.tasks-list").getByText("the program office").first()).isVisible();
    assertThat(page.locator(".task-filters")).containsText("Due this week");
    assertThat(page.locator(".start-process-action")).isHidden();
    assertThat(page.locator(".create-task-action")).isHidden();
    nothingIsOfferedThatIsRefused(page);
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
    assertThat(page.locator("main")).containsText(number);
    assertThat(browser.complaints()).isEmpty();
  }

  /** Notes are written on the page of the case; dates and groups follow the rules. */
  private static void nothingIsOfferedThatIsRefused(Page page) {
    assertThat(page.locator(".createCommentLink")).isHidden();
    for (var fact : List.of(".followup-date", ".due-date", ".groups")) {
      var shown = page.locator(".task-details .meta " + fact);
      shown.locator(".glyphicon").first().click();
      shown.press("Enter");
    }
    assertThat(page.locator(".cam-widget-inline-field.field-control, .modal-dialog")).hasCount(0);
  }

  private static void nothingStandsBesideTheScreen(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.task-details .task-card, .fjs-container iframe,"
                    + " .tasks-list')].every(it => it.getBoundingClientRect().right <= innerWidth)"))
        .isEqualTo(true);
  }
}
