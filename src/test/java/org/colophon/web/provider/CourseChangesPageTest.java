package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ApprovedCourse;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.Delivery;
import org.colophon.courses.Instructor;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalSection;
import org.colophon.courses.ProposalState;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.Providers;
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

/** The pages of a change with the real proposals behind them. */
@SpringBootTest(classes = ProviderPagesTest.Pages.class, properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class CourseChangesPageTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(13500);
  static final PersonId STAFF = PersonId.of("u2001");
  static final SetId TECHNOLOGY = SetId.of("technology");

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired Proposals proposals;
  @Autowired CourseCatalog catalog;
  @Autowired ProgramCalendar calendar;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;

  PersonId ana;
  PersonId ben;
  ProviderId elm;
  CourseId course;
  String changes;

  @BeforeEach
  void aCourseOfAnasIsApproved() throws Exception {
    ana = person("Ana", "Ruiz");
    ben = person("Ben", "Ode");
    elm =
        providers.found(
            ana, new ProviderDetails("Elm County " + ana, ProviderKind.NETWORK, "", "555 0100"));
    when(accounts.byEmail(any())).thenReturn(Optional.empty());
    when(cases.open(any(), any(), any())).thenAnswer(it -> number());
    var first = ProposalId.next();
    proposals.begin(ana, elm, first, TECHNOLOGY);
    for (var section :
        List.of(ProposalSection.COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      var answers = new EnumMap<ProposalField, String>(ProposalField.class);
      ProposalField.of(section).forEach(it -> answers.put(it, "Libraries online"));
      answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
      answers.replace(ProposalField.PASS_MARK, "75");
      proposals.save(ana, first, section, answers, 0);
    }
    proposals.save(
        ana,
        first,
        new Instructor(
            UUID.randomUUID(), "Ida Moss", "", "Ten years", new FileId(UUID.randomUUID())));
    proposals.save(
        ana,
        first,
        IntStream.rangeClosed(1, 9).mapToObj(it -> new MapEntry(it, "Unit", "Quiz")).toList(),
        0);
    course = proposals.approve(proposals.submit(ana, first), "", List.of(), STAFF);
    changes = "/provider/" + elm + "/courses/" + course + "/changes";
  }

  @Test
  void theTextThatHoldsIsShownAndCanBeChanged() {
    assertThat(get("/provider/" + elm, ana)).bodyText().contains(changes, "Text and changes");
    assertThat(get(changes, ana))
        .hasStatusOk()
        .bodyText()
        .contains("The text that holds", "Change the course")
        .doesNotContain("Texts that held before", "All changes");
  }

  @Test
  void toAStrangerNothingIsThere() {
    assertThat(get(changes, ben)).hasStatus(404);
    assertThat(post(changes, ben)).hasStatus(404);
    assertThat(get("/provider/" + elm + "/courses/" + UUID.randomUUID() + "/changes", ana))
        .hasStatus(404);
    assertThat(proposals.amendmentsOf(course)).isEmpty();
  }

  @Test
  void sentTwiceItBeginsOneChange() {
    var id = UUID.randomUUID().toString();

    var at = "/provider/" + elm + "/proposals/" + id;
    assertThat(post(changes, ana, "id", id)).hasRedirectedUrl(at);
    assertThat(post(changes, ana, "id", id)).hasRedirectedUrl(at);
    assertThat(post(changes, ana, "id", UUID.randomUUID().toString())).hasRedirectedUrl(at);

    assertThat(proposals.amendmentsOf(course)).hasSize(1);
    assertThat(get(changes, ana)).bodyText().contains("Changes under way", at);
    assertThat(get(at, ana))
        .bodyText()
        .contains("What changes", "Nothing differs yet from the text that holds.");
  }

  @Test
  void oldAndNewStandSideBySideInWords() {
    var at = begin();
    post(at + "/map", ana, "basedOn", "0", "content-2", "Unit <4> and a film");

    assertThat(get(at + "/submit", ana))
        .hasStatusOk()
        .bodyText()
        .contains(
            "What teaches competency 2",
            "Changed",
            "<ins><span class=\"visually-hidden\">new: </span>&lt;4&gt; and a film</ins>",
            "Two evaluators judge the changes, only those",
            "Submit the changes")
        .doesNotContain("What teaches competency 3", "What measures competency 2");
  }

  @Test
  void theLaterOfTwoSeesWhatTheOtherWroteInAChangeToo() {
    var at = begin();
    post(at + "/map", ana, "basedOn", "0", "content-2", "Unit 4");

    assertThat(post(at + "/map", ana, "basedOn", "0", "content-2", "Unit 5"))
        .hasStatusOk()
        .bodyText()
        .contains("Somebody else saved this page", "Unit 5", "Unit 4");
  }

  @Test
  void whereOnlyWhoTeachesChangesANoticeIsSent() throws Exception {
    var at = begin();
    var id = ProposalId.of(at.substring(at.lastIndexOf('/') + 1));
    proposals.save(
        ana,
        id,
        new Instructor(
            UUID.randomUUID(), "Noa Brandt", "", "Two years", new FileId(UUID.randomUUID())));

    assertThat(get(at + "/submit", ana))
        .bodyText()
        .contains("Noa Brandt (instructor)", "New", "Send the notice")
        .doesNotContain("Two evaluators judge");
    assertThat(post(at + "/submit", ana)).hasRedirectedUrl(at).hasStatus3xxRedirection();
    assertThat(proposals.find(ana, id).orElseThrow().state()).isEqualTo(ProposalState.APPROVED);
    assertThat(get(changes, ana)).bodyText().contains("Texts that held before", "All changes");
  }

  @Test
  void aCourseWithoutItsTextCannotBeChangedHere() throws Exception {
    var name = providers.find(ana, elm).orElseThrow().name();
    var old =
        catalog.record(
            new ApprovedCourse(
                name,
                "An older course",
                TECHNOLOGY,
                Delivery.ONLINE,
                "",
                "",
                calendar.today().minusYears(1),
                Set.of()),
            STAFF);
    var page = "/provider/" + elm + "/courses/" + old + "/changes";

    assertThat(get(page, ana))
        .bodyText()
        .contains("The text of this course is not kept here")
        .doesNotContain("<form method=\"post\" action=\"" + page);
    assertThat(post(page, ana)).hasRedirectedUrl(page);
    assertThat(proposals.amendmentsOf(old)).isEmpty();
  }

  private String begin() {
    return post(changes, ana, "id", UUID.randomUUID().toString()).getResponse().getRedirectedUrl();
  }

  private static CaseNumber number() {
    return CaseNumber.of("P-2027-" + PEOPLE.incrementAndGet());
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
