package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colophon.accounts.Accounts;
import org.colophon.cases.CaseNumber;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.Webinars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A visitor sees what the program needs, registers for a webinar, and somebody of a group asks for
 * one of their own, in a real browser.
 */
class CallForVolunteersIT extends RunningColophon {

  @Autowired Webinars webinars;
  @Autowired OutreachRequests outreach;
  @Autowired Notices notices;
  @Autowired Accounts accounts;

  private final String title = "What is certification? " + UUID.randomUUID();
  private WebinarId webinar;
  private JourneyBrowser browser;

  @BeforeEach
  void aWebinarWithOnePlaceIsPlanned() {
    webinar =
        webinars.schedule(
            new WebinarDetails(
                title,
                "An introduction.",
                new WebinarTime(
                    Instant.now().plus(Duration.ofDays(20)), ZoneId.of("America/Chicago"), 60),
                1,
                "https://meet.example.org/" + UUID.randomUUID(),
                true),
            accounts.byEmail("staff@demo.example").orElseThrow().id());
    browser = JourneyBrowser.open(ADDRESS);
  }

  @AfterEach
  void everybodyLeaves() {
    browser.close();
  }

  @Test
  void aVisitorSeesTheCallAndRegistersForAWebinar() {
    var visitor = browser.withoutScript();
    visitor.navigate("/");
    visitor.locator("footer").getByText("Help the program").click();
    assertThat(visitor.locator(".counts")).containsText("short of course evaluators");
    visitor.getByText("Tell others about it").click();
    assertThat(visitor.locator("main a.button")).hasText("Offer to promote the program");
    visitor.navigate("/take-part");
    visitor.getByText("Get to know the program in a webinar first").click();
    visitor.getByText(title).click();
    assertThat(visitor.locator("main")).containsText("One place is free.");

    register(visitor, "Mira Okafor", "mira");
    visitor.navigate(linkIn("webinar-confirm", "mira"));
    assertThat(visitor.locator("main")).containsText("You register as Mira Okafor");
    visitor.locator("main button").click();
    assertThat(visitor.locator(".notice.done")).containsText("You have a place.");

    var second = browser.stranger();
    second.navigate("/webinars/" + webinar);
    assertThat(second.locator("main")).containsText("All places are taken.");
    register(second, "Jo Park", "jo");
    second.navigate(linkIn("webinar-confirm", "jo"));
    second.locator("main button").click();
    assertThat(second.locator(".notice.done")).containsText("You are on the waiting list.");

    visitor.navigate(linkIn("webinar-registered", "mira"));
    visitor.locator("main button").click();
    assertThat(visitor.locator(".notice.done")).containsText("Your registration is cancelled.");
    assertThat(letter("webinar-registered", "jo").text()).contains("A place became free");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aGroupAsksForAWebinarOfItsOwnAndStaffAnswerInTasklist() {
    var library = "Library " + UUID.randomUUID();
    var person = browser.signedIn("provider-1");
    person.navigate("/webinars");
    person.getByText("Ask for a webinar of your own").click();
    person.fill("#organization", library);
    person.fill("#people", "a few");
    person.fill("#details", "How to begin.");
    person.locator("main button").click();
    assertThat(person.locator("#people-error")).containsText("Enter how many people");
    person.fill("#people", "25");
    person.locator("main button").click();
    assertThat(person.locator(".notice.done")).containsText("We answer you in a letter.");

    var task =
        Tasklist.open(browser.signedIn("staff"))
            .choose("Answer group or promoter", numberOf(library))
            .claim();
    assertThat(task.framedPage()).contains(library, "25", "How to begin.");
    task.pick("We take it up").fill("Your words", "We come in May.").complete();

    person.navigate("/outreach");
    assertThat(person.locator("main")).containsText("We come in May.");
    assertThat(browser.complaints()).isEmpty();
  }

  private CaseNumber numberOf(String library) {
    return outreach.of(accounts.byEmail("provider-1@demo.example").orElseThrow().id()).stream()
        .filter(it -> it.question().organization().equals(library))
        .findFirst()
        .orElseThrow()
        .caseNumber();
  }

  private void register(Page page, String name, String address) {
    page.fill("#name", name);
    page.fill("#email", address(address));
    page.locator("main button").click();
    assertThat(page.locator("h1")).hasText("Check your mail");
  }

  private String address(String name) {
    return name + "-" + webinar + "@library.example";
  }

  private NoticeView letter(String template, String name) {
    return notices.latest(200).stream()
        .filter(it -> it.template().equals(template) && it.address().equals(address(name)))
        .findFirst()
        .orElseThrow();
  }

  private String linkIn(String template, String name) {
    var link = Pattern.compile("http://\\S+token=\\S+").matcher(letter(template, name).text());
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
