package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * One candidate all the way, in a real browser: from the application to a certificate a stranger
 * checks.
 */
@ExtendWith(OutputCaptureExtension.class)
class CertificationJourneyIT extends RunningColophon {

  /** Three required sets and three electives. */
  private static final List<String> SETS =
      List.of("foundations", "communication", "technology", "access", "cataloging", "youth");

  /** For a course that another journey recorded somebody is asked who never answers. */
  private static final Pattern DEMO_PROVIDERS =
      Pattern.compile("Copper Ridge|Northfield|Harbor Point|Meridian");

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
  void candidateIsCertifiedAndAStrangerChecksTheCertificate(CapturedOutput log) throws IOException {
    var candidate = browser.signedIn("candidate-1");
    var staff = browser.signedIn("staff");
    var provider = browser.signedIn("provider-1");

    Pictures.take(candidate, "/home", "home");
    var applied = apply(candidate);
    payByCard(candidate);
    assertThat(Tasklist.open(staff).choose("Review application", applied).claim().framedPage())
        .contains("Ruth Alvarez", "1,820");
    Pictures.take(staff, "tasklist-review");
    Tasklist.open(staff)
        .mine()
        .choose("Review application", applied)
        .pick("Accept: the candidacy begins today")
        .complete();

    for (var set : SETS) {
      report(candidate, set);
      if (set.equals("access")) {
        Pictures.take(candidate, "/sets", "sets");
      }
      if (!confirmedBy(provider)) {
        Tasklist.open(staff)
            .choose("Confirm completion", applied)
            .claim()
            .pick("Confirm: the set is achieved")
            .complete();
      }
    }
    candidate.navigate("/sets");
    assertThat(candidate.locator("main")).containsText("Nothing is missing");
    Pictures.take(staff, "/staff", "staff");

    var teacher = browser.signedIn("committee-1");
    assertThat(Tasklist.open(teacher).choose("Decide award", applied).claimRefused())
        .contains("Another member has to decide this award.")
        .doesNotContain("ENGINE-");
    assertThat(browser.complaints()).as("the refused claim").hasSize(1);

    var member = browser.signedIn("committee-2");
    var award = Tasklist.open(member).choose("Decide award", applied).claim();
    assertThat(award.framedPage()).contains("Ruth Alvarez");
    Pictures.take(member, "tasklist-award");
    award.pick("Award the certification").pick("I had no part in this case").complete();

    var number = certificateOf(candidate);
    Pictures.take(candidate, "certificate");
    isForEveryone(candidate, "/certificate", "/home", "/sets", "/messages");
    var stranger = browser.stranger();
    Pictures.take(stranger, "/", "front");
    stranger.navigate("/check/" + number);
    assertThat(stranger.locator("main")).containsText("Ruth Alvarez");
    assertThat(stranger.locator("main")).containsText("Active");
    assertThat(stranger.locator("main")).containsText(number);
    Pictures.take(stranger, "check");
    stranger.navigate("/check");
    stranger.fill("[name=name]", "ruth alvarez");
    stranger.locator("form:has([name=name]) button[type=submit]").click();
    assertThat(stranger.locator("main")).containsText("Ruth Alvarez");
    assertThat(stranger.locator("main")).containsText("Active");

    var manager = browser.signedIn("manager");
    manager.navigate("/camunda/app/cockpit/default/#/processes");
    manager.getByText("Certification issuance").first().waitFor();
    Pictures.take(manager, "cockpit-processes");
    manager.getByText("Certification issuance").first().click();
    manager.getByText("Definition Version").first().waitFor();
    manager.locator("[data-element-id=UserTask_DecideAward]").first().waitFor();
    Pictures.take(manager, "cockpit");

    assertThat(browser.complaints()).isEmpty();
    assertThat(log.getAll()).doesNotContain(" ERROR ");
  }

  /** Gives the number of the case. */
  private static String apply(Page page) {
    page.navigate("/application/personal");
    page.fill("[name=givenName]", "Ruth");
    page.fill("[name=familyName]", "Alvarez");
    date(page, "bornOn", LocalDate.of(1988, 2, 29));
    page.fill("[name=street]", "12 Elm Street");
    page.fill("[name=city]", "Boise");
    page.fill("[name=region]", "Idaho");
    page.fill("[name=postalCode]", "83702");
    page.selectOption("[name=country]", "US");
    submit(page);

    page.navigate("/application/education");
    page.check("[value=HIGH_SCHOOL]");
    page.fill("[name=institution]", "Boise High School");
    page.fill("[name=year]", "2006");
    submit(page);

    page.navigate("/application/experience/add?via=TASKS");
    page.fill("[name=employer]", "Boise Public Library");
    page.fill("[name=position]", "Circulation assistant");
    page.check("[name=kind][value=PAID]");
    date(page, "from", LocalDate.now().minusYears(3));
    page.check("[name=ongoing]");
    page.fill("[name=hours]", "35");
    submit(page);

    page.navigate("/application/membership");
    page.check("[name=member][value=NO]");
    submit(page);

    page.navigate("/application/consents");
    page.check("[name=rulesAccepted]");
    page.check("[name=truthful]");
    page.check("[name=showInRegister][value=YES]");
    page.check("[name=employerLetter][value=NO]");
    submit(page);

    Pictures.take(page, "/application", "application");
    page.navigate("/application/submit");
    submit(page);
    return JourneyBrowser.candidacyOn(page);
  }

  private static void payByCard(Page page) {
    page.navigate("/fee");
    Pictures.take(page, "fee");
    page.getByLabel("Card").check();
    page.getByText("Continue").click();
    page.getByText("Pay 350.00 USD").click();
    page.waitForURL("**/fee");
    assertThat(page.locator("main")).containsText("Paid");
  }

  private static void report(Page page, String set) {
    page.navigate("/completions/new?set=" + set);
    var courses =
        page.locator("[name=course] option")
            .filter(new Locator.FilterOptions().setHasText(DEMO_PROVIDERS));
    var taught =
        courses.filter(new Locator.FilterOptions().setHasText("Libraries and Their People"));
    page.selectOption(
        "[name=course]",
        (taught.count() > 0 ? taught.first() : courses.first()).getAttribute("value"));
    page.fill("[name=startedOn]", LocalDate.now().minusDays(60).toString());
    page.fill("[name=completedOn]", LocalDate.now().minusDays(3).toString());
    page.setInputFiles(
        "[name=certificate]", new FilePayload("certificate.pdf", "application/pdf", pdf()));
    submit(page);
    page.waitForURL("**/completions");
  }

  /** Whether the provider is asked about a completion; it says yes then. */
  private static boolean confirmedBy(Page provider) {
    provider.navigate("/provider");
    provider.waitForNavigation(
        () -> provider.locator("main").getByText("Copper Ridge Community College").click());
    provider.navigate(provider.url() + "/completions");
    var waiting =
        provider
            .locator("main tr")
            .filter(new Locator.FilterOptions().setHasText("Ruth Alvarez"))
            .locator("td a");
    if (waiting.count() == 0) {
      return false;
    }
    provider.waitForNavigation(() -> waiting.first().click());
    assertThat(provider.locator("main")).containsText("Ruth Alvarez");
    provider.check("[name=answer][value=CONFIRM]");
    submit(provider);
    return true;
  }

  private String certificateOf(Page page) throws IOException {
    page.navigate("/certificate");
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("a[href$='certificate.pdf']").count() > 0;
        });
    var download =
        page.waitForDownload(() -> page.locator("a[href$='certificate.pdf']").first().click());
    Path file = download.path();
    assertThat(new String(Files.readAllBytes(file), 0, 5, ISO_8859_1)).isEqualTo("%PDF-");
    return page.locator("main")
        .innerText()
        .replaceAll("(?s).*(LSSC-[0-9]{4}-\\w{4}-\\w{4}).*", "$1");
  }

  /** The pages as they are at the end of the way; those on the way are walked elsewhere. */
  private static void isForEveryone(Page page, String... addresses) {
    var window = page.context().newPage();
    for (var address : addresses) {
      window.navigate(address);
      assertThat(new PageAudit(window).findings()).as(address).isEmpty();
    }
    window.close();
  }

  private static void date(Page page, String field, LocalDate day) {
    page.fill("[name='" + field + ".month']", String.valueOf(day.getMonthValue()));
    page.fill("[name='" + field + ".day']", String.valueOf(day.getDayOfMonth()));
    page.fill("[name='" + field + ".year']", String.valueOf(day.getYear()));
  }

  private static void submit(Page page) {
    page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> page.locator("main form button[type=submit]").first().click());
  }

  private static byte[] pdf() {
    return """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """
        .getBytes(ISO_8859_1);
  }
}
