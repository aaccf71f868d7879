package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.Invoices;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A candidate writes a portfolio in a browser, hands it in, pays, and takes it back. */
class PortfolioIT extends RunningColophon {

  private static final int FILM = 9 * 1024 * 1024;

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Candidacies candidacies;
  @Autowired Portfolios portfolios;
  @Autowired Invoices invoices;
  @Autowired CardCheckouts cards;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;

  private final JourneyBrowser browser = JourneyBrowser.open(ADDRESS);

  @AfterEach
  void closeBrowser() {
    identity.clearAuthentication();
    browser.close();
  }

  @Test
  void aPortfolioIsWrittenHandedInPaidAndTakenBack() throws Exception {
    var nora = accepted();
    var page = signedIn(nora, browser.stranger());
    var portfolio = begin(page);
    look(page);

    write(page, portfolio);
    finishWriting(nora, portfolio);
    upload(page, portfolio);
    handIn(page, portfolio);

    var number = look(nora, portfolio).caseNumber();
    var invoice = invoices.ofCase(number).orElseThrow();
    assertThat(invoice.total()).hasToString("60.00 USD");
    assertThat(portfolios.anyHeld(candidacies.ofPerson(nora).orElseThrow().id())).isTrue();
    cards.pay(cards.start(invoice.id()).id());
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(evaluators(number)).isEqualTo(2));

    page.navigate("/portfolios/" + portfolio);
    look(page);
    page.getByText("Withdraw the portfolio").click();
    page.locator("main button").click();
    assertThat(page.locator("main")).containsText("You withdrew it.");
    assertThat(evaluators(number)).isZero();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> invoices.ofCase(number).orElseThrow().state() == InvoiceState.REFUNDED);
    var zip = page.waitForDownload(() -> page.getByText("Save everything as one file").click());
    assertThat(zip.suggestedFilename()).isEqualTo("portfolio-communication.zip");
    assertThat(browser.complaints())
        .as("the beginning and the piece that broke off, and nothing else")
        .hasSize(2)
        .allMatch(it -> it.endsWith("net::ERR_FAILED"));
  }

  @Test
  void noScriptIsNeededToWriteAndToAddAFile() throws Exception {
    var nora = accepted();
    var page = signedIn(nora, browser.withoutScript());
    var portfolio = begin(page);

    page.navigate("/portfolios/%s/competencies/1".formatted(portfolio));
    page.check("#way-own");
    page.fill("#text", "I greet everybody.");
    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    page.navigate("/portfolios/%s/files".formatted(portfolio));
    page.setInputFiles("#file", new FilePayload("story.mp4", "video/mp4", film(20_000)));
    page.getByText("Add a file", new Page.GetByTextOptions().setExact(true)).last().click();

    assertThat(page.locator("h1")).containsText("story.mp4");
    var found = look(nora, PortfolioId.of(portfolio));
    assertThat(found.items()).hasSize(1);
    assertThat(found.content().response(1)).isEqualTo(Response.own("I greet everybody."));
    assertThat(browser.complaints()).isEmpty();
  }

  /** As a proxy does that takes only small requests. */
  @Test
  void aPieceThatIsRefusedOnTheWayIsNoBrokenConnection() throws Exception {
    var page = signedIn(accepted(), browser.stranger());
    page.navigate("/portfolios/%s/files".formatted(begin(page)));
    page.route(
        "**/uploads/*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(413)
                    .setContentType("text/html")
                    .setBody("<h1>Request Entity Too Large</h1>")));
    page.setInputFiles("#file", new FilePayload("sign.mp4", "video/mp4", film(FILM)));
    page.getByText("Add a file", new Page.GetByTextOptions().setExact(true)).last().click();

    assertThat(page.locator("[data-progress] p")).containsText("does not get through to us");
  }

  @Test
  void whoWasSignedOutWhileWritingSignsInElsewhereAndSaves() throws Exception {
    var nora = accepted();
    var page = signedIn(nora, browser.stranger());
    var portfolio = begin(page);
    page.navigate("/portfolios/%s/competencies/1".formatted(portfolio));
    page.check("#way-own");
    page.context().clearCookies();
    page.fill("#text", "I greet everybody.");
    var state = page.locator("[data-auto-state]");
    assertThat(state).containsText("you are signed out");

    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("#text")).hasValue("I greet everybody.");
    signedIn(nora, page.context().newPage()).getByText("Sign out").waitFor();
    page.getByText("Save and go on").click();

    assertThat(page.locator("h1")).containsText("competency 2 of 9");
    assertThat(look(nora, portfolio).content().response(1))
        .isEqualTo(Response.own("I greet everybody."));
  }

  @Test
  void theKeyboardIsEnoughToWriteToProveAndToHandIn() throws Exception {
    var nora = accepted();
    var page = signedIn(nora, browser.stranger());
    var hands = new TypingHands(page);

    page.navigate("/sets");
    hands.follow("Show a set by a portfolio");
    hands.choose("Competency set", "Communication");
    hands.press("Begin");
    var portfolio = page.url().substring(page.url().lastIndexOf('/') + 1);
    hands.follow("Competency 4");
    hands.pick("Something of my own");
    hands.type("What you know or do", "I wrote a sign.");
    hands.press("Save and go on");
    assertThat(page.locator("h1")).containsText("competency 5 of 9");
    finishWritingBut(Set.of(4), nora, portfolio);
    page.navigate("/portfolios/" + portfolio);
    hands.follow("Add evidence");
    hands.upload("File", new FilePayload("sign.mp4", "video/mp4", film(1000)));
    hands.press("Add a file");
    hands.type("What it is", "Film of a sign");
    hands.choose("4", "Primary");
    hands.press("Save");
    page.navigate("/portfolios/" + portfolio);
    hands.follow("Check and hand in");
    hands.press("Hand the portfolio in");

    assertThat(page.locator("main")).containsText("With the program");
  }

  private static String begin(Page page) {
    page.navigate("/sets");
    page.getByText("Show a set by a portfolio").click();
    page.selectOption("#set", "communication");
    page.getByText("Begin", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("h1")).containsText("Communication and Teamwork");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  /** The script saves what is typed, without a click. */
  private void write(Page page, String portfolio) {
    page.navigate("/portfolios/%s/competencies/1".formatted(portfolio));
    page.check("#way");
    page.fill("#text", "I smiled, and it helped.");
    assertThat(page.locator("[data-auto-state]")).containsText("Saved by itself");
    look(page);
    page.fill("#text", "I smiled, and it helped. Later I asked why.");
    page.getByText("Save and go on").click();
    assertThat(page.locator("h1")).containsText("competency 2 of 9");
  }

  private void finishWriting(PersonId nora, String portfolio) throws Exception {
    assertThat(look(nora, portfolio).content().response(1).text()).endsWith("Later I asked why.");
    portfolios.save(nora, PortfolioId.of(portfolio), 4, Response.own("I wrote a sign."), 0);
    finishWritingBut(Set.of(1, 4), nora, portfolio);
  }

  private void finishWritingBut(Set<Integer> done, PersonId nora, String portfolio)
      throws Exception {
    var id = PortfolioId.of(portfolio);
    for (var number = 1; number <= 9; number++) {
      if (!done.contains(number)) {
        portfolios.save(nora, id, number, Response.answering(1, "I did."), 0);
      }
    }
    portfolios.saveStatement(nora, id, "I learned.", 0);
  }

  /** The second piece breaks off once; the upload goes on by itself. */
  private void upload(Page page, String portfolio) {
    page.route("**/uploads", Route::abort, new Page.RouteOptions().setTimes(1));
    var pieces = new AtomicInteger();
    page.route(
        "**/uploads/*",
        route -> {
          if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2) {
            route.abort();
          } else {
            route.resume();
          }
        });
    page.navigate("/portfolios/%s/files".formatted(portfolio));
    look(page);
    page.setInputFiles("#file", new FilePayload("sign.mp4", "video/mp4", film(FILM)));
    page.getByText("Add a file", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(page.locator("h1")).containsText("sign.mp4");
    assertThat(pieces.get()).as("three pieces, one of them twice").isEqualTo(4);

    page.fill("#title", "Film of a sign");
    page.selectOption("#serves-4", "PRIMARY");
    look(page);
    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("main")).containsText("Serves 4");
  }

  private void handIn(Page page, String portfolio) {
    page.navigate("/portfolios/" + portfolio);
    page.getByText("Check and hand in").click();
    look(page);
    page.getByText("Hand the portfolio in").click();
    assertThat(page.locator("main")).containsText("With the program");
    page.getByText("Attempt 1").click();
    assertThat(page.locator("main")).containsText("Film of a sign");
    look(page);
  }

  private PersonId accepted() throws Exception {
    return beans.createBean(PaidApplication.class).accepted();
  }

  private Page signedIn(PersonId person, Page page) {
    page.navigate("/sign-in");
    page.fill("[name=email]", accounts.person(person).email());
    page.fill("[name=password]", "not-so-secret");
    page.click("main button[type=submit]");
    return page;
  }

  private PortfolioView look(PersonId nora, String portfolio) {
    return look(nora, PortfolioId.of(portfolio));
  }

  private PortfolioView look(PersonId nora, PortfolioId portfolio) {
    return portfolios.find(nora, portfolio).orElseThrow();
  }

  /** How many evaluators are looked for; for one in the open pool there are two tasks. */
  private long evaluators(CaseNumber number) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKeyIn("UserTask_ChooseEvaluator", "UserTask_Review")
        .list()
        .stream()
        .map(Task::getProcessInstanceId)
        .distinct()
        .count();
  }

  private static byte[] film(int size) {
    var bytes = new byte[size];
    var start = "\0\0\0\40ftypisom".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  private static void look(Page page) {
    assertThat(new PageAudit(page).findings()).as(page.url()).isEmpty();
  }
}
