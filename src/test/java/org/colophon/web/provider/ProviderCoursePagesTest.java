package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ApprovedCourse;
import org.colophon.courses.CandidateStanding;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.Providers;
import org.colophon.courses.ReportCompletion;
import org.colophon.courses.ReviewOfApprovalState;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

/** The pages of an approval with the real reviews behind them. */
@SpringBootTest(classes = ProviderPagesTest.Pages.class, properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class ProviderCoursePagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(14500);
  static final PersonId STAFF = PersonId.of("u2001");
  static final SetId TECHNOLOGY = SetId.of("technology");

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired CourseCatalog catalog;
  @Autowired ReviewsOfApprovals reviews;
  @Autowired Completions completions;
  @Autowired ProgramCalendar calendar;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;
  @MockitoBean CandidateStanding candidates;

  PersonId ana;
  PersonId ben;
  ProviderId elm;
  CourseId course;
  String at;
  LocalDate today;

  @BeforeEach
  void aCourseOfAnasIsApproved() throws Exception {
    today = calendar.today();
    ana = person("Ana", "Ruiz");
    ben = person("Ben", "Ode");
    elm =
        providers.found(
            ana, new ProviderDetails("Elm County " + ana, ProviderKind.NETWORK, "", "555 0100"));
    when(cases.open(any(), any(), any()))
        .thenAnswer(it -> CaseNumber.of("W-2027-" + PEOPLE.incrementAndGet()));
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(10));
    when(candidates.isAccepted(any())).thenReturn(true);
    course =
        catalog.record(
            new ApprovedCourse(
                "Elm County " + ana,
                "Libraries <online>",
                TECHNOLOGY,
                Delivery.ONLINE,
                "",
                "",
                today.minusYears(1),
                Set.of()),
            STAFF);
    at = "/provider/" + elm + "/courses/" + course;
  }

  @Test
  void howTheApprovalStandsIsOnItsPage() {
    assertThat(get("/provider/" + elm, ana)).bodyText().contains("href=\"" + at + "\"");
    assertThat(get(at, ana))
        .hasStatusOk()
        .bodyText()
        .contains("Libraries &lt;online&gt;", "Approved until", "Give the course up")
        .doesNotContain("What still counts", "Reviews of the approval", "??");
  }

  @Test
  void toAStrangerNothingIsThere() throws Exception {
    var number = reviews.open(STAFF, course, "Another unit 3.");
    var review = "/provider/" + elm + "/reviews/" + number;

    assertThat(get(at, ben)).hasStatus(404);
    assertThat(get(at + "/give-up", ben)).hasStatus(404);
    assertThat(post(at + "/give-up", ben, "on", today.toString(), "why", "x", "sure", "true"))
        .hasStatus(404);
    assertThat(get(review, ben)).hasStatus(404);
    assertThat(get(review + "/proof", ben)).hasStatus(404);
    assertThat(post(review, ben, "answer", "x")).hasStatus(404);
    assertThat(get("/provider/" + elm + "/reviews/W-2027-99999", ana)).hasStatus(404);
    assertThat(catalog.find(course).orElseThrow().latestApproval().until()).isAfter(today);
  }

  @Test
  void aReviewIsAnsweredOnce() throws Exception {
    var number = reviews.open(STAFF, course, "Another <unit> 3.");
    var review = "/provider/" + elm + "/reviews/" + number;

    assertThat(get("/provider/" + elm, ana)).bodyText().contains(review);
    assertThat(get(at, ana)).bodyText().contains(review, "Waiting for the provider");
    assertThat(get(review, ana))
        .hasStatusOk()
        .bodyText()
        .contains("Another &lt;unit&gt; 3.", "name=\"answer\"", "Send the answer")
        .doesNotContain("??");
    assertThat(post(review, ana, "answer", " "))
        .bodyText()
        .contains("id=\"answer-error\"", "Write your answer.");
    assertThat(post(review, ana, "answer", "x".repeat(4001)))
        .bodyText()
        .contains("id=\"answer-error\"", "x".repeat(4001));
    assertThat(post(review, ana, "answer", "It is the same.")).hasRedirectedUrl(review);
    assertThat(reviews.find(number).answer()).isEqualTo("It is the same.");

    reviews.handToCommittee(number);
    assertThat(get(review, ana))
        .bodyText()
        .contains("With the committee", "It is the same.")
        .doesNotContain("name=\"answer\"");
    assertThat(post(review, ana, "answer", "Late.")).hasRedirectedUrl(review);
    assertThat(reviews.find(number).answer()).as("a stale page").isEqualTo("It is the same.");
  }

  @Test
  void aSuspensionAndItsReasonsAreSaid() throws Exception {
    var number = reviews.open(STAFF, course, "Another unit 3.");
    reviews.handToCommittee(number);
    reviews.suspend(number, "What is taught is not what was approved.\nUnit 3.", STAFF);

    assertThat(get(at, ana)).bodyText().contains("Suspended since", "Please take nobody new");
    assertThat(get("/provider/" + elm, ana)).bodyText().contains("Suspended since");
    assertThat(get("/provider/" + elm + "/reviews/" + number, ana))
        .bodyText()
        .contains(
            "What is taught is not what was approved.",
            "Decided about again on",
            "Tell the committee what has changed.",
            "name=\"answer\"");
  }

  @Test
  void whatIsWrongInGivingUpIsSaidAtItsField() {
    var ends = catalog.find(course).orElseThrow().latestApproval().until();

    assertThat(get(at + "/give-up", ana))
        .hasStatusOk()
        .bodyText()
        .contains("Last day", "name=\"on\"");
    assertThat(post(at + "/give-up", ana, "on", "soon", "why", ""))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#on\"", "Give the last day.", "id=\"why-error\"", "value=\"soon\"");
    assertThat(post(at + "/give-up", ana, "on", today.minusDays(1).toString(), "why", "Why."))
        .bodyText()
        .contains("cannot lie in the past")
        .doesNotContain("id=\"why-error\"");
    assertThat(post(at + "/give-up", ana, "on", ends.toString(), "why", "Why.", "sure", "true"))
        .bodyText()
        .contains("ends then anyway");
    assertThat(post(at + "/give-up", ana, "on", today.toString(), "why", "x".repeat(2001)))
        .bodyText()
        .contains("id=\"why-error\"", "2,000 characters");
    assertThat(reviews.ofCourse(course)).isEmpty();
  }

  @Test
  void givingUpIsAskedOnceMoreAndHappensOnce() throws Exception {
    var reported = reported();
    var on = today.plusDays(30);
    var fields = new String[] {"on", on.toString(), "why", "Nobody <teaches> it."};

    assertThat(post(at + "/give-up", ana, fields))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Give the course up?", "Nobody &lt;teaches&gt; it.", "name=\"sure\" value=\"true\"");
    assertThat(reviews.ofCourse(course)).as("nothing happened yet").isEmpty();

    var sure = new String[] {"on", on.toString(), "why", "Nobody teaches it.", "sure", "true"};
    assertThat(post(at + "/give-up", ana, sure)).hasRedirectedUrl(at);
    assertThat(post(at + "/give-up", ana, sure)).as("a second click").hasRedirectedUrl(at);

    assertThat(reviews.ofCourse(course))
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(ReviewOfApprovalState.GIVEN_UP));
    assertThat(catalog.find(course).orElseThrow().latestApproval().until()).isEqualTo(on);
    assertThat(get(at, ana))
        .bodyText()
        .contains(
            "Ends on",
            "What still counts",
            "gets credit when they complete it by",
            "Rita Report",
            "It counts once you or the program have confirmed it.")
        .doesNotContain("??");
    assertThat(reported).isNotNull();
  }

  @Test
  void whatHasEndedIsNotGivenUp() throws Exception {
    reviews.giveUp(ana, course, today, "Nobody teaches it.");

    assertThat(get(at, ana)).bodyText().doesNotContain("/give-up");
    assertThat(get(at + "/give-up", ana)).hasRedirectedUrl(at);
    assertThat(post(at + "/give-up", ana, "on", today.toString(), "why", "Again.", "sure", "true"))
        .hasRedirectedUrl(at);
    assertThat(reviews.ofCourse(course)).hasSize(1);
  }

  private PersonId reported() throws Exception {
    var rita = person("Rita", "Report");
    completions.report(
        new ReportCompletion(
            rita,
            CaseNumber.of("C-2027-" + PEOPLE.incrementAndGet()),
            course,
            today.minusDays(30),
            today.minusDays(2),
            FileId.next()));
    return rita;
  }

  private PersonId person(String first, String last) {
    var id = PersonId.of("u" + PEOPLE.incrementAndGet());
    var person = new Person(id, id + "@x.example", first, last, true, Set.of());
    when(accounts.find(id)).thenReturn(Optional.of(person));
    return id;
  }

  private MvcTestResult get(String uri, PersonId who) {
    return pages.get().uri(uri).with(user(who.value())).exchange();
  }

  private MvcTestResult post(String uri, PersonId who, String... fields) {
    var request = pages.post().uri(uri).with(csrf()).with(user(who.value()));
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
