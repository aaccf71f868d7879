package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalSection;
import org.colophon.courses.ProposalState;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.Providers;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

/** The pages of a proposal with the real proposals behind them. */
@SpringBootTest(classes = ProviderPagesTest.Pages.class, properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class ProposalPagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(3500);

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired Proposals proposals;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;

  PersonId ana;
  PersonId ben;
  ProviderId elm;
  ProposalId course = ProposalId.next();
  String at;

  @BeforeEach
  void anaBeginsAProposal() throws Exception {
    ana = person("Ana", "Ruiz");
    ben = person("Ben", "Ode");
    elm =
        providers.found(
            ana, new ProviderDetails("Elm County " + ana, ProviderKind.NETWORK, "", "555 0100"));
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(25));
    when(cases.open(any(), any(), any()))
        .thenReturn(CaseNumber.of("P-2026-0" + ana.value().substring(1)));
    at = "/provider/" + elm + "/proposals/" + course;
    assertThat(
            post(
                "/provider/" + elm + "/proposals/new",
                "id",
                course.toString(),
                "set",
                "technology"))
        .hasRedirectedUrl(at);
  }

  @Test
  void aSetHasToBeChosen() {
    assertThat(
            post(
                "/provider/" + elm + "/proposals/new",
                "id",
                UUID.randomUUID().toString(),
                "set",
                "magic"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#set\"", "Choose the set your course covers.");
  }

  @Test
  void theProposalShowsWhatIsStillMissing() {
    assertThat(get(at, ana))
        .hasStatusOk()
        .bodyText()
        .contains("Technology", "Being written", "Competency map", "Not begun", "Check and submit");
    assertThat(get("/provider/" + elm, ana)).bodyText().contains(at, "Propose a course");
    assertThat(get(at + "/submit", ana))
        .bodyText()
        .contains("still missing", at + "/map#content-3", "Say what measures competency 3.")
        .doesNotContain("Submit the proposal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/course",
        "/map",
        "/instructors",
        "/submit",
        "/end",
        "/instructors/a2d6f7c0-0000-4000-8000-000000000000"
      })
  void toAStrangerNothingIsThere(String page) {
    assertThat(get(at + page, ben)).hasStatus(404);
    assertThat(get("/provider/" + elm + "/proposals/" + ProposalId.next() + page, ana))
        .hasStatus(404);
  }

  @Test
  void aPartIsSavedIncompleteAndSaysWhatIsMissing() {
    assertThat(
            post(
                at + "/course",
                "basedOn",
                "0",
                "title",
                "Libraries <b>online</b>",
                "cost",
                "250 USD"))
        .hasRedirectedUrl(at);

    assertThat(get(at, ana))
        .bodyText()
        .contains("Libraries &lt;b&gt;online&lt;/b&gt;", "3 gaps", "Saved by Ana Ruiz");
    assertThat(get(at + "/course", ana)).bodyText().contains("value=\"250 USD\"");
  }

  @Test
  void theLaterOfTwoSeesWhatTheOtherWroteAndKeepsTheirOwn() {
    post(at + "/course", "basedOn", "0", "title", "Libraries online");

    assertThat(post(at + "/course", "basedOn", "0", "title", "Libraries on line", "cost", "Free"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Somebody else saved this page",
            "value=\"Libraries on line\"",
            "value=\"Free\"",
            "Saved meanwhile (Ana Ruiz)",
            "Libraries online",
            "name=\"basedOn\" value=\"1\"");
    assertThat(look().version(ProposalSection.COURSE)).isEqualTo(1);
  }

  @Test
  void whatIsTooLongIsKeptOnThePage() {
    var title = "x".repeat(161);

    assertThat(post(at + "/course", "basedOn", "0", "title", title))
        .hasStatusOk()
        .bodyText()
        .contains("Shorten this to 160 characters.", title, "href=\"#title\"");
    assertThat(look().version(ProposalSection.COURSE)).isZero();
  }

  @Test
  void theMapIsSavedByCompetency() {
    assertThat(
            post(
                at + "/map",
                "basedOn",
                "0",
                "content-2",
                "Unit 1",
                "assessment-2",
                "Quiz 1",
                "content-99",
                "x"))
        .hasRedirectedUrl(at);

    assertThat(look().content().entry(2).assessment()).isEqualTo("Quiz 1");
    assertThat(look().content().entry(99).content()).isEmpty();
  }

  @Test
  void anInstructorNeedsAResume() throws Exception {
    var one = at + "/instructors/" + UUID.randomUUID();
    assertThat(post(one, "name", "Ana Ruiz", "qualification", "Ten years"))
        .hasStatusOk()
        .bodyText()
        .contains("Add the résumé of Ana Ruiz as a PDF.", "href=\"#resume-file\"");
    var file = new FileId(UUID.randomUUID());
    when(files.store(any(), any(), any(), any()))
        .thenReturn(
            new StoredFile(file, "ruiz.pdf", "application/pdf", 4, "ab", ana, Instant.EPOCH));

    assertThat(
            pages
                .post()
                .uri(one)
                .multipart()
                .file(
                    new MockMultipartFile(
                        "resume-file", "ruiz.pdf", "application/pdf", new byte[4]))
                .param("name", "Ana Ruiz")
                .param("qualification", "Ten years")
                .with(csrf())
                .with(user(ana.value()))
                .exchange())
        .hasRedirectedUrl(at + "/instructors");

    assertThat(look().content().instructors()).extracting(it -> it.resume()).containsExactly(file);
    assertThat(get(at + "/instructors", ana)).bodyText().contains("Ana Ruiz", one + "/resume");
    post(one + "/remove");
    assertThat(look().content().instructors()).isEmpty();
  }

  @Test
  void aProposalWithGapsIsNotSubmitted() {
    assertThat(post(at + "/submit")).hasRedirectedUrl(at + "/submit");
    assertThat(look().state()).isEqualTo(ProposalState.DRAFT);
  }

  @Test
  void aDraftIsThrownAwayAfterAQuestion() {
    assertThat(get(at + "/end", ana)).bodyText().contains("Throw the proposal away?");
    assertThat(post(at + "/end")).hasRedirectedUrl("/provider/" + elm);
    assertThat(proposals.find(ana, course)).isEmpty();
  }

  @Test
  void whatIsBeingJudgedSaysByWhenWeWantToDecide() throws Exception {
    complete();
    var number = look().caseNumber();
    var judged = mock(CaseView.class);
    when(judged.whatNext()).thenReturn("Two evaluators judge the course.");
    when(judged.waitsOn()).thenReturn(WaitsOn.EVALUATORS);
    when(judged.dueOn()).thenReturn(LocalDate.of(2999, 4, 23));
    when(cases.find(number)).thenReturn(Optional.of(judged));

    assertThat(get(at, ana))
        .bodyText()
        .contains("We want to decide by April 23, 2999.")
        .doesNotContain("it takes longer", "??");

    when(judged.dueOn()).thenReturn(LocalDate.of(2026, 4, 23));
    assertThat(get(at, ana))
        .bodyText()
        .contains("We wanted to decide by April 23, 2026, and it takes longer.");

    when(judged.waitsOn()).thenReturn(WaitsOn.PROVIDER);
    assertThat(get(at, ana)).bodyText().doesNotContain("April 23");
  }

  private void complete() throws Exception {
    for (var section : List.of("course", "teaching", "assessment")) {
      post(
          at + "/" + section,
          Stream.concat(
                  Stream.of("basedOn", "0"),
                  ProposalField.of(ProposalSection.valueOf(section.toUpperCase(Locale.ROOT)))
                      .stream()
                      .flatMap(it -> Stream.of(it.field(), answer(it))))
              .toArray(String[]::new));
    }
    post(
        at + "/map",
        Stream.concat(
                Stream.of("basedOn", "0"),
                IntStream.rangeClosed(1, 9)
                    .boxed()
                    .flatMap(it -> Stream.of("content-" + it, "Unit", "assessment-" + it, "Quiz")))
            .toArray(String[]::new));
    when(files.store(any(), any(), any(), any()))
        .thenReturn(
            new StoredFile(
                new FileId(UUID.randomUUID()),
                "ruiz.pdf",
                "application/pdf",
                4,
                "ab",
                ana,
                Instant.EPOCH));
    pages
        .post()
        .uri(at + "/instructors/" + UUID.randomUUID())
        .multipart()
        .file(new MockMultipartFile("resume-file", "ruiz.pdf", "application/pdf", new byte[4]))
        .param("name", "Ana Ruiz")
        .param("qualification", "Ten years")
        .with(csrf())
        .with(user(ana.value()))
        .exchange();
    assertThat(post(at + "/submit")).hasRedirectedUrl(at);
  }

  private static String answer(ProposalField field) {
    return switch (field) {
      case DELIVERY -> "ONLINE";
      case PASS_MARK -> "80";
      default -> "In words";
    };
  }

  private ProposalView look() {
    return proposals.find(ana, course).orElseThrow();
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

  private MvcTestResult post(String uri, String... fields) {
    var request = pages.post().uri(uri).with(csrf()).with(user(ana.value()));
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
