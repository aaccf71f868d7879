package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.cases.CaseNumber;
import org.colophon.mentoring.MatchingRounds;
import org.colophon.mentoring.Mentorings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A candidate asks for a mentor, one accepts, and both find each other on their page; whom nobody
 * takes the program office finds in Tasklist.
 */
class MentoringIT extends RunningColophon {

  @Autowired Accounts accounts;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Mentorings mentorings;
  @Autowired MatchingRounds rounds;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService engine;

  private JourneyBrowser browser;

  @BeforeEach
  void noRoundIsOpen() {
    rounds.cancel(accounts.byEmail("staff@demo.example").orElseThrow().id());
    browser = JourneyBrowser.open(ADDRESS);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aCandidateFindsAMentor() throws Exception {
    var nora =
        accounts.person(
            beans.createBean(PaidApplication.class).accepted("Nora", "Vale " + UUID.randomUUID()));
    var candidate = browser.signedIn(nora.email(), "not-so-secret");
    candidate.navigate("/mentoring");
    candidate.getByText("Ask for a mentor").first().click();
    audit(candidate);
    send(candidate);
    assertThat(candidate.locator(".error-summary")).containsText("Choose at least one set.");
    assertThat(new PageAudit(candidate).findingsAboutErrors()).isEmpty();
    wish(candidate, "I want to learn to teach others at the help desk.");
    choose(candidate, "#choice-1", "Ines Okafor");
    send(candidate);
    assertThat(candidate.locator("main")).containsText("Ines Okafor is asked");

    var mentor = browser.signedIn("mentor-1");
    mentor.navigate("/mentor");
    audit(mentor);
    mentor.locator("main").getByText(nora.name()).first().click();
    audit(mentor);
    assertThat(mentor.locator("main")).containsText("at the help desk");
    mentor.getByText("Yes, I will be their mentor").click();
    mentor.navigate("/mentor");
    mentor.locator("main").getByText(nora.name()).first().click();
    assertThat(mentor.locator("h1")).containsText(nora.name());
    audit(mentor);
    mentor.navigate(mentor.url() + "/release");
    audit(mentor);

    candidate.navigate("/mentoring");
    assertThat(candidate.locator("main")).containsText("Ines Okafor is your mentor");
    candidate.getByText("Your common page").click();
    assertThat(candidate.locator("h1")).containsText("Ines Okafor");
    audit(candidate);
    candidate.fill("#goal", "Teach a class.");
    assertThat(thriceAtOnce(candidate, "form[action$='/goals']")).containsOnly(200);
    candidate.reload();
    assertThat(candidate.locator("form[action$='/reached']")).hasCount(1);
  }

  @Test
  void whomNobodyTakesTheProgramOfficeFindsInTasklist() throws Exception {
    var tess =
        accounts.person(
            beans.createBean(PaidApplication.class).accepted("Tess", "Lund " + UUID.randomUUID()));
    var candidate = browser.signedIn(tess.email(), "not-so-secret");
    candidate.navigate("/mentoring");
    candidate.getByText("Ask for a mentor").first().click();
    wish(candidate, "I work at night.");
    choose(candidate, "#choice-1", "Ines Okafor");
    choose(candidate, "#choice-2", "Leon Petrov");
    candidate.locator("#anyone").check();
    send(candidate);

    var ines = browser.signedIn("mentor-1");
    open(ines, tess);
    ines.getByLabel("I have no time now").check();
    ines.fill("#words", "Ask me in spring.");
    ines.getByText("Say no", new Page.GetByTextOptions().setExact(true)).click();
    candidate.navigate("/mentoring");
    assertThat(candidate.locator("main")).containsText("Leon Petrov is asked");
    var number = mentorings.ofCandidate(tess.id()).orElseThrow().caseNumber();
    nobodyAnswersInTime(candidate, number);
    assertThat(candidate.locator("main")).containsText("Nobody is left whom we could ask");
    assertThat(candidate.locator("main")).not().containsText("spring");

    var staff = browser.signedIn("staff");
    var task = Tasklist.open(staff).choose("Find a mentor", number).claim();
    assertThat(task.framedPage()).contains(tess.name());
    var frame = staff.frameLocator(".fjs-container iframe");
    assertThat(standing(frame, "Ines Okafor"))
        .containsText("declined: I have no time now (Ask me in spring.)");
    assertThat(standing(frame, "Leon Petrov")).containsText("did not answer");
    standing(frame, "Leon Petrov").locator("button").click();
    assertThat(frame.locator("main")).containsText("Chosen to be asked next: Leon Petrov");
    task.pick("Look on").complete();

    var leon = browser.signedIn("mentor-2");
    open(leon, tess);
    leon.getByText("Yes, I will be their mentor").click();
    candidate.navigate("/mentoring");
    assertThat(candidate.locator("main")).containsText("Leon Petrov is your mentor");
    assertThat(browser.complaints()).isEmpty();
  }

  /** Whoever else is on the list, from another journey too, is asked in turn and stays silent. */
  private void nobodyAnswersInTime(Page candidate, CaseNumber number) {
    while (candidate.locator("main").innerText().contains("answers by")) {
      theTimeToAnswerPasses(number);
      candidate.reload();
    }
  }

  /** As if the days to answer were over for whoever is asked. */
  private void theTimeToAnswerPasses(CaseNumber number) {
    var search =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .processDefinitionKey("mentor-matching")
            .singleResult();
    engine.executeJob(
        engine
            .createJobQuery()
            .processInstanceId(search.getId())
            .activityId("Timer_MentorSilent")
            .singleResult()
            .getId());
  }

  @Test
  void staffBringManyTogetherInARound() {
    var staff = browser.signedIn("staff");
    staff.navigate("/staff/mentor-rounds");
    audit(staff);
    staff.locator("main input[type=date]").fill(LocalDate.now().plusDays(7).toString());
    staff.getByText("Open a round").click();
    staff.navigate("/staff/mentor-rounds/draft");
    assertThat(staff).hasURL(Pattern.compile(".*/draft"));
    audit(staff);
    staff.navigate("/staff/mentor-rounds");
    staff.locator("form[action$='/cancel'] button").click();
    assertThat(staff.locator("main")).containsText("Open a round");
  }

  private static void wish(Page candidate, String words) {
    candidate.getByLabel("Technology").check();
    candidate.getByLabel("The library you work in").selectOption("PUBLIC");
    candidate.locator("#region").selectOption("WEST");
    candidate.getByLabel("English").check();
    candidate.locator("#zone").selectOption("America/Denver");
    candidate.fill("#words", words);
  }

  private static void choose(Page candidate, String choice, String mentor) {
    var option = candidate.locator(choice + " option").getByText(mentor);
    candidate.locator(choice).selectOption(option.getAttribute("value"));
  }

  /** A mentor opens what a candidate asks. */
  private static void open(Page mentor, Person candidate) {
    mentor.navigate("/mentor");
    mentor.locator("main").getByText(candidate.name()).first().click();
  }

  private static Locator standing(FrameLocator frame, String mentor) {
    return frame.locator("tr").filter(new Locator.FilterOptions().setHasText(mentor));
  }

  /** What is answered when a form is sent three times before the first answer comes. */
  private static List<Object> thriceAtOnce(Page page, String form) {
    return List.copyOf(
        (List<?>)
            page.evalOnSelector(
                form,
                "form => Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST',"
                    + " body: new URLSearchParams(new FormData(form))}).then(it => it.status)))"));
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
  }

  private static void audit(Page page) {
    assertThat(new PageAudit(page).findings()).as(page.url()).isEmpty();
  }
}
