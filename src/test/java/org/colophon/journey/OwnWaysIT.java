package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A candidate from the account to the reported course, by keyboard alone and without JavaScript;
 * what staff does in between is not looked at.
 */
class OwnWaysIT extends RunningColophon {

  private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final String PASSWORD = "not so secret";

  @Autowired Accounts accounts;
  @Autowired Notices notices;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;

  private final JourneyBrowser browser = JourneyBrowser.open(ADDRESS);

  @AfterEach
  void closeBrowser() {
    identity.clearAuthentication();
    browser.close();
  }

  @Test
  void theKeyboardIsEnough() {
    goAllTheWay(browser.stranger(), TypingHands::new);
  }

  @Test
  void noScriptIsNeeded() {
    goAllTheWay(browser.withoutScript(), PointingHands::new);
  }

  @Test
  void whoSendsNothingForLongIsWarnedAndCanStay() {
    var page = browser.stranger();
    page.clock().install();
    browser.signIn(page, "candidate-1", "demo");
    page.navigate("/account");
    var warning = page.locator(".session-end");

    page.clock().fastForward("54:00");
    assertThat(warning).isEmpty();
    page.clock().fastForward("01:30");
    assertThat(warning).containsText("You will be signed out in five minutes");
    page.getByText("Stay signed in").click();
    assertThat(warning).isEmpty();
    page.clock().fastForward("01:00:30");
    assertThat(warning).containsText("You were signed out");
  }

  @Test
  void anAddressIsChangedByTheMailToTheNewOne() {
    var former = UUID.randomUUID() + "@example.org";
    var wanted = UUID.randomUUID() + "@example.org";
    accounts.open(new OpenAccount(former, PASSWORD, "Wilma", "Moving", Set.of()));
    var page = browser.stranger();
    browser.signIn(page, former, PASSWORD);

    page.navigate("/account");
    page.getByText("Change it").click();
    page.fill("#email", wanted);
    page.fill("#current", PASSWORD);
    page.click("main button[type=submit]");
    assertThat(page.locator("main")).containsText("We sent a mail to " + wanted);
    page.getByText("Read it").click();
    page.getByText("Please confirm your new e-mail address").first().click();
    page.locator("main a[href*='/confirm/address']").first().click();
    assertThat(page.locator("main")).containsText(wanted);
    page.click("main button[type=submit]");

    assertThat(page.locator(".notice.done")).containsText("Sign in with it.");
    browser.signIn(page, wanted, PASSWORD);
    page.navigate("/account");
    assertThat(page.locator("dl.facts")).containsText(wanted);
    assertThat(notices.latest(200))
        .filteredOn(it -> it.address().equals(former))
        .extracting(NoticeView::template)
        .containsExactly("address-changed");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeTakesNothingTypedWithIt() {
    var page = browser.signedIn("candidate-1");
    page.navigate("/volunteer/offer");
    page.fill("#employer", "Oak Park Library");

    page.setInputFiles(
        "#resumeFile", new FilePayload("film.pdf", "application/pdf", new byte[31 * 1024 * 1024]));
    assertThat(page.locator(".field-error")).containsText("larger than we take");
    assertThat(page.locator("#resumeFile")).hasValue("");
    page.click("main form button[type=submit]");

    assertThat(page.locator("#employer")).hasValue("Oak Park Library");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void anErrorInATaskIsNoWholeSite() {
    var page = browser.stranger();
    page.navigate("/rules");
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('iframe'), {src: '/nothing'}))");

    var framed = page.frameLocator("iframe");
    assertThat(framed.locator("h1")).containsText("We cannot find this page");
    assertThat(framed.locator(".masthead")).isHidden();
    assertThat(framed.locator("footer.colophon")).isHidden();
    assertThat(framed.locator("main a").first()).hasAttribute("target", "_blank");
    assertThat(page.locator(".masthead")).isVisible();
  }

  @Test
  void forcedColorsSayWhatColorsSayElsewhere() {
    var page = browser.stranger();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

    page.navigate("/");
    assertThat(style(page, ".set-group.required .edge", "fill"))
        .isNotEqualTo(style(page, ".set-group:not(.required) .edge", "fill"));
    assertThat(style(page, "main a.button", "borderTopWidth")).isEqualTo("1px");

    page.navigate("/rules");
    assertThat(style(page, ".mainnav a[aria-current]", "borderBottomColor"))
        .isNotEqualTo(style(page, ".mainnav a:not([aria-current])", "borderBottomColor"));
    page.keyboard().press("Tab");
    assertThat(style(page, ":focus", "outlineStyle")).isEqualTo("solid");

    page.navigate("/sign-up");
    page.click("main button[type=submit]");
    assertThat(page.locator(".error-summary")).hasCSS("border-top-style", "solid");
    assertThat(browser.complaints()).isEmpty();
  }

  private static Object style(Page page, String what, String property) {
    return page.evaluate(
        "([what, property]) => getComputedStyle(document.querySelector(what))[property]",
        List.of(what, property));
  }

  private void goAllTheWay(Page page, Function<Page, Hands> hands) {
    var person = hands.apply(page);
    var email = UUID.randomUUID() + "@example.org";
    openAccount(person, email);
    apply(person);
    payByCard(person);
    accept(page);
    reportCourse(person);
    checkCertificate(person);

    page.navigate("/record");
    assertThat(page.locator("main")).containsText("Wilma Stone");
    var zip = page.waitForDownload(() -> person.fetch("Download my record"));
    assertThat(zip.suggestedFilename()).endsWith(".zip");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void openAccount(Hands person, String email) {
    var page = person.page();
    page.navigate("/sign-up");
    person.type("Given name", "Wilma");
    person.type("Family name", "Stone");
    person.type("Email address", email);
    person.type("Password", PASSWORD);
    person.press("Create account");
    person.follow("Read it");
    person.follow("Please confirm");
    person.follow("http");
    person.press("Confirm my address");
    person.type("Email address", email);
    person.type("Password", PASSWORD);
    person.press("Sign in");
    person.follow("Begin your application");
  }

  private static void apply(Hands person) {
    person.follow("About you");
    person.type("Given name", "Wilma");
    person.type("Family name", "Stone");
    person.type("Month", "5");
    person.type("Day", "14");
    person.type("Year", "1979");
    person.type("Street address", "12 Elm Street");
    person.type("Town or city", "Boise");
    person.choose("Country", "United States");
    person.press("Save and continue");

    person.follow("Education");
    person.pick("High-school diploma");
    person.type("School, or body", "Boise High School");
    person.type("Year of the diploma", "2006");
    person.press("Save and continue");

    person.follow("Library work");
    person.follow("Add a job or volunteer service");
    person.type("Library or employer", "Boise Public Library");
    person.type("Your position", "Circulation assistant");
    person.pick("Yes, it was paid work");
    person.type("Month", "1");
    person.type("Day", "2");
    person.type("Year", String.valueOf(LocalDate.now().getYear() - 3));
    person.pick("I still work there");
    person.type("Hours", "35");
    person.press("Save");
    person.follow("Continue");

    person.follow("Membership");
    person.pick("Are you a member", "No");
    person.press("Save and continue");

    person.follow("Declarations and consents");
    person.pick("I have read the rules");
    person.pick("Everything I state");
    person.pick("May people find your name", "Yes");
    person.pick("May we write to your employer", "No");
    person.press("Save and continue");

    person.follow("Check your answers and submit");
    person.press("Submit application");
    assertThat(person.page().locator("main")).containsText("C-");
  }

  private static void payByCard(Hands person) {
    person.page().navigate("/fee");
    person.pick("Card");
    person.press("Continue");
    person.press("Pay 350.00 USD");
    assertThat(person.page().locator("main")).containsText("Paid");
  }

  /** Done by staff, elsewhere. */
  private void accept(Page page) {
    page.navigate("/case");
    var number = JourneyBrowser.candidacyOn(page);
    var review =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .taskDefinitionKey("UserTask_ReviewApplication")
            .singleResult();
    var staff = accounts.byEmail("staff@demo.example").orElseThrow().id().value();
    identity.setAuthentication(staff, List.of("program-staff"));
    tasks.claim(review.getId(), staff);
    tasks.complete(review.getId(), Map.of("decision", "ACCEPT"));
    identity.clearAuthentication();
  }

  private static void reportCourse(Hands person) {
    person.page().navigate("/home");
    person.follow("Go to your sets");
    person.follow("Add a course");
    var course = person.field("Course").locator("option").nth(1).textContent().strip();
    person.choose("Course", course.substring(0, 12));
    person.type("First day of the course", LocalDate.now().minusDays(60).format(MONTH_FIRST));
    person.type("Day you completed it", LocalDate.now().minusDays(3).format(MONTH_FIRST));
    person.upload(
        "Certificate of completion",
        new FilePayload(
            "certificate.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(ISO_8859_1)));
    person.press("Send report");
    assertThat(person.page().locator("main")).containsText(course.substring(0, 12));
  }

  private static void checkCertificate(Hands person) {
    person.page().navigate("/check");
    person.type("Whole name of the holder", "Nobody Atall");
    person.press("Look up the name");
    assertThat(person.page().locator("main")).containsText("The register shows nobody");
  }
}
