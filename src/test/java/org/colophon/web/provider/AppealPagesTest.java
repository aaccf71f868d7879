package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.time.Instant;
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
import org.colophon.appeals.AppealOutcome;
import org.colophon.appeals.AppealState;
import org.colophon.appeals.AppealView;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.CourseDecisions;
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
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

/** The pages of an appeal with the real appeals and decisions behind them. */
@SpringBootTest(classes = ProviderPagesTest.Pages.class, properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class AppealPagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(15500);
  static final AtomicInteger CASES = new AtomicInteger(60000);
  static final PersonId COMMITTEE = PersonId.of("u2001");

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired Proposals proposals;
  @Autowired Appeals appeals;
  @Autowired JdbcTemplate sql;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;

  PersonId ana;
  PersonId ben;
  ProviderId elm;
  ProposalId proposal;
  CaseNumber about;
  String form;

  @BeforeEach
  void aCourseOfAnasIsDenied() throws Exception {
    ana = person("Ana", "Ruiz");
    ben = person("Ben", "Ode");
    elm =
        providers.found(
            ana, new ProviderDetails("Elm County " + ana, ProviderKind.NETWORK, "", "555 0100"));
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(20));
    when(accounts.byEmail(any())).thenReturn(Optional.empty());
    when(cases.open(any(), any(), any()))
        .thenAnswer(
            it ->
                CaseNumber.of(
                    it.getArgument(0, CaseKind.class).letter()
                        + "-2026-"
                        + CASES.incrementAndGet()));
    proposal = ProposalId.next();
    proposals.begin(ana, elm, proposal, SetId.of("technology"));
    for (var section :
        List.of(ProposalSection.COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      var answers = new EnumMap<ProposalField, String>(ProposalField.class);
      ProposalField.of(section).forEach(it -> answers.put(it, "Libraries online"));
      answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
      answers.replace(ProposalField.PASS_MARK, "75");
      proposals.save(ana, proposal, section, answers, 0);
    }
    var resume = new FileId(UUID.randomUUID());
    proposals.save(
        ana, proposal, new Instructor(UUID.randomUUID(), "Ida Moss", "", "Ten years", resume));
    proposals.save(
        ana,
        proposal,
        IntStream.rangeClosed(1, 9).mapToObj(it -> new MapEntry(it, "Unit", "Quiz")).toList(),
        0);
    about = proposals.submit(ana, proposal);
    proposals.deny(about, "It does not cover <one> set.", COMMITTEE);
    form = "/provider/" + elm + "/decisions/proposal-" + proposal + "/appeal";
  }

  @Test
  void whatWasDecidedCanBeAppealedFromWhereItIsShown() {
    assertThat(get("/provider/" + elm, ana))
        .bodyText()
        .contains("Decisions you can appeal", form, "until December 23, 2026")
        .doesNotContain(">Appeals</h2>");
    assertThat(get("/provider/" + elm + "/proposals/" + proposal, ana))
        .bodyText()
        .contains(form, "you can appeal it until December 23, 2026");
    assertThat(get(form, ana))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Denial of “Libraries online”",
            "It does not cover &lt;one&gt; set.",
            "File the appeal",
            "A decision is appealed once");
  }

  @Test
  void toAStrangerNothingIsThere() throws Exception {
    var number = file();

    for (var at : List.of(form, at(number), at(number) + "/withdraw", at(number) + "/paper")) {
      assertThat(get(at, ben)).as(at).hasStatus(404);
    }
    for (var at : List.of(form, at(number) + "/carry-on", at(number) + "/withdraw")) {
      assertThat(post(at, ben, "grounds", "Mine")).as(at).hasStatus(404);
    }
    var other =
        providers.found(
            ben, new ProviderDetails("Oak " + ben, ProviderKind.NETWORK, "", "555 0100"));
    assertThat(get("/provider/" + other + "/appeals/" + number, ben)).hasStatus(404);
    assertThat(get(form.replace(elm.toString(), other.toString()), ben)).hasStatus(404);
    assertThat(get(form.replace("proposal-", "renewal-"), ana)).hasStatus(404);
    assertThat(appeals.find(number).state()).isEqualTo(AppealState.DECIDING);
  }

  @Test
  void whoOnlyWritesReadsAndDoesNotAppeal() throws Exception {
    author(ben);
    var number = file();

    assertThat(get(at(number), ben))
        .hasStatusOk()
        .bodyText()
        .contains("The map was complete.")
        .doesNotContain("Withdraw the appeal");
    assertThat(post(at(number) + "/withdraw", ben)).hasRedirectedUrl("/provider");
    assertThat(post(form, ben, "grounds", "Mine")).hasRedirectedUrl("/provider");
    assertThat(appeals.find(number).state()).isEqualTo(AppealState.DECIDING);
    assertThat(appeals.ofParty(CourseDecisions.party(elm))).hasSize(1);
  }

  @Test
  void withoutGroundsNothingIsFiled() {
    assertThat(post(form, ana, "grounds", "  "))
        .bodyText()
        .contains("Say why the decision should not stand.", "grounds-error");
    var long8001 = "x".repeat(8001);
    assertThat(post(form, ana, "grounds", long8001))
        .bodyText()
        .contains("Please shorten it to 8,000 characters", long8001);
    assertThat(appeals.ofParty(CourseDecisions.party(elm))).isEmpty();
  }

  @Test
  void aFileThatIsRefusedLosesNothingThatWasTyped() throws Exception {
    var refused = mock(FileRefused.class);
    when(refused.getMessage()).thenReturn("This is not a PDF.");
    when(files.store(any(), any(), any(), any())).thenThrow(refused);

    assertThat(
            pages.perform(
                pages
                    .post()
                    .uri(form)
                    .multipart()
                    .file(new MockMultipartFile("paper", "a.txt", "text/plain", "a".getBytes()))
                    .param("grounds", "The map was complete.")
                    .with(user(ana.value()))
                    .with(csrf())))
        .bodyText()
        .contains("This is not a PDF.", "paper-error", "The map was complete.");
    assertThat(appeals.ofParty(CourseDecisions.party(elm))).isEmpty();
  }

  @Test
  void sentTwiceItIsFiledOnceAndTheSecondOfTwoPeopleSeesTheFirst() throws Exception {
    var id = UUID.randomUUID().toString();
    assertThat(post(form, ana, "id", id, "grounds", "The map was complete.")).hasStatus(302);
    assertThat(post(form, ana, "id", id, "grounds", "The map was complete.")).hasStatus(302);
    var number = appeals.ofParty(CourseDecisions.party(elm)).get(0).caseNumber();

    owner(ben);
    assertThat(post(form, ben, "id", UUID.randomUUID().toString(), "grounds", "Mine"))
        .hasRedirectedUrl(at(number))
        .flash()
        .hasEntrySatisfying(
            "warning", it -> assertThat(it).asString().contains("an appeal is filed once"));
    assertThat(get(form, ana)).hasRedirectedUrl(at(number));
    assertThat(appeals.ofParty(CourseDecisions.party(elm))).hasSize(1);
  }

  @Test
  void tooLateItIsRecordedAndShownWithItsSentence() {
    sql.update(
        "update course_proposals set ended_at = timestamptz '2026-10-23 23:59:59-05' where proposal_id = ?",
        proposal.value());
    assertThat(get("/provider/" + elm, ana)).bodyText().doesNotContain("Decisions you can appeal");
    assertThat(get(form, ana))
        .bodyText()
        .contains("The last day to appeal has passed.", "Send it all the same");

    assertThat(post(form, ana, "grounds", "The map was complete.")).hasRedirectedUrl(form);

    assertThat(get(form, ana))
        .bodyText()
        .contains("The last day to appeal this decision was November 22, 2026.", "What you sent")
        .doesNotContain("<textarea");
    assertThat(get("/provider/" + elm, ana)).bodyText().contains("Refused, filed too late", form);
    assertThat(post(form, ana, "grounds", "Again.")).hasRedirectedUrl(form);
    assertThat(appeals.ofParty(CourseDecisions.party(elm))).hasSize(1);
  }

  @Test
  void whatStandsIsCarriedOnAndAStalePageSaysSo() throws Exception {
    var number = file();
    assertThat(get(at(number), ana))
        .bodyText()
        .contains("with the review committee", "January 22, 2027")
        .doesNotContain("carry-on");
    assertThat(post(at(number) + "/carry-on", ana))
        .hasRedirectedUrl(at(number))
        .flash()
        .containsEntry("warning", "The appeal is with the next stage already.");

    appeals.decide(number, AppealOutcome.UPHELD, "It was <fair>.", COMMITTEE);
    assertThat(get(at(number), ana))
        .bodyText()
        .contains(
            "It was &lt;fair&gt;.", "Carry it on to the program committee", "December 23, 2026")
        .doesNotContain(COMMITTEE.value());
    assertThat(post(at(number) + "/carry-on", ana)).hasRedirectedUrl(at(number));

    assertThat(get(at(number), ana)).bodyText().contains("with the program committee");
    assertThat(appeals.find(number).steps()).hasSize(2);
  }

  @Test
  void withdrawnItIsOver() throws Exception {
    var number = file();
    assertThat(get(at(number) + "/withdraw", ana))
        .bodyText()
        .contains("It cannot be appealed again.");

    post(at(number) + "/withdraw", ana);
    post(at(number) + "/withdraw", ana);

    assertThat(get(at(number) + "/withdraw", ana)).hasRedirectedUrl(at(number));
    assertThat(get(at(number), ana))
        .bodyText()
        .contains("Withdrawn", "Not decided")
        .doesNotContain("carry-on", "/withdraw");
    assertThat(get("/provider/" + elm + "/proposals/" + proposal, ana))
        .bodyText()
        .contains("You have appealed this decision.");
  }

  @Test
  void overturnedTheProposalIsApprovedAndTheAppealStaysToBeRead() throws Exception {
    var number = file();
    appeals.decide(number, AppealOutcome.REVERSED, "It covers the set.", COMMITTEE);
    appeals.carryOut(number);

    assertThat(proposals.find(ana, proposal).orElseThrow().state())
        .isEqualTo(ProposalState.APPROVED);
    assertThat(get(at(number), ana))
        .bodyText()
        .contains("Overturned", "What you proposed is approved from today on.");
    assertThat(get(form, ana)).as("there is nothing to appeal any more").hasStatus(404);
    assertThat(get("/provider/" + elm, ana)).bodyText().contains(at(number));
  }

  @Test
  void thePaperIsReadAndTheResolutionOnceItIsRecorded() throws Exception {
    var paper = stored("letter.pdf");
    when(files.store(any(), any(), any(), any())).thenReturn(paper);
    when(files.find(paper.id())).thenReturn(Optional.of(paper));
    when(files.read(paper.id())).thenAnswer(it -> new ByteArrayInputStream(new byte[] {1}));
    pages.perform(
        pages
            .post()
            .uri(form)
            .multipart()
            .file(new MockMultipartFile("paper", "letter.pdf", "application/pdf", new byte[] {1}))
            .param("grounds", "See the letter.")
            .with(user(ana.value()))
            .with(csrf()));
    var number = appeals.ofParty(CourseDecisions.party(elm)).get(0).caseNumber();

    assertThat(get(at(number) + "/paper", ana)).hasStatusOk();
    assertThat(get(at(number) + "/resolution", ana)).hasStatus(404);
    appeals.decide(number, AppealOutcome.UPHELD, "Fair.", COMMITTEE);
    appeals.carryOn(ana, number);
    appeals.decide(number, AppealOutcome.UPHELD, "Fair.", PersonId.of("u2002"));
    appeals.carryOn(ana, number);
    appeals.keepResolution(number, paper.id(), PersonId.of("u2003"));
    assertThat(get(at(number) + "/resolution", ana))
        .as("not before the Board's word is recorded")
        .hasStatus(404);
    appeals.recordResolution(
        number,
        java.time.LocalDate.of(2026, 11, 23),
        AppealOutcome.UPHELD,
        "Resolved.",
        PersonId.of("u2003"));
    assertThat(get(at(number) + "/resolution", ana)).hasStatusOk();
    assertThat(get(at(number), ana)).bodyText().contains("The Board’s resolution on paper");
  }

  private StoredFile stored(String name) {
    var stored = mock(StoredFile.class);
    var id = new FileId(UUID.randomUUID());
    when(stored.id()).thenReturn(id);
    when(stored.name()).thenReturn(name);
    when(stored.contentType()).thenReturn("application/pdf");
    when(stored.size()).thenReturn(1L);
    return stored;
  }

  private CaseNumber file() throws Exception {
    assertThat(post(form, ana, "grounds", "The map was complete.")).hasStatus(302);
    return appeals.ofParty(CourseDecisions.party(elm)).stream()
        .map(AppealView::caseNumber)
        .findFirst()
        .orElseThrow();
  }

  private String at(CaseNumber number) {
    return "/provider/" + elm + "/appeals/" + number;
  }

  private void author(PersonId person) {
    join(person, false);
  }

  private void owner(PersonId person) {
    join(person, true);
  }

  private void join(PersonId person, boolean owner) {
    sql.update(
        """
        insert into provider_representatives
          (provider_id, position, person_id, owner, author, signatory, joined_at)
        values (?, 1, ?, ?, true, false, ?)
        """,
        elm.value(),
        person.value(),
        owner,
        java.sql.Timestamp.from(Instant.parse("2026-11-01T12:00:00Z")));
  }

  private MvcTestResult get(String at, PersonId who) {
    return pages.get().uri(at).with(user(who.value())).exchange();
  }

  private MvcTestResult post(String at, PersonId who, String... values) {
    var request = pages.post().uri(at).with(user(who.value())).with(csrf());
    for (int i = 0; i < values.length; i += 2) {
      request = request.param(values[i], values[i + 1]);
    }
    return request.exchange();
  }

  private PersonId person(String given, String family) {
    var id = PersonId.of("u" + PEOPLE.incrementAndGet());
    var person = new Person(id, id + "@elm.example", given, family, true, Set.of());
    when(accounts.find(id)).thenReturn(Optional.of(person));
    when(accounts.person(id)).thenReturn(person);
    return id;
  }
}
