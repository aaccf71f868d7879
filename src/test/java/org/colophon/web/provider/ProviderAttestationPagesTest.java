package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
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
import org.colophon.courses.AttestationQueue;
import org.colophon.courses.AttestationView;
import org.colophon.courses.Attestations;
import org.colophon.courses.CandidateStanding;
import org.colophon.courses.CompletionConsents;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.Providers;
import org.colophon.fees.Invoices;
import org.colophon.files.FileStore;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages with the real attestations behind them. */
@SpringBootTest(
    classes = ProviderPagesTest.Pages.class,
    properties = {"camunda.bpm.enabled=false", "colophon.courses.work-off=false"})
@AutoConfigureMockMvc
class ProviderAttestationPagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(61_000);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final String HEAD = "course,name,address or case number,first day,last day\n";

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired CourseCatalog catalog;
  @Autowired Attestations attestations;
  @Autowired AttestationQueue queue;
  @Autowired CompletionConsents consents;
  @Autowired Completions completions;
  @MockitoBean CandidateStanding standing;
  @MockitoBean Accounts accounts;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;
  @MockitoBean Cases cases;
  @MockitoBean Conflicts conflicts;

  PersonId ana;
  PersonId ruth;
  CaseNumber ruthsCase;
  ProviderId elm;
  CourseId course;
  String at;

  @BeforeEach
  void anaOwnsAProviderWithACourse() throws Exception {
    ana = person("Ana", "Ruiz");
    ruth = person("Ruth", "Alvarez");
    ruthsCase = CaseNumber.of("C-2026-" + ruth.value().substring(1));
    when(standing.isAccepted(ruthsCase)).thenReturn(true);
    var name = "Elm County " + ana;
    elm = providers.found(ana, new ProviderDetails(name, ProviderKind.NETWORK, "", "555 0100"));
    course =
        catalog.record(
            new ApprovedCourse(
                name,
                "Libraries online",
                SetId.of("technology"),
                Delivery.ONLINE,
                "",
                "",
                TODAY.minusYears(1),
                Set.of()),
            ana);
    at = "/provider/" + elm + "/attestations";
  }

  @Test
  void onePersonIsAttestedAndListed() {
    assertThat(get("/provider/" + elm, ana)).bodyText().contains("href=\"" + at + "\"");
    assertThat(get(at, ana)).hasStatusOk().bodyText().contains("You have not attested anything");

    assertThat(attest("Ruth Alvarez", ruth + "@x.example"))
        .hasRedirectedUrl(at)
        .flash()
        .containsEntry("notice", "Thank you. Your word about Ruth Alvarez is kept.");

    assertThat(get(at, ana))
        .bodyText()
        .contains("Ruth Alvarez", "Waits")
        .doesNotContain("Credited");
  }

  @Test
  void gapsStandAtTheirFieldsAndNothingTypedIsLost() {
    assertThat(attest("", "<b>nothing</b>"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"name-error\"", "id=\"identifier-error\"", "&lt;b&gt;nothing&lt;/b&gt;")
        .contains("value=\"2026-01-05\"")
        .contains("value=\"" + course + "\" selected");
  }

  @Test
  void fileIsPreviewedThenConfirmedAndItsRefusedRowsComeBackHarmless() throws Exception {
    consents.give(ruth, ruthsCase, elm);
    var sent =
        upload(
            HEAD
                + "Libraries online,Ruth Alvarez,"
                + ruth
                + "@x.example,2026-01-05,2026-02-05\n"
                + "Libraries online,Nobody,n@x.example,2026-01-05,2026-02-05\n"
                + "\"=HYPERLINK(\"\"http://x.example\"\")\",+Ruth,@SUM(1),-1,\n");
    var preview = sent.getResponse().getRedirectedUrl();

    assertThat(get(preview, ana))
        .hasStatusOk()
        .bodyText()
        .contains("2 of 3 rows would be taken", "Agreed", "Waits", "To be put right")
        .contains("Attest 2 completions", "=HYPERLINK");
    assertThat(get(preview + "?only=MALFORMED", ana))
        .bodyText()
        .contains("=HYPERLINK")
        .doesNotContain("Nobody");
    assertThat(get(preview + "?only=nonsense&page=-7", ana)).hasStatusOk();
    assertThat(get(preview + "/refused", ana))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("text/csv")
        .bodyText()
        .contains("'=HYPERLINK", "'+Ruth", "'@sum(1)", "'-1")
        .doesNotContain("Nobody");

    assertThat(post(preview, ana, "decision", "nonsense")).hasRedirectedUrl(preview);
    assertThat(attestations.uploads(ana, elm, 1).get(0).state().name()).isEqualTo("PREVIEW");
    assertThat(post(preview, ana, "decision", "confirm")).hasRedirectedUrl(preview);
    assertThat(get(preview, ana))
        .bodyText()
        .contains("is being worked off")
        .doesNotContain("decision");
    assertThat(get(at, ana)).bodyText().contains("spring.csv", "Being worked off");
  }

  @Test
  void fileThatCannotBeReadSaysWhy() throws Exception {
    assertThat(upload("what is this?"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"file-error\"", "name the columns");
    assertThat(upload("")).bodyText().contains("Choose a file.");
    assertThat(post(at + "/file", ana)).bodyText().contains("Choose a file.");
    assertThat(get(at + "/template", ana)).bodyText().contains(HEAD.strip());
  }

  @Test
  void strangersFindNothingOfIt() throws Exception {
    var cleo = person("Cleo", "Park");
    var oak =
        providers.found(
            cleo, new ProviderDetails("Oak " + cleo, ProviderKind.NETWORK, "", "555 0100"));
    var preview =
        upload(HEAD + "Libraries online,N,n@x.example,2026-01-05,2026-02-05\n")
            .getResponse()
            .getRedirectedUrl();
    var theirs = preview.replace(elm.toString(), oak.toString());

    for (var path : new String[] {at, at + "/template", preview, preview + "/refused"}) {
      assertThat(get(path, cleo)).as(path).hasStatus(404);
    }
    assertThat(get(theirs, cleo)).hasStatus(404);
    assertThat(get(theirs + "/refused", cleo)).hasStatus(404);
    assertThat(post(theirs, cleo, "decision", "confirm")).hasStatus(404);
    assertThat(post(at, cleo, "name", "X")).hasStatus(404);
    assertThat(attestations.uploads(ana, elm, 1).get(0).state().name()).isEqualTo("PREVIEW");
  }

  @Test
  void staffSettleWhatFitsNobody() {
    attest("Ruth Alvares", "wrong@x.example");
    var row = waiting("wrong@x.example");
    var path = "/staff/attestations/" + row.id();

    assertThat(getAsStaff("/staff/attestations?page=-1"))
        .hasStatusOk()
        .bodyText()
        .contains("Attested completions");
    assertThat(getAsStaff(path)).bodyText().contains("Ruth Alvares", "wrong@x.example");
    assertThat(settle(path, "", "", "")).bodyText().contains("Choose one of the two.");
    assertThat(settle(path, "MATCH", "nonsense", "")).bodyText().contains("such as C-2026-00042");
    assertThat(settle(path, "MATCH", ruthsCase.value(), ""))
        .bodyText()
        .contains("has agreed to be matched", ruthsCase.value());
    assertThat(settle(path, "DISMISS", "", " ")).bodyText().contains("Say why");

    consents.give(ruth, ruthsCase, elm);
    assertThat(settle(path, "MATCH", ruthsCase.value().toLowerCase(), ""))
        .hasRedirectedUrl("/staff/attestations");
    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(settle(path, "DISMISS", "", "Late.")).flash().containsKey("warning");
  }

  @Test
  void providerReadsWhyStaffDismissed() {
    attest("Nobody", "nobody@x.example");
    var path = "/staff/attestations/" + waiting("nobody@x.example").id();

    settle(path, "DISMISS", "", "There is no such section.");

    assertThat(get(at, ana)).bodyText().contains("Not credited", "There is no such section.");
  }

  private AttestationView waiting(String identifier) {
    return queue.waiting(0, 1000).stream()
        .filter(it -> it.identifier().equals(identifier) && it.provider().equals(elm))
        .findFirst()
        .orElseThrow();
  }

  private MvcTestResult attest(String name, String identifier) {
    return post(
        at,
        ana,
        "course",
        course.toString(),
        "name",
        name,
        "identifier",
        identifier,
        "started",
        "2026-01-05",
        "completed",
        "2026-02-05");
  }

  private MvcTestResult upload(String text) {
    return pages
        .post()
        .uri(at + "/file")
        .multipart()
        .file(
            new MockMultipartFile(
                "file", "spring.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .with(user(ana.value()))
        .with(csrf())
        .exchange();
  }

  private PersonId person(String givenName, String familyName) {
    var id = PersonId.of("u" + PEOPLE.incrementAndGet());
    var person = new Person(id, id + "@x.example", givenName, familyName, true, Set.of());
    when(accounts.find(id)).thenReturn(Optional.of(person));
    when(accounts.person(id)).thenReturn(person);
    when(accounts.byEmail(any())).thenReturn(Optional.empty());
    return id;
  }

  private MvcTestResult getAsStaff(String path) {
    return pages.get().uri(path).with(user("u1002").roles("PROGRAM_STAFF")).exchange();
  }

  private MvcTestResult settle(String path, String answer, String caseNumber, String reason) {
    return pages
        .post()
        .uri(path)
        .with(user("u1002").roles("PROGRAM_STAFF"))
        .with(csrf())
        .param("answer", answer)
        .param("caseNumber", caseNumber)
        .param("reason", reason)
        .exchange();
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
