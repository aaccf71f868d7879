package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.demo.CertifiedLongAgo;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A college all the way, in a real browser: from the agreement about its program to a graduate who
 * is certified provisionally, and fully when the hours are there.
 */
class CollegeIT extends RunningColophon {

  private static final String PROGRAM = "Library Technology";
  private static final String PASSWORD = "not-so-secret";
  private static final List<String> COVERED =
      List.of("foundations", "communication", "technology", "access", "cataloging", "youth");

  @Autowired Accounts accounts;
  @Autowired ProgramCalendar calendar;
  @Autowired BeanFactory beans;

  private final String college = "Oak Valley College " + UUID.randomUUID();
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
  void aGraduateIsCertifiedProvisionallyAndThenFully() throws IOException {
    var owner = browser.signedIn("provider-1");
    var staff = browser.signedIn("staff");
    var member = browser.signedIn("committee-2");

    var agreement = propose(owner);
    owner.navigate(agreement);
    send(owner);
    assertThat(owner.locator(".error-summary")).containsText("elective");
    audit(owner);
    map(owner, agreement, COVERED.get(5));
    send(owner);
    assertThat(owner.locator("main")).containsText("submitted once");
    audit(owner);
    theCommitteeAgrees(owner, agreement, staff, member);
    var stranger = browser.stranger();
    stranger.navigate("/courses/colleges");
    assertThat(stranger.locator("main")).containsText(college);
    audit(stranger);

    var graduate = browser.signedIn(account(), PASSWORD);
    isRecognized(graduate, owner);
    var number = apply(graduate);
    Tasklist.open(staff)
        .choose("Review application", number)
        .claim()
        .pick("Accept: the candidacy begins today")
        .complete();
    graduate.navigate("/sets");
    assertThat(graduate.locator("main")).containsText("Nothing is missing");
    audit(graduate);
    award(member, number);

    var provisional = papers(graduate);
    assertThat(provisional.text()).contains("rovisional");
    assertThat(graduate.locator("main")).containsText("Your certification is provisional");
    audit(graduate);
    stranger.navigate("/check/" + provisional.number());
    assertThat(stranger.locator("main")).containsText("provisional");
    audit(stranger);

    reportsHours(graduate, staff, provisional);
    graduate.waitForCondition(
        () -> {
          graduate.navigate("/certificate/hours");
          return graduate.locator("main").innerText().contains("your certification is full");
        });
    audit(graduate);
    var full = papers(graduate);
    assertThat(full.number()).isEqualTo(provisional.number());
    assertThat(full.text()).doesNotContain("rovisional");
    stranger.navigate("/check/" + full.number());
    assertThat(stranger.locator("main")).containsText("Active");
    assertThat(stranger.locator("main")).not().containsText("rovisional");
    audit(stranger);
  }

  @Test
  void whatIsProvisionalEndsToTheDayAfterFourYears() throws Exception {
    var today = calendar.today();
    var graduates =
        new CertifiedLongAgo(beans)
            .provisionallyOn(List.of(today.minusDays(1).minusYears(4), today.minusYears(4)));
    var stranger = browser.stranger();

    var late = graduates.get(0);
    assertThat(late.certificate().validUntil()).isEqualTo(today.minusDays(1));
    stranger.navigate("/check/" + late.certificate().number());
    assertThat(stranger.locator("main")).not().containsText("It is valid today");
    audit(stranger);
    var holder = browser.signedIn(late.address());
    holder.waitForCondition(
        () -> {
          holder.navigate("/certificate/hours");
          return holder.locator("main").innerText().contains("the certification has ended");
        });
    audit(holder);
    holder.navigate("/messages");
    assertThat(holder.locator("main")).containsText("Your provisional certification has ended");

    var intime = graduates.get(1);
    assertThat(intime.certificate().validUntil()).isEqualTo(today);
    stranger.navigate("/check/" + intime.certificate().number());
    assertThat(stranger.locator("main")).containsText("It is valid today, and provisional");
  }

  /** An agreement with one elective too few. */
  private String propose(Page page) {
    page.navigate("/provider/new");
    page.fill("#name", college);
    page.selectOption("#kind", "COLLEGE");
    page.fill("#contact", "555 0100");
    send(page);
    page.navigate("/provider");
    page.waitForNavigation(() -> page.locator("main").getByText(college).first().click());
    audit(page);
    page.waitForNavigation(() -> page.getByText("Propose an agreement").click());
    page.fill("#name", PROGRAM);
    audit(page);
    send(page);
    var at = page.url();
    page.navigate(at + "/program");
    page.fill("#award", "Associate of Applied Science");
    audit(page);
    send(page);
    page.navigate(at + "/requirements");
    page.fill("#requirements", "LIB 101: Introduction to libraries\nLIB 210: Practicum");
    audit(page);
    send(page);
    COVERED.subList(0, 5).forEach(it -> map(page, at, it));
    return at;
  }

  private static void map(Page page, String agreement, String set) {
    page.navigate(agreement + "/sets/" + set);
    for (var codes : page.locator("main form input[type=text]").all()) {
      codes.fill("LIB 101, LIB 210");
    }
    audit(page);
    send(page);
  }

  /** Not who acts for the college, and only after program staff found it complete. */
  private void theCommitteeAgrees(Page owner, String agreement, Page staff, Page member) {
    var check = Tasklist.open(staff).choose("Check agreement", college).claim();
    assertThat(check.framedPage()).contains(college, "LIB 210");
    check
        .pick("Something is missing")
        .fill("What is missing", "Describe the practicum.")
        .complete();
    owner.navigate(agreement);
    assertThat(owner.locator("main")).containsText("Describe the practicum.");
    audit(owner);
    owner.navigate(agreement + "/requirements");
    owner.fill(
        "#requirements", "LIB 101: Introduction to libraries\nLIB 210: Practicum, 120 hours");
    send(owner);
    send(owner);
    Tasklist.open(staff).choose("Check agreement", college).claim().pick("Complete").complete();
    var decision = Tasklist.open(member).choose("Decide agreement", college).claim();
    assertThat(decision.framedPage()).contains(college, "Practicum, 120 hours");
    decision.pick("Agree: graduates are recognized").pick("I have no part").complete();
    owner.navigate(agreement);
    assertThat(owner.locator("main")).containsText("In force from");
    audit(owner);
  }

  private String account() {
    var address = UUID.randomUUID() + "@example.org";
    accounts.open(new OpenAccount(address, PASSWORD, "Ada", "Lind", Set.of()));
    return address;
  }

  /** Agrees that the college is asked, and the college says yes. */
  private void isRecognized(Page graduate, Page owner) {
    graduate.navigate("/graduation");
    send(graduate);
    assertThat(graduate.locator(".error-summary")).containsText("Choose your program.");
    assertThat(new PageAudit(graduate).findingsAboutErrors()).isEmpty();
    var option = graduate.locator("#agreement option").all().stream();
    var program = option.filter(it -> it.innerText().startsWith(college)).findFirst().orElseThrow();
    graduate.selectOption("#agreement", program.getAttribute("value"));
    graduate.fill("#nameThen", "Ada Berg");
    date(graduate, "graduatedOn", calendar.today().minusDays(1));
    graduate.check("#agreed");
    send(graduate);
    assertThat(graduate.locator("main")).containsText("Your college is asked");
    audit(graduate);

    owner.navigate("/provider");
    owner.waitForNavigation(() -> owner.locator("main").getByText(college).first().click());
    owner.navigate(owner.url() + "/graduates");
    audit(owner);
    owner.waitForNavigation(() -> owner.locator("main").getByText("Ada Berg").click());
    audit(owner);
    owner.check("[name=answer][value=CONFIRM]");
    owner.fill("#text", "The registrar's record.");
    send(owner);
    owner.waitForURL("**/graduates");
    graduate.navigate("/graduation");
    assertThat(graduate.locator("main")).containsText("You are recognized");
    audit(graduate);
  }

  /** Applies without a single hour of work, and pays; gives the number of the case. */
  private String apply(Page page) {
    page.navigate("/application/personal");
    page.fill("[name=givenName]", "Ada");
    page.fill("[name=familyName]", "Lind");
    date(page, "bornOn", LocalDate.of(2004, 2, 29));
    page.fill("[name=street]", "12 Elm Street");
    page.fill("[name=city]", "Boise");
    page.fill("[name=region]", "Idaho");
    page.fill("[name=postalCode]", "83702");
    page.selectOption("[name=country]", "US");
    send(page);
    page.navigate("/application/education");
    page.check("[value=HIGH_SCHOOL]");
    page.fill("[name=institution]", "Boise High School");
    page.fill("[name=year]", "2022");
    send(page);
    page.navigate("/application/membership");
    page.check("[name=member][value=NO]");
    send(page);
    page.navigate("/application/consents");
    page.check("[name=rulesAccepted]");
    page.check("[name=truthful]");
    page.check("[name=showInRegister][value=YES]");
    page.check("[name=employerLetter][value=NO]");
    send(page);
    page.navigate("/application/submit");
    audit(page);
    send(page);
    var number = JourneyBrowser.candidacyOn(page);
    page.navigate("/fee");
    page.getByLabel("Card").check();
    page.getByText("Continue").click();
    page.getByText("Pay 350.00 USD").click();
    page.waitForURL("**/fee");
    return number;
  }

  private static void award(Page member, String number) {
    var award = Tasklist.open(member).choose("Decide award", number).claim();
    assertThat(award.framedPage()).contains("Ada Lind");
    award.pick("Award the certification").pick("I had no part in this case").complete();
  }

  private void reportsHours(Page graduate, Page staff, Paper provisional) {
    graduate.navigate("/certificate/hours");
    assertThat(graduate.locator("main")).not().containsText("Report these hours");
    audit(graduate);
    graduate.navigate("/application/experience/add?via=HOURS");
    graduate.fill("[name=employer]", "Boise Public Library");
    graduate.fill("[name=position]", "Circulation assistant");
    graduate.check("[name=kind][value=PAID]");
    date(graduate, "from", calendar.today().minusYears(2));
    graduate.check("[name=ongoing]");
    graduate.fill("[name=hours]", "35");
    send(graduate);
    graduate.navigate("/certificate/hours");
    audit(graduate);
    graduate.waitForNavigation(() -> graduate.getByText("Report these hours").click());
    assertThat(graduate.locator("main")).containsText("The program office looks at them");
    audit(graduate);
    var hours = Tasklist.open(staff).choose("Confirm hours", provisional.number()).claim();
    assertThat(hours.framedPage()).contains("Ada Lind", "Boise Public Library");
    hours.pick("Enough: the certification becomes full").complete();
  }

  /** A certificate as its holder gets it. */
  private record Paper(String number, String text) {}

  private static Paper papers(Page page) throws IOException {
    page.navigate("/certificate");
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("a[href$='certificate.pdf']").count() > 0;
        });
    var number =
        page.locator("main").innerText().replaceAll("(?s).*(LSSC-\\d{4}-\\w{4}-\\w{4}).*", "$1");
    var file =
        page.waitForDownload(() -> page.locator("a[href$='certificate.pdf']").first().click());
    try (var pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
      return new Paper(number, new PDFTextStripper().getText(pdf));
    }
  }

  private static void date(Page page, String field, LocalDate day) {
    page.fill("[name='" + field + ".month']", String.valueOf(day.getMonthValue()));
    page.fill("[name='" + field + ".day']", String.valueOf(day.getDayOfMonth()));
    page.fill("[name='" + field + ".year']", String.valueOf(day.getYear()));
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
  }

  private static void audit(Page page) {
    assertThat(new PageAudit(page).findings()).as(page.url()).isEmpty();
  }
}
