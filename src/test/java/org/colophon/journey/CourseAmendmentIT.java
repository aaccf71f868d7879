package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.courses.CourseId;
import org.colophon.courses.Delivery;
import org.colophon.courses.Instructor;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalSection;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.Providers;
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

/**
 * One change of an approved course all the way, in a real browser: only what differs is judged, and
 * a newcomer among those who teach is a notice.
 */
class CourseAmendmentIT extends RunningColophon {

  private static final List<String> EVALUATORS = List.of("mentor-1", "mentor-2");
  private static final SetId ADVISORY = SetId.of("readers-advisory");

  @Autowired Roster roster;
  @Autowired Accounts accounts;
  @Autowired Providers providers;
  @Autowired Proposals proposals;

  private final String title = "Books for adults " + UUID.randomUUID();
  private JourneyBrowser browser;
  private ProviderId provider;
  private CourseId course;

  @BeforeEach
  void aCourseIsApproved() throws Exception {
    for (var name : EVALUATORS) {
      evaluator(name);
    }
    var ana = person("provider-1");
    provider =
        providers.found(
            ana, new ProviderDetails("Oak " + UUID.randomUUID(), ProviderKind.NETWORK, "", "555"));
    var proposal = ProposalId.next();
    proposals.begin(ana, provider, proposal, ADVISORY);
    for (var section :
        List.of(ProposalSection.COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      var answers = new EnumMap<ProposalField, String>(ProposalField.class);
      ProposalField.of(section).forEach(it -> answers.put(it, "Unit 1: genres. Unit 2: appeal."));
      answers.replace(ProposalField.TITLE, title);
      answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
      answers.replace(ProposalField.PASS_MARK, "75");
      proposals.save(ana, proposal, section, answers, 0);
    }
    proposals.save(
        ana,
        proposal,
        new Instructor(
            UUID.randomUUID(), "Ida Moss", "", "Ten years", new FileId(UUID.randomUUID())));
    var map = IntStream.rangeClosed(1, 12).mapToObj(it -> new MapEntry(it, "Unit 2", "Quiz 2"));
    proposals.save(ana, proposal, map.toList(), 0);
    course = proposals.approve(proposals.submit(ana, proposal), "", List.of(), person("staff"));
    browser = JourneyBrowser.open(ADDRESS);
  }

  @AfterEach
  void everybodyLeaves() {
    browser.close();
    EVALUATORS.forEach(it -> roster.leave(person(it), EvaluatorKind.COURSE));
  }

  @Test
  void aChangeIsJudgedWhereTheCourseDiffersAndHoldsOnceItIsApproved() {
    var ana = browser.signedIn("provider-1");
    var change = begin(ana);
    ana.navigate(change + "/submit");
    assertThat(ana.locator(".error-summary")).containsText("nothing differs from what holds");
    ana.navigate(change + "/map");
    ana.fill("#content-4", "Unit 2 and a film");
    send(ana);
    ana.navigate(change + "/submit");
    assertThat(ana.locator("ins")).containsText("and a film");
    assertThat(ana.locator("main")).containsText("Nothing is charged.");
    audit(ana);
    ana.getByText("Submit the changes").click();
    assertThat(ana.locator("main")).containsText("With the program");

    var check = Tasklist.open(browser.signedIn("staff")).choose("Check proposal", title).claim();
    assertThat(check.framedPage()).contains("What changes", "and a film", "Changed");
    check.pick("Complete").complete();

    judge(browser.signedIn("mentor-1"));
    judge(browser.signedIn("mentor-2"));

    var decision =
        Tasklist.open(browser.signedIn("committee-2")).choose("Decide about course", title).claim();
    assertThat(decision.framedPage())
        .contains("Evaluator 1: 1 of 1 met", "Evaluator 2: 1 of 1 met", "and a film");
    decision.pick("Approve: it goes").pick("I had no part").complete();

    ana.navigate("/provider/" + provider + "/courses/" + course + "/changes");
    assertThat(ana.locator("main")).containsText("Texts that held before");
    audit(ana);
    ana.navigate(change);
    assertThat(ana.locator("main")).containsText("Approved");
    var stranger = browser.stranger();
    stranger.navigate("/courses/" + course);
    assertThat(stranger.locator("main")).containsText("Unit 2 and a film");
  }

  @Test
  void aNewInstructorIsANoticeThatHoldsAtOnce() {
    var ana = browser.signedIn("provider-1");
    var change = begin(ana);
    ana.navigate(change + "/instructors");
    ana.getByText("Add an instructor").click();
    ana.fill("#name", "Noa Brandt");
    ana.fill("#qualification", "Twelve years of book talks");
    ana.setInputFiles(
        "#resume-file",
        new FilePayload("brandt.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes()));
    send(ana);
    ana.navigate(change + "/submit");
    assertThat(ana.locator("main")).containsText("That is a notice: it holds as soon as");
    audit(ana);
    ana.getByText("Send the notice").click();
    assertThat(ana.locator("main")).containsText("Approved");

    var note =
        Tasklist.open(browser.signedIn("staff")).choose("Take note of instructors", title).claim();
    assertThat(note.framedPage()).contains("Noa Brandt", "New").doesNotContain("Evaluator 1");
    note.pick("I have seen who teaches").complete();

    ana.navigate("/provider/" + provider + "/courses/" + course + "/changes");
    assertThat(ana.locator("main")).containsText("Change the course");
  }

  private String begin(Page page) {
    page.navigate("/provider/" + provider + "/courses/" + course + "/changes");
    audit(page);
    send(page);
    return page.url();
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
  }

  /** Rates the one competency that is asked for. */
  private static void judge(Page page) {
    var task = Tasklist.open(page).offered().choose("Review", "Changes of a course").claim();
    var frame = page.frameLocator(".fjs-container iframe");
    frame.locator("#competency-4").waitFor();
    assertThat(frame.locator("section.entry").count()).isEqualTo(1);
    assertThat(frame.locator("ins").first()).containsText("and a film");
    for (var aspect : List.of("content", "assessment", "quality")) {
      frame.locator("#competency-4 [name=" + aspect + "][value=MET]").check();
    }
    frame.locator("#competency-4 button").click();
    frame.locator("#competency-4 [role=status]").waitFor();
    task.pick("I judged on what was submitted alone").complete();
  }

  private static void audit(Page page) {
    assertThat(new PageAudit(page).findings()).as(page.url()).isEmpty();
  }

  private void evaluator(String name) throws Exception {
    var person = person(name);
    roster.leave(person, EvaluatorKind.COURSE);
    var staff = person("staff");
    var offer =
        roster.offer(
            new NewVolunteer(
                person,
                EvaluatorKind.COURSE,
                Degree.LIBRARY,
                "",
                new FileId(UUID.randomUUID()),
                List.of(new SetOffer(ADVISORY, 6, "Six years at the desk.")),
                4));
    roster.judge(offer, ADVISORY, true, "", staff);
    roster.decide(offer, staff);
    roster.passTraining(person, EvaluatorKind.COURSE);
    roster.sign(person, "");
    roster.activate(offer);
  }

  private PersonId person(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id();
  }
}
