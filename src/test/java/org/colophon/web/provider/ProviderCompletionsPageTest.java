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
import org.colophon.courses.CompletionId;
import org.colophon.courses.CompletionLinks;
import org.colophon.courses.CompletionState;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.Delivery;
import org.colophon.courses.Invitations;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.Providers;
import org.colophon.courses.ReportCompletion;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page with the real completions behind it. */
@SpringBootTest(classes = ProviderPagesTest.Pages.class, properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class ProviderCompletionsPageTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(8000);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired Invitations invitations;
  @Autowired ProviderPagesTest.Letters letters;
  @Autowired CourseCatalog catalog;
  @Autowired Completions completions;
  @Autowired CompletionLinks links;
  @MockitoBean Accounts accounts;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;
  @MockitoBean Cases cases;
  @MockitoBean Conflicts conflicts;

  PersonId ana;
  PersonId ben;
  PersonId ruth;
  ProviderId elm;
  CompletionId completion;
  String list;

  @BeforeEach
  void ruthReportsACourseOfAnasProvider() throws Exception {
    letters.sent.clear();
    ana = person("Ana", "Ruiz");
    ben = person("Ben", "Ode");
    ruth = person("Ruth", "Alvarez");
    elm = found(ana);
    completion = report(elm, ruth);
    list = "/provider/" + elm + "/completions";
  }

  @Test
  void ownerSeesWhatWaits() {
    assertThat(get("/provider/" + elm, ana)).bodyText().contains("href=\"" + list + "\"");
    assertThat(get(list, ana))
        .hasStatusOk()
        .bodyText()
        .contains("Ruth Alvarez", "Libraries online", "November 30, 2026", list + "/" + completion)
        .contains("No report is decided yet.");
  }

  @Test
  void confirmationIsSaidAndListed() {
    assertThat(answer(ana, "CONFIRM", ""))
        .hasRedirectedUrl(list)
        .flash()
        .containsEntry(
            "notice", "Thank you. It is confirmed that Ruth Alvarez completed “Libraries online”.");

    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.CONFIRMED);
    assertThat(get(list, ana))
        .bodyText()
        .contains("No report waits for your answer.", "Confirmed", "Ana Ruiz, November 23, 2026");
    assertThat(get(list + "/" + completion, ana)).bodyText().doesNotContain("Send answer");
  }

  @Test
  void refusalNeedsAReasonAndNothingTypedIsLost() {
    assertThat(answer(ana, "", "")).bodyText().contains("Choose one of the two answers.");
    assertThat(answer(ana, "REJECT", " "))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"text-error\"", "Say what is not right", "value=\"REJECT\" checked");
    assertThat(answer(ana, "REJECT", "x".repeat(2001)))
        .bodyText()
        .contains("Use at most 2,000 characters.");
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.REPORTED);

    answer(ana, "REJECT", "She left after a week.");

    assertThat(completions.find(completion).judgement().orElseThrow().text())
        .isEqualTo("She left after a week.");
  }

  @Test
  void doubleClickIsToldTheSame() {
    var first = answer(ana, "CONFIRM", "");
    var second = answer(ana, "CONFIRM", "");

    assertThat((Object) second.getMvcResult().getFlashMap())
        .isEqualTo(first.getMvcResult().getFlashMap());
    assertThat(answer(ana, "REJECT", "No."))
        .flash()
        .containsKey("warning")
        .doesNotContainKey("notice");
  }

  @Test
  void whoComesSecondReadsWhoWasFirst() {
    join(ben, ProviderRole.SIGNATORY);
    answer(ana, "CONFIRM", "");

    assertThat(answer(ben, "REJECT", "No."))
        .flash()
        .containsEntry(
            "warning",
            "Nothing was changed: Ana Ruiz has confirmed the report of Ruth Alvarez meanwhile.");
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.CONFIRMED);
  }

  @Test
  void answerToWhatWasTakenBackSaysSo() {
    var reported = completions.find(completion);
    completions.setAchieved(reported.caseNumber(), reported.set());

    assertThat(answer(ana, "CONFIRM", ""))
        .flash()
        .containsEntry(
            "warning", "Nothing was changed: the report of Ruth Alvarez needs no answer any more.");
  }

  @Test
  void nobodyConfirmsTheirOwn() {
    join(ruth, ProviderRole.SIGNATORY);

    assertThat(get(list, ruth)).bodyText().contains("This is your own report.");
    assertThat(get(list + "/" + completion, ruth))
        .bodyText()
        .contains("This is your own report.")
        .doesNotContain("Send answer");
    assertThat(answer(ruth, "CONFIRM", ""))
        .flash()
        .extractingByKey("warning")
        .asString()
        .startsWith("This is your own report.");
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.REPORTED);
  }

  @Test
  void strangersAndOtherProvidersFindNothing() throws Exception {
    var cleo = person("Cleo", "Park");
    var oak = found(cleo);

    assertThat(get(list, cleo)).hasStatus(404);
    assertThat(get("/provider/" + oak + "/completions", cleo))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Ruth Alvarez");
    assertThat(get("/provider/" + oak + "/completions/" + completion, cleo)).hasStatus(404);
    assertThat(post("/provider/" + oak + "/completions/" + completion, cleo, "answer", "CONFIRM"))
        .hasStatus(404);
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.REPORTED);
  }

  @Test
  void authorIsSentBackWithTheReason() {
    join(ben, ProviderRole.AUTHOR);

    assertThat(get("/provider/" + elm, ben)).bodyText().doesNotContain(list);
    assertThat(get(list, ben)).hasRedirectedUrl("/provider");
    assertThat(answer(ben, "CONFIRM", "")).hasRedirectedUrl("/provider");
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.REPORTED);
  }

  @Test
  void linkOfTheLetterAnswersOnceAndLookingAtItChangesNothing() {
    var token = links.issue(completion, ana).value();

    for (int scan = 0; scan < 2; scan++) {
      assertThat(get("/answer-completion?token=" + token, ruth))
          .hasStatusOk()
          .bodyText()
          .contains("Ruth Alvarez", "Libraries online", "Ana Ruiz", "November 30, 2026")
          .contains("Send answer");
    }
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.REPORTED);
    assertThat(byLink(token, "REJECT", " "))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"text-error\"", "value=\"REJECT\" checked", token);

    assertThat(byLink(token, "CONFIRM", ""))
        .hasRedirectedUrl("/answer-completion?token=" + token)
        .flash()
        .containsEntry(
            "notice", "Thank you. It is confirmed that Ruth Alvarez completed “Libraries online”.");
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.CONFIRMED);

    assertThat(get("/answer-completion?token=" + token, ruth))
        .hasStatusOk()
        .bodyText()
        .contains("It was used")
        .doesNotContain("Ruth Alvarez", "Libraries online");
    assertThat(byLink(token, "REJECT", "No.")).bodyText().contains("It was used");
    assertThat(completions.find(completion).state()).isEqualTo(CompletionState.CONFIRMED);
  }

  @Test
  void linkThatIsNotOursTellsNothing() {
    assertThat(get("/answer-completion", ruth))
        .hasStatusOk()
        .bodyText()
        .contains("not one of ours");
    assertThat(byLink("made-up", "CONFIRM", "")).bodyText().contains("not one of ours");
  }

  private MvcTestResult byLink(String token, String answer, String text) {
    return post("/answer-completion", ruth, "token", token, "answer", answer, "text", text);
  }

  private MvcTestResult answer(PersonId as, String answer, String text) {
    return post(list + "/" + completion, as, "answer", answer, "text", text);
  }

  private CompletionId report(ProviderId provider, PersonId candidate) throws Exception {
    var course =
        catalog.record(
            new ApprovedCourse(
                providers.all().stream()
                    .filter(it -> it.id().equals(provider))
                    .findFirst()
                    .orElseThrow()
                    .name(),
                "Libraries online",
                SetId.of("technology"),
                Delivery.ONLINE,
                "",
                "",
                TODAY.minusYears(1),
                Set.of()),
            ana);
    return completions.report(
        new ReportCompletion(
            candidate,
            CaseNumber.of("C-2026-0" + PEOPLE.incrementAndGet()),
            course,
            TODAY.minusDays(30),
            TODAY.minusDays(1),
            FileId.next()));
  }

  private ProviderId found(PersonId owner) throws Exception {
    return providers.found(
        owner, new ProviderDetails("Elm County " + owner, ProviderKind.NETWORK, "", "555 0100"));
  }

  private void join(PersonId person, ProviderRole role) {
    post(
        "/provider/" + elm + "/people",
        ana,
        "name",
        "Some One",
        "email",
        person + "@elm.example",
        "roles",
        role.name());
    invitations.accept(person, letters.sent.get(letters.sent.size() - 1).token());
    assertThat(providers.find(person, elm)).isPresent();
  }

  private PersonId person(String givenName, String familyName) {
    var id = PersonId.of("u" + PEOPLE.incrementAndGet());
    when(accounts.find(id))
        .thenReturn(
            Optional.of(new Person(id, id + "@x.example", givenName, familyName, true, Set.of())));
    when(accounts.byEmail(any())).thenReturn(Optional.empty());
    return id;
  }

  private MvcTestResult get(String path, PersonId as) {
    return pages.get().uri(path).with(user(as.value())).exchange();
  }

  private MvcTestResult post(String path, PersonId as, String... form) {
    var request = pages.post().uri(path).with(user(as.value())).with(csrf());
    for (int i = 0; i < form.length; i += 2) {
      request = request.param(form[i], form[i + 1]);
    }
    return request.exchange();
  }
}
