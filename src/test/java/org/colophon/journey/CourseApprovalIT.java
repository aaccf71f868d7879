package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementProof;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SetOffer;
import org.colophon.files.FileId;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * One course all the way, in a real browser: from a provider's first words to the set somebody
 * achieves by it.
 */
class CourseApprovalIT extends RunningColophon {

  private static final SetId YOUTH = SetId.of("youth");
  private static final String PROVIDER = "Copper Ridge Community College";
  private static final List<String> EVALUATORS = List.of("mentor-1", "mentor-2");

  @Autowired Roster roster;
  @Autowired Accounts accounts;
  @Autowired Candidacies candidacies;
  @Autowired AchievementRecords achievements;
  @Autowired AutowireCapableBeanFactory beans;

  private final String title = "Story hours " + UUID.randomUUID();
  private JourneyBrowser browser;

  @BeforeEach
  void twoEvaluatorsAndABrowser() throws Exception {
    for (var name : EVALUATORS) {
      evaluator(name);
    }
    browser = JourneyBrowser.open(ADDRESS);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
    EVALUATORS.forEach(it -> roster.leave(person(it), EvaluatorKind.COURSE));
  }

  @Test
  void aCourseIsProposedJudgedByTwoApprovedListedAndCompleted() throws Exception {
    var provider = browser.signedIn("provider-1");
    var staff = browser.signedIn("staff");

    var proposal = propose(provider);
    provider.navigate(proposal + "/submit");
    assertThat(provider.locator(".error-summary")).containsText("Say what measures competency 2.");
    audit(provider);
    provider.navigate(proposal + "/map");
    provider.fill("#assessment-2", "The project");
    send(provider);
    provider.navigate(proposal + "/submit");
    audit(provider);
    provider.getByText("Submit the proposal").click();
    assertThat(provider.locator("main")).containsText("With the program");

    var check = Tasklist.open(staff).choose("Check proposal", title).claim();
    assertThat(check.framedPage()).contains(title, "Unit 2");
    check.pick("Complete: the provider pays").complete();
    provider.navigate("/fee");
    provider.getByLabel("Card").check();
    provider.getByText("Continue").click();
    provider.getByText("Pay 100.00 USD").click();
    provider.waitForURL("**/fee");
    provider.navigate(proposal);
    provider.waitForCondition(
        () -> {
          provider.reload();
          return provider.locator("main").innerText().contains("Two evaluators");
        });

    EVALUATORS.forEach(it -> judge(browser.signedIn(it)));

    var refused = browser.signedIn("committee-1");
    assertThat(Tasklist.open(refused).choose("Decide about course", title).claimRefused())
        .contains("You act or teach for the provider of this course.")
        .doesNotContain("ENGINE-");
    var member = browser.signedIn("committee-2");
    var decision = Tasklist.open(member).choose("Decide about course", title).claim();
    assertThat(decision.framedPage())
        .contains("Evaluator 1", "Evaluator 2", "One quiz only.", "Neither finds these met: 2.");
    decision
        .pick("Approve with conditions")
        .fill("Conditions in your words", "Add a second quiz.")
        .pick("I had no part")
        .complete();

    provider.navigate(proposal);
    assertThat(provider.locator("main")).containsText("Approved");
    meetTheCondition(provider, staff);
    staff.navigate("/cases?q=" + title.replace(" ", "%20"));
    staff.locator("main td a, main th a").first().click();
    assertThat(staff.locator("main")).containsText("Evaluator 2");
    audit(staff);
    var stranger = browser.stranger();
    stranger.navigate("/courses?q=" + title.replace(" ", "%20"));
    assertThat(stranger.locator("main")).containsText(title);
    whoCompletesItAchievesTheSet(provider);
  }

  /** The candidate agrees, the provider attests, and the set is achieved by itself. */
  private void whoCompletesItAchievesTheSet(Page provider) throws Exception {
    var nora = accounts.person(beans.createBean(PaidApplication.class).accepted());
    var candidate = browser.signedIn(nora.email(), "not-so-secret");
    candidate.navigate("/completions/consents");
    audit(candidate);
    candidate.getByLabel("Provider").selectOption(new SelectOption().setLabel(PROVIDER));
    send(candidate);
    assertThat(candidate.locator("main")).containsText(PROVIDER);

    provider.navigate("/provider");
    provider.getByText(PROVIDER).first().click();
    provider.navigate(provider.url() + "/attestations");
    audit(provider);
    provider.getByLabel("Course").selectOption(new SelectOption().setLabel(title));
    provider.fill("#name", nora.name());
    provider.fill("#identifier", nora.email());
    provider.fill("#started", LocalDate.now().minusMonths(2).toString());
    provider.fill("#completed", LocalDate.now().minusDays(3).toString());
    send(provider);
    assertThat(provider.locator("main")).containsText(nora.name());

    candidate.navigate("/sets");
    candidate.waitForCondition(
        () -> {
          candidate.reload();
          return candidate.locator("main").innerText().contains(title);
        });
    audit(candidate);
    var proof = achievements.proof(candidacies.ofPerson(nora.id()).orElseThrow().id());
    assertThat(proof.sets().stream().filter(AchievementProof.Line::achieved))
        .extracting(AchievementProof.Line::set)
        .containsExactly(YOUTH);
  }

  private void meetTheCondition(Page provider, Page staff) {
    var proposal = provider.url();
    audit(provider);
    provider.waitForNavigation(() -> provider.getByText("Condition 1").click());
    audit(provider);
    send(provider);
    assertThat(provider.locator(".error-summary")).containsText("Say how the condition is met.");
    assertThat(new PageAudit(provider).findingsAboutErrors()).isEmpty();
    provider.fill("#answer", "There is a quiz after unit 2 too.");
    send(provider);
    assertThat(provider.locator("main")).containsText("Answered, with the program office");

    var judgement = Tasklist.open(staff).choose("Judge condition", title).claim();
    assertThat(judgement.framedPage()).contains("Add a second quiz.", "after unit 2 too");
    judgement.pick("Met: the condition is closed").complete();
    provider.navigate(proposal);
    assertThat(provider.locator("main")).containsText("Met");
    provider.waitForNavigation(() -> provider.getByText("Condition 1").click());
    assertThat(provider.locator("main")).not().containsText("Send the answer");
  }

  /** Writes a proposal whose map has one gap. */
  private String propose(Page page) {
    page.navigate("/provider");
    page.locator("main").getByText(PROVIDER).first().click();
    page.getByText("Propose a course").click();
    page.selectOption("#set", YOUTH.value());
    send(page);
    var at = page.url();
    page.navigate(at + "/course");
    page.fill("#title", title);
    page.check("#delivery");
    page.fill("#dates", "Begin anytime");
    page.fill("#cost", "250 USD");
    page.fill("#contact", "courses@example.org");
    audit(page);
    send(page);
    page.navigate(at + "/teaching");
    List.of("objectives", "syllabus", "readings", "methods")
        .forEach(it -> page.fill("#" + it, "Unit 1: picture books. Unit 2: rhymes."));
    send(page);
    page.navigate(at + "/assessment");
    page.fill("#strategy", "A quiz after each unit and a project");
    page.fill("#pass-mark", "75");
    send(page);
    page.navigate(at + "/instructors");
    page.getByText("Add an instructor").click();
    page.fill("#name", "Ida Moss");
    page.fill("#qualification", "Ten years of story hours");
    page.setInputFiles(
        "#resume-file",
        new FilePayload("moss.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes()));
    send(page);
    page.navigate(at + "/map");
    for (var field : page.locator("main textarea").all()) {
      field.fill("Unit 2 and its quiz");
    }
    page.fill("#assessment-2", "");
    send(page);
    return at;
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
  }

  /** Claims the review in Tasklist, sees the course there, and rates every competency. */
  private static void judge(Page page) {
    var task = Tasklist.open(page).offered().choose("Review", "A course on").claim();
    theTaskLeadsToTheReview(page);
    var frame = page.frameLocator(".fjs-container iframe");
    frame.locator("#competency-1").waitFor();
    assertThat(frame.locator("#competency-1")).containsText("Unit 2 and its quiz");
    var competencies = frame.locator("section.entry").count();
    for (int i = 1; i <= competencies; i++) {
      var one = frame.locator("#competency-" + i);
      one.locator("[name=content][value=MET]").check();
      one.locator("[name=assessment][value=MET]").check();
      one.locator("[name=quality][value=" + (i == 2 ? "PARTLY" : "MET") + "]").check();
      if (i == 2) {
        one.locator("textarea").fill("One quiz only.");
      }
      one.locator("button").click();
      one.locator("[role=status]").waitFor();
    }
    theFrameIsAsHighAsItsPage(page);
    task.pick("I judged on what was submitted alone").complete();
  }

  /** And not to the case, which an evaluator may not read. */
  private static void theTaskLeadsToTheReview(Page page) {
    page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Open the review", new Page.GetByTextOptions().setExact(true)))
        .hasAttribute("href", Pattern.compile("/reviews/[0-9a-f-]{36}"));
    page.getByText("Form", new Page.GetByTextOptions().setExact(true)).click();
  }

  /** Whatever the width: a phone is turned, and a review of a whole set is long. */
  private static void theFrameIsAsHighAsItsPage(Page page) {
    for (var width : List.of(390, 1280)) {
      page.setViewportSize(width, 900);
      page.waitForCondition(
          () -> {
            var unused =
                (Number)
                    page.evaluate(
                        "() => { const frame = document.querySelector('.fjs-container iframe');"
                            + " return frame.clientHeight"
                            + " - frame.contentDocument.body.getBoundingClientRect().height; }");
            return Math.abs(unused.doubleValue()) < 2;
          });
    }
  }

  private static void audit(Page page) {
    assertThat(new PageAudit(page).findings()).as(page.url()).isEmpty();
  }

  /** Puts somebody on the roster, who judges courses for young people. */
  private void evaluator(String name) throws Exception {
    var person = person(name);
    var staff = person("staff");
    var offer =
        roster.offer(
            new NewVolunteer(
                person,
                EvaluatorKind.COURSE,
                Degree.LIBRARY,
                "",
                new FileId(UUID.randomUUID()),
                List.of(new SetOffer(YOUTH, 6, "Six years of story hours.")),
                4));
    roster.judge(offer, YOUTH, true, "", staff);
    roster.decide(offer, staff);
    roster.passTraining(person, EvaluatorKind.COURSE);
    roster.sign(person, "");
    roster.activate(offer);
  }

  private PersonId person(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id();
  }
}
