package org.colophon.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;

/** Camunda Tasklist as a person sees it. */
final class Tasklist {

  private final Page page;
  private final List<Runnable> entries = new ArrayList<>();

  private Tasklist(Page page) {
    this.page = page;
  }

  static Tasklist open(Page page) {
    page.navigate("/camunda/app/tasklist/default/");
    page.getByText("My tasks").first().waitFor();
    return new Tasklist(page);
  }

  /** Turns to the tasks the person has claimed. */
  Tasklist mine() {
    return list("My tasks");
  }

  /** Turns to the reviews an evaluator is asked for. */
  Tasklist offered() {
    return list("Offered to me");
  }

  private Tasklist list(String filter) {
    page.locator(".task-filters a").filter(having(filter)).first().click();
    page.locator(".task-filters .active").filter(having(filter)).first().waitFor();
    return this;
  }

  /**
   * Opens the newest task of that name.
   *
   * @param about what its card says besides, so that it is no other journey's: the case's number,
   *     or what it is about
   */
  Tasklist choose(String task, Object about) {
    entries.clear();
    page.locator(".tasks-list .task")
        .filter(having(task))
        .filter(having(about.toString()))
        .first()
        .click();
    page.locator(".task-details h2, .task-details .names").filter(having(task)).first().waitFor();
    page.locator(".fjs-container .fjs-form-field").first().waitFor();
    return this;
  }

  /** Claims the task; the form is drawn anew when Tasklist has read task and list again. */
  Tasklist claim() {
    page.waitForResponse(
        response -> response.url().matches(".*/filter/[^/]+/list\\?.*"), this::clickClaim);
    page.locator(".disabled-form").waitFor(gone());
    return this;
  }

  /** Tries to claim, and gives back what Tasklist answers. */
  String claimRefused() {
    clickClaim();
    page.getByText("An error happened").first().waitFor();
    return page.locator(".page-notifications").innerText();
  }

  private void clickClaim() {
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
  }

  /** Chooses an option and sees that it is: a form that is drawn anew meanwhile loses a click. */
  Tasklist pick(String option) {
    var box = page.locator(".fjs-container").getByLabel(option).first();
    return enter(
        () ->
            page.waitForCondition(
                () -> {
                  if (!box.isChecked()) {
                    box.click();
                  }
                  return box.isChecked();
                }));
  }

  /** Types into a field of the form. */
  Tasklist fill(String field, String text) {
    return enter(() -> page.locator(".fjs-container").getByLabel(field).first().fill(text));
  }

  private Tasklist enter(Runnable entry) {
    entry.run();
    entries.add(entry);
    return this;
  }

  /** The page of ours that is framed in the form. */
  String framedPage() {
    return page.frameLocator(".fjs-container iframe").locator("main").innerText();
  }

  /** Looks first that all that was entered is still there, then completes the task. */
  void complete() {
    entries.forEach(Runnable::run);
    page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("Select a task in the list").waitFor();
  }

  /** Tries to complete, and gives back what Tasklist answers. */
  String completeRefused() {
    page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("The task is not completed yet").first().waitFor();
    return page.locator(".page-notifications").innerText();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
