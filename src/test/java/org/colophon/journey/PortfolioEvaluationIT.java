package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Shortcoming;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * What becomes of a portfolio that is handed in, in a real browser: its candidate, evaluators in
 * Tasklist, program staff.
 */
class PortfolioEvaluationIT extends RunningColophon {

  /** The competency about which the evaluators differ. */
  private static final int ASKED = 2;

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired PortfolioReviews reviews;
  @Autowired Portfolios portfolios;

  private final JourneyBrowser browser = JourneyBrowser.open(ADDRESS);
  private final Map<PersonId, Page> windows = new HashMap<>();
  private JudgedPortfolio world;

  @BeforeEach
  void somebodyMayJudge() {
    world = beans.createBean(JudgedPortfolio.class);
  }

  @AfterEach
  void everybodyLeaves() {
    browser.close();
    world.everybodyLeaves();
  }

  @Test
  void twoDifferTheCandidateCompletesAThirdDecides() throws Exception {
    var names = List.of("Ottoline Vexley", "Barnaby Quillfeather", "Thessaly Crumb");
    for (var name : names) {
      world.evaluator(name.split(" ")[0], name.split(" ")[1]);
    }
    var quenby = world.candidate("Quenby", "Zorander");
    var portfolio = world.written(quenby);
    var candidate = signedIn(quenby);
    handInAndPay(candidate, "/portfolios/" + portfolio);
    var number = portfolios.find(quenby, portfolio).orElseThrow().caseNumber();

    var first = world.asked(number, 1, 1);
    var second = world.asked(number, 1, 2);
    judge(first, "MET");
    judge(second, "NOT_MET");
    comesTo(number, PortfolioState.REVISION);
    completeWhatIsAsked(candidate, "/portfolios/" + portfolio, names);

    assertThat(judgeOf(world.asked(number, 2, 1))).as("knows it").isEqualTo(judgeOf(first));
    assertThat(judgeOf(world.asked(number, 2, 2))).isEqualTo(judgeOf(second));
    judge(world.asked(number, 2, 2), "NOT_MET");
    judge(world.asked(number, 2, 1), "MET");
    var third = world.asked(number, 2, 3);
    assertThat(third.scope()).containsExactly(ASKED);
    assertThat(judgeOf(third)).isNotIn(judgeOf(first), judgeOf(second));
    judge(third, "MET");

    comesTo(number, PortfolioState.ACHIEVED);
    candidate.navigate("/portfolios/" + portfolio);
    assertThat(candidate.locator("#achieved-title")).containsText("Communication and Teamwork");
    look(candidate);
    candidate.navigate("/sets");
    assertThat(candidate.locator("main")).containsText("Portfolio " + number);
    candidate.navigate("/portfolios/%s/attempts/2".formatted(portfolio));
    assertThat(candidate.locator("#feedback-title + p")).containsText("The set is achieved.");
    readsNo(candidate, names);
    staffSeeItAll(number, names);
    assertThat(browser.complaints()).isEmpty();
  }

  private void handInAndPay(Page candidate, String address) {
    candidate.navigate(address);
    candidate.getByText("Check and hand in").click();
    candidate.getByText("Hand the portfolio in").click();
    candidate.getByText("Pay the fee").first().click();
    candidate.getByLabel("Card").check();
    candidate.getByText("Continue").click();
    candidate.getByText("Pay 60.00 USD").click();
    candidate.waitForURL("**/fee");
    candidate.waitForCondition(
        () -> {
          candidate.navigate(address);
          return candidate.locator("main").innerText().contains("Two evaluators");
        });
    look(candidate);
  }

  /** In Tasklist, on the page in the task; everything is met, but for one competency. */
  private void judge(SeatView seat, String ofAsked) {
    var page = windows.computeIfAbsent(judgeOf(seat), this::signedIn);
    var task = Tasklist.open(page).offered().choose("Review", seat.caseNumber()).claim();
    var frame = page.frameLocator(".fjs-container iframe");
    for (var competency : seat.competencies()) {
      rate(frame, competency, competency == ASKED ? ofAsked : "MET");
    }
    if (!ofAsked.equals("MET")) {
      frame
          .locator("#competency-" + ASKED)
          .getByText("Too general", new Locator.GetByTextOptions().setExact(true))
          .click();
      frame.locator("#comment-" + ASKED).fill("Say what you did yourself.");
      assertThat(frame.locator("#state-" + ASKED)).containsText("Not met");
      frame.locator("#statement").fill("Say what you still want to learn.");
      assertThat(frame.locator("#learning-statement [data-auto-state]")).containsText("Saved");
    }
    task.pick("I judged on what was submitted alone").complete();
  }

  /** Reads what was found, and can change nothing else. */
  private void completeWhatIsAsked(Page candidate, String address, List<String> names) {
    candidate.navigate(address + "/attempts/1");
    assertThat(candidate.locator("main")).containsText("More was asked for.");
    assertThat(candidate.locator("main")).containsText("Say what you did yourself.");
    assertThat(candidate.locator("main")).containsText("Say what you still want to learn.");
    readsNo(candidate, names);
    look(candidate);
    candidate.navigate(address + "/statement");
    assertThat(candidate.locator("main")).containsText("Say what you still want to learn.");
    look(candidate);
    candidate.navigate(address + "/competencies/1");
    assertThat(candidate.locator("#text")).hasCount(0);
    candidate.navigate(address);
    readsNo(candidate, names);
    look(candidate);
    candidate.getByText("Competency " + ASKED).first().click();
    candidate.fill("#text", "I asked the reader, and I wrote down what she said.");
    candidate.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    candidate.getByText("Check and hand in again").click();
    look(candidate);
    candidate.locator("main form button").click();
    assertThat(candidate.locator("main")).containsText("Attempt 2");
  }

  private static void readsNo(Page page, List<String> names) {
    var text = page.content();
    names.forEach(it -> assertThat(text).doesNotContain(it.split(" ")));
  }

  private void staffSeeItAll(CaseNumber number, List<String> names) {
    var staff = browser.signedIn("staff");
    staff.navigate("/cases/" + number);
    var evaluation = staff.locator("section[aria-labelledby=evaluation-title]");
    for (var name : names) {
      assertThat(evaluation).containsText(name);
    }
    assertThat(evaluation).containsText("more is asked about competencies");
    assertThat(evaluation).containsText("a third evaluator is asked about competencies");
    assertThat(evaluation).containsText("the set is achieved");
    assertThat(evaluation).containsText("Say what you did yourself.");
    look(staff);
  }

  private void comesTo(CaseNumber number, PortfolioState state) {
    await().atMost(Duration.ofMinutes(1)).until(() -> portfolios.ofCase(number).state() == state);
  }

  private static PersonId judgeOf(SeatView seat) {
    return seat.turn().orElseThrow().person();
  }

  private Page signedIn(PersonId person) {
    return browser.signedIn(accounts.person(person).email(), "not-so-secret");
  }

  @Test
  void aReviewIsMadeInItsTaskSavedAtOnceAndRefusedWhileSomethingIsMissing() throws Exception {
    var ottoline = world.evaluator("Ottoline", "Vexley");
    var quenby = world.candidate("Quenby", "Zorander");
    var number = world.handedIn(quenby, world.written(quenby));
    var seat = world.asked(number, ottoline).id();
    var page = signedIn(ottoline);

    var offered = Tasklist.open(page).offered().choose("Review", number);
    assertThat(offered.framedPage())
        .contains("9 competencies", "1 file")
        .doesNotContain("What I did", "Zorander");
    var task = offered.claim();
    var frame = page.frameLocator(".fjs-container iframe");
    frame.locator("#competency-1").waitFor();
    assertThat(frame.locator("main")).not().containsText("Zorander");

    rate(frame, 1, "MET");
    assertThat(frame.locator("#progress")).containsText("1 of 9");
    assertThat(frame.locator("#todo-1")).isHidden();
    rate(frame, 2, "PARTLY");
    assertThat(frame.locator("#state-2")).containsText("add a reason and a comment");
    frame.locator("#competency-2").getByText("Too general").click();
    frame.locator("#comment-2").fill("Say what you did yourself.");
    assertThat(frame.locator("#state-2")).containsText("Partly met");
    assertThat(reviews.of(seat, ottoline).marks()).hasSize(2);

    var refused = task.pick("I judged on what was submitted alone").completeRefused();
    assertThat(refused)
        .contains("These competencies have no rating yet: 3, 4, 5, 6, 7, 8, 9.")
        .doesNotContain("ENGINE-");
    anotherDeviceGoesOn(page, ottoline, seat);
    var again = Tasklist.open(page).mine().choose("Review", number);
    assertThat(page.frameLocator(".fjs-container iframe").locator("#progress"))
        .containsText("9 of 9");
    again.pick("I judged on what was submitted alone").complete();

    assertThat(reviews.filed(number, 1)).as("nobody reads one alone").isEmpty();
    var filed = reviews.of(seat, ottoline);
    assertThat(filed.complete()).isEqualTo(9);
    assertThat(filed.mark(2).orElseThrow())
        .satisfies(
            it -> {
              assertThat(it.finding()).isEqualTo(Finding.PARTLY);
              assertThat(it.shortcomings()).containsExactly(Shortcoming.TOO_GENERAL);
              assertThat(it.comment()).isEqualTo("Say what you did yourself.");
            });
    page.navigate("/reviews/" + seat);
    assertThat(page.locator("main")).containsText("You filed this review.");
    look(page);
    assertThat(browser.complaints())
        .as("the refusal, the page from before, and nothing else")
        .allMatch(it -> it.contains("/task/") || it.matches("409 .*/note"));
  }

  /** On a phone, without a mouse, and there is the file. */
  private void anotherDeviceGoesOn(Page first, PersonId ottoline, SeatId seat) {
    var page = signedIn(ottoline);
    page.setViewportSize(390, 844);
    page.navigate("/reviews/" + seat);
    look(page);
    assertThat(page.locator("#progress")).containsText("2 of 9");
    var evidence = page.locator("#competency-1").getByText("Evidence 1 (PDF");
    assertThat(evidence).containsText("Story hour");
    assertThat(page.waitForDownload(evidence::click).suggestedFilename())
        .isEqualTo("evidence-1.pdf");
    for (var competency = 3; competency <= 9; competency++) {
      page.locator("#todo-%d a".formatted(competency)).focus();
      page.keyboard().press("Enter");
      page.locator("#competency-%d [name=finding]".formatted(competency)).first().focus();
      page.keyboard().press("Space");
      assertThat(page.locator("#state-" + competency)).containsText("rated: Met");
    }
    assertThat(page.locator("#progress")).containsText("9 of 9");
    aPageFromBeforeOverwritesNothing(first, page);
  }

  /** The first window still shows what was there before; what it saves does not win unseen. */
  private void aPageFromBeforeOverwritesNothing(Page first, Page second) {
    second.fill("#note", "Second device.");
    second.getByText("Save note").click();
    assertThat(second.locator("#own-note")).containsText("Saved");
    var old = first.frameLocator(".fjs-container iframe");
    old.locator("#note").fill("First device.");
    assertThat(old.locator("#own-note [data-auto-state]")).containsText("in another window");
    second.reload();
    assertThat(second.locator("#note")).hasValue("Second device.");
  }

  /** From the work list to the filed review; a mouse is never touched. */
  @Test
  void aReviewIsClaimedMadeAndFiledByKeyboardAlone() throws Exception {
    var ottoline = world.evaluator("Ottoline", "Vexley");
    var quenby = world.candidate("Quenby", "Zorander");
    var number = world.handedIn(quenby, world.written(quenby));
    var seat = world.asked(number, ottoline).id();
    var page = signedIn(ottoline);
    page.navigate("/camunda/app/tasklist/default/");
    page.getByText("Offered to me").first().waitFor();

    tabTo(page, ".task-filters a", "Offered to me");
    page.keyboard().press("Enter");
    page.locator(".tasks-list .task").first().waitFor();
    tabTo(page, ".tasks-list a", "Review");
    page.keyboard().press("Enter");
    page.frameLocator(".fjs-container iframe").locator("main").waitFor();
    tabTo(page, "button.claim", "Claim");
    page.keyboard().press("Enter");
    var framed = page.frameLocator(".fjs-container iframe");
    for (var competency = 1; competency <= JudgedPortfolio.COMPETENCIES; competency++) {
      framed.locator("#competency-" + competency).waitFor();
      tabTo(page, "#competency-%d [name=finding]".formatted(competency), "");
      page.keyboard().press("Space");
      assertThat(framed.locator("#state-" + competency)).containsText("rated: Met");
    }
    tabTo(page, ".fjs-container [type=checkbox]", "");
    page.keyboard().press("Space");
    tabTo(page, "button", "Complete");
    page.keyboard().press("Enter");

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(seats.find(seat).orElseThrow().judge())
                    .as("filed by her")
                    .contains(ottoline));
    assertThat(browser.complaints()).isEmpty();
  }

  /** Presses the key until it has led there, in the page or in what it frames. */
  private static void tabTo(Page page, String place, String saying) {
    for (var step = 0; step < 200; step++) {
      page.keyboard().press("Tab");
      if (page.frames().stream().anyMatch(it -> isAt(it, place, saying))) {
        return;
      }
    }
    throw new AssertionError("No key leads to %s %s".formatted(place, saying));
  }

  private static boolean isAt(Frame frame, String place, String saying) {
    return (boolean)
        frame.evaluate(
            """
            ([place, saying]) => {
              const at = document.activeElement;
              return document.hasFocus() && at.matches(place) && at.textContent.includes(saying);
            }
            """,
            List.of(place, saying));
  }

  @Test
  void noScriptIsNeededToJudge() throws Exception {
    var ottoline = world.evaluator("Ottoline", "Vexley");
    var quenby = world.candidate("Quenby", "Zorander");
    var seat = world.asked(world.handedIn(quenby, world.written(quenby)), ottoline).id();
    seats.claim(seat, ottoline);
    var page = browser.withoutScript();
    browser.signIn(page, accounts.person(ottoline).email(), "not-so-secret");

    page.navigate("/reviews/" + seat);
    page.locator("#competency-3 [value=NOT_MET]").check();
    page.locator("#comment-3").fill("Nothing is said about it.");
    page.locator("#competency-3 button").click();
    assertThat(page.locator("#competency-3")).containsText("add a reason and a comment");
    assertThat(page.locator("#comment-3")).hasValue("Nothing is said about it.");
    page.locator("#competency-3").getByText("Not addressed").click();
    page.locator("#competency-3 button").click();
    assertThat(page.locator("#state-3")).containsText("Not met");

    page.locator("#looks-wrong textarea").fill("File 1 names readers.");
    page.getByText("Tell the program office").click();
    assertThat(page.locator("main"))
        .containsText("the program office has something to clear up first");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void rate(FrameLocator frame, int competency, String finding) {
    frame.locator("#competency-%d [value=%s]".formatted(competency, finding)).check();
    assertThat(frame.locator("#competency-%d [data-auto-state]".formatted(competency)))
        .containsText("Saved");
  }

  /** Looking takes out what is there many times, so the page loads anew. */
  private static void look(Page page) {
    assertThat(new PageAudit(page).findings()).as(page.url()).isEmpty();
    page.reload();
  }
}
