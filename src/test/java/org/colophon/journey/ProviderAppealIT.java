package org.colophon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.format.DateTimeFormatter;
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
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One appeal through all its stages, in a real browser: denied, twice upheld, sent back by the
 * Board, and decided anew by somebody who had no part in any of it.
 */
class ProviderAppealIT extends RunningColophon {

  private static final List<String> EVALUATORS = List.of("mentor-1", "mentor-2");
  private static final SetId ADULTS = SetId.of("readers-advisory");
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes();

  @Autowired Roster roster;
  @Autowired Accounts accounts;
  @Autowired Providers providers;
  @Autowired Proposals proposals;
  @Autowired Notices notices;
  @Autowired ProgramCalendar calendar;

  private final String title = "Books for all " + UUID.randomUUID();
  private JourneyBrowser browser;
  private ProviderId provider;
  private ProposalId change;

  @BeforeEach
  void aChangeOfACourseIsSubmitted() throws Exception {
    for (var name : EVALUATORS) {
      evaluator(name);
    }
    var ana = person("provider-1");
    provider =
        providers.found(
            ana, new ProviderDetails("Ash " + UUID.randomUUID(), ProviderKind.NETWORK, "", "555"));
    change = proposals.amend(ana, provider, course(ana), ProposalId.next());
    var map =
        IntStream.rangeClosed(1, 12)
            .mapToObj(it -> new MapEntry(it, it == 4 ? "Unit 2 and a film" : "Unit 2", "Quiz 2"));
    proposals.save(ana, change, map.toList(), 0);
    proposals.submit(ana, change);
    browser = JourneyBrowser.open(ADDRESS);
  }

  @AfterEach
  void everybodyLeaves() {
    browser.close();
    EVALUATORS.forEach(it -> roster.leave(person(it), EvaluatorKind.COURSE));
  }

  @Test
  void anAppealGoesToTheBoardAndBackToTheDecision() {
    var ana = browser.signedIn("provider-1");
    var staff = browser.signedIn("staff");
    Tasklist.open(staff).choose("Check proposal", title).claim().pick("Complete").complete();
    EVALUATORS.forEach(it -> judge(browser.signedIn(it)));
    var decider = browser.signedIn("committee-2");
    Tasklist.open(decider)
        .choose("Decide about course", title)
        .claim()
        .pick("Deny")
        .pick("The course is not about the work of library support staff.")
        .pick("I had no part")
        .complete();

    fileTheAppeal(ana);
    var appeal = ana.url();

    assertThat(Tasklist.open(decider).choose("Reconsider decision", title).claimRefused())
        .contains("You had a part in the decision that is appealed.")
        .doesNotContain("ENGINE-");
    var reviewer = browser.signedIn("committee-3");
    var review = Tasklist.open(reviewer).choose("Reconsider decision", title).claim();
    assertThat(review.framedPage())
        .contains("The film is about library work.", "Denial of changes of", "Tobias Lindgren");
    uphold(review);
    carryOn(ana, appeal, "the program committee");

    var council = Tasklist.open(browser.signedIn("appeals-1")).choose("Decide about appeal", title);
    uphold(council.claim());
    carryOn(ana, appeal, "the Board");

    recordTheResolution(staff);
    ana.navigate(appeal);
    assertThat(ana.locator("main"))
        .containsText("Your proposal is decided anew, by members of the committee who had no part");
    assertThat(ana.locator("main")).containsText("The Board resolved to have it decided anew.");
    audit(ana);

    for (var refused : List.of(decider, reviewer)) {
      assertThat(Tasklist.open(refused).choose("Decide about course", title).claimRefused())
          .contains("You had a part in what was decided before the appeal.");
    }
    Tasklist.open(browser.signedIn("committee-4"))
        .choose("Decide about course", title)
        .claim()
        .pick("Approve: it goes")
        .pick("I had no part")
        .complete();
    ana.navigate("/provider/" + provider + "/proposals/" + change);
    assertThat(ana.locator("main")).containsText("Approved");
    assertThat(subjects(person("provider-1")))
        .contains(
            "Your appeal has arrived",
            "The decision you appealed stands",
            "The decision you appealed does not stand");
  }

  private void fileTheAppeal(Page ana) {
    ana.navigate("/provider/" + provider);
    assertThat(ana.locator("main")).containsText("Decisions you can appeal");
    audit(ana);
    ana.waitForNavigation(() -> ana.getByText("Denial of changes of “" + title).first().click());
    audit(ana);
    send(ana);
    assertThat(ana.locator(".error-summary"))
        .containsText("Say why the decision should not stand.");
    assertThat(new PageAudit(ana).findingsAboutErrors()).isEmpty();
    ana.fill("#grounds", "The film is about library work.");
    ana.setInputFiles("#paper", new FilePayload("letter.pdf", "application/pdf", PDF));
    send(ana);
    assertThat(ana.locator("body")).containsText("The appeal is filed.");
    audit(ana);
  }

  private static void uphold(Tasklist task) {
    task.pick("The decision stands")
        .fill("Reasons", "It was decided as the rules say.")
        .pick("I had no part")
        .complete();
  }

  private static void carryOn(Page ana, String appeal, String next) {
    ana.navigate(appeal);
    assertThat(ana.locator("main")).containsText("It was decided as the rules say.");
    audit(ana);
    ana.waitForNavigation(() -> ana.getByText("Carry it on to " + next).click());
    assertThat(ana.locator("main")).containsText("The appeal is with " + next);
  }

  private void recordTheResolution(Page staff) {
    var task = Tasklist.open(staff).choose("Record the Board's resolution", title).claim();
    task.pick("Sent back: others decide anew")
        .fill("What the Board resolved", "The Board resolved to have it decided anew.")
        .fill(
            "Day of the resolution",
            calendar.today().format(DateTimeFormatter.ofPattern("M/d/yyyy")));
    staff.keyboard().press("Enter");
    var frame = staff.frameLocator(".fjs-container iframe");
    frame
        .locator("#paper")
        .setInputFiles(new FilePayload("resolution.pdf", "application/pdf", PDF));
    frame.locator("button[type=submit]").click();
    frame.getByText("The resolution is added.").waitFor();
    task.complete();
  }

  /** Rates the one competency that is asked for. */
  private static void judge(Page page) {
    var task = Tasklist.open(page).offered().choose("Review", "Changes of a course").claim();
    var frame = page.frameLocator(".fjs-container iframe");
    frame.locator("#competency-4").waitFor();
    for (var aspect : List.of("content", "assessment", "quality")) {
      frame.locator("#competency-4 [name=" + aspect + "][value=MET]").check();
    }
    frame.locator("#competency-4 button").click();
    frame.locator("#competency-4 [role=status]").waitFor();
    task.pick("I judged on what was submitted alone").complete();
  }

  private List<String> subjects(PersonId person) {
    return notices.of(person).stream().map(it -> it.subject()).toList();
  }

  private CourseId course(PersonId ana) throws Exception {
    var proposal = ProposalId.next();
    proposals.begin(ana, provider, proposal, ADULTS);
    for (var section :
        List.of(ProposalSection.COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      var answers = new EnumMap<ProposalField, String>(ProposalField.class);
      ProposalField.of(section).forEach(it -> answers.put(it, "Unit 1: genres. Unit 2: films."));
      answers.replace(ProposalField.TITLE, title);
      answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
      answers.replace(ProposalField.PASS_MARK, "75");
      proposals.save(ana, proposal, section, answers, 0);
    }
    var resume = new FileId(UUID.randomUUID());
    proposals.save(
        ana, proposal, new Instructor(UUID.randomUUID(), "Ida Moss", "", "Ten years", resume));
    var map = IntStream.rangeClosed(1, 12).mapToObj(it -> new MapEntry(it, "Unit 2", "Quiz 2"));
    proposals.save(ana, proposal, map.toList(), 0);
    return proposals.approve(proposals.submit(ana, proposal), "", List.of(), person("staff"));
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
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
                List.of(new SetOffer(ADULTS, 6, "Six years at the desk.")),
                4));
    roster.judge(offer, ADULTS, true, "", staff);
    roster.decide(offer, staff);
    roster.passTraining(person, EvaluatorKind.COURSE);
    roster.sign(person, "");
    roster.activate(offer);
  }

  private PersonId person(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id();
  }
}
