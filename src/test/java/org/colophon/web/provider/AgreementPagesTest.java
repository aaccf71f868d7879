package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.colleges.AgreementId;
import org.colophon.colleges.AgreementState;
import org.colophon.colleges.AgreementView;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.GraduationClaim;
import org.colophon.colleges.GraduationState;
import org.colophon.colleges.Graduations;
import org.colophon.colleges.Requirement;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.Providers;
import org.colophon.fees.Invoices;
import org.colophon.files.FileStore;
import org.colophon.program.CompetencySet;
import org.colophon.program.Rulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

/** The pages of a college with the real agreements behind them. */
@SpringBootTest(classes = ProviderPagesTest.Pages.class, properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class AgreementPagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(8500);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired Agreements agreements;
  @Autowired Graduations graduations;
  @Autowired Rulebook rules;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;

  PersonId ana;
  PersonId ben;
  ProviderId elm;
  AgreementId agreement;
  String at;

  @BeforeEach
  void anaBeginsAnAgreement() throws Exception {
    ana = person("Ana", "Ruiz");
    ben = person("Ben", "Ode");
    elm =
        providers.found(
            ana, new ProviderDetails("Elm College " + ana, ProviderKind.COLLEGE, "", "555 0100"));
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(25));
    when(cases.open(any(), any(), any()))
        .thenAnswer(
            it ->
                CaseNumber.of(
                    ((CaseKind) it.getArgument(0)).letter()
                        + "-2026-"
                        + (10_000 + PEOPLE.incrementAndGet())));
    agreement = AgreementId.next();
    at = "/provider/" + elm + "/agreements/" + agreement;
    assertThat(
            post(
                "/provider/" + elm + "/agreements/new",
                "id",
                agreement.toString(),
                "name",
                "Library Technology"))
        .hasRedirectedUrl(at);
  }

  @Test
  void aProgramHasAName() {
    assertThat(post("/provider/" + elm + "/agreements/new", "name", " "))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#name\"", "Enter the name of the program");
  }

  @Test
  void theAgreementShowsWhatIsStillMissing() {
    assertThat(get(at, ana))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Library Technology",
            "Being written",
            "Map 3 required sets completely: 0 of them are covered so far.",
            "Submit the agreement");
    assertThat(get("/provider/" + elm, ana)).bodyText().contains(at, "Propose an agreement");
    assertThat(post(at + "/submit"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#part-map\"", "href=\"#part-program\"");
    assertThat(look().state()).isEqualTo(AgreementState.DRAFT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/program", "/requirements", "/sets/technology", "/end"})
  void toAStrangerNothingIsThere(String page) {
    assertThat(get(at + page, ben)).hasStatus(404);
    assertThat(get("/provider/" + elm + "/agreements/" + UUID.randomUUID() + page, ana))
        .hasStatus(404);
  }

  @Test
  void aListIsReadLineByLineAndWhatIsWrongStaysAsTyped() {
    assertThat(
            post(
                at + "/requirements",
                "basedOn",
                "0",
                "requirements",
                "LIB 101: Introduction\r\nLIB 102 More\r\nlib101: Again"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"#requirements\"",
            "Line 2: write code, colon and title",
            "Line 3: lib101 is in the list already.",
            "LIB 102 More");
    assertThat(look().content().requirements()).isEmpty();

    assertThat(
            post(
                at + "/requirements",
                "basedOn",
                "0",
                "requirements",
                "LIB 101: Introduction: part 1\r\n\r\nLIB 102: More"))
        .hasRedirectedUrl(at);
    assertThat(look().content().requirements())
        .containsExactly(
            new Requirement("LIB 101", "Introduction: part 1"), new Requirement("LIB 102", "More"));
  }

  @Test
  void aCodeThatIsNotInTheListIsToldAtItsField() throws Exception {
    fill();
    var version = String.valueOf(look().version("technology"));

    assertThat(
            post(
                at + "/sets/technology",
                "basedOn",
                version,
                "codes-1",
                "LIB 101, LIB 999",
                "codes-2",
                "lib101; LIB 102"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"#codes-1\"", "LIB 999. Use the codes", "LIB 101, LIB 999", "lib101; LIB 102")
        .doesNotContain("href=\"#codes-2\"");
    assertThat(
            post(at + "/sets/technology", "basedOn", version, "codes-1", "", "codes-2", "lib 102"))
        .hasRedirectedUrl(at);
    assertThat(get(at, ana)).bodyText().contains("Nothing teaches 1");
    assertThat(get(at + "/sets/magic", ana)).hasStatus(404);
  }

  @Test
  void ofTwoWhoWriteAtOnceNothingIsLost() throws Exception {
    agreements.saveProgram(ana, agreement, "Library Work", "AAS", "", 0);

    assertThat(post(at + "/program", "basedOn", "0", "name", "Libraries", "award", "BA", "web", ""))
        .hasStatusOk()
        .bodyText()
        .contains("Somebody else saved this page", "Library Work", "value=\"Libraries\"");
    assertThat(post(at + "/program", "basedOn", "1", "name", "Libraries", "award", "BA", "web", ""))
        .hasRedirectedUrl(at);
    assertThat(look().content().program()).isEqualTo("Libraries");
  }

  @Test
  void whatWasSubmittedIsReadAndNoLongerChanged() throws Exception {
    fill();

    assertThat(post(at + "/submit")).hasRedirectedUrl(at);

    assertThat(look().state()).isEqualTo(AgreementState.SUBMITTED);
    assertThat(get(at + "/sets/technology", ana))
        .hasStatusOk()
        .bodyText()
        .contains("LIB 101: Introduction")
        .doesNotContain("<textarea", "name=\"codes-1\"");
    assertThat(post(at + "/program", "basedOn", "1", "name", "Late", "award", "", "web", ""))
        .hasRedirectedUrl(at);
    assertThat(post(at + "/submit")).as("twice").hasRedirectedUrl(at);
    assertThat(look().round()).isEqualTo(1);
    assertThat(post(at + "/end")).hasRedirectedUrl(at);
    assertThat(look().state()).isEqualTo(AgreementState.WITHDRAWN);
  }

  @Test
  void aDraftIsThrownAway() {
    assertThat(get(at + "/end", ana)).bodyText().contains("Throw this draft away?");
    assertThat(post(at + "/end")).hasRedirectedUrl("/provider/" + elm);
    assertThat(agreements.find(ana, agreement)).isEmpty();
  }

  @Test
  void theCollegeAnswersAboutItsGraduate() throws Exception {
    var number = asked(ben);
    var page = "/provider/" + elm + "/graduates/" + number;
    assertThat(get("/provider/" + elm + "/graduates", ana))
        .bodyText()
        .contains("Ben Oden", "Library Technology", page);
    assertThat(get(page, ana)).bodyText().contains("Did Ben Oden graduate", "Ben Ode");

    assertThat(post(page, "answer", "MAYBE", "text", " "))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#answer\"", "href=\"#text\"");
    assertThat(post(page, "answer", "CONFIRM", "text", "Registrar’s record."))
        .hasRedirectedUrl("/provider/" + elm + "/graduates");

    assertThat(graduations.find(number).state()).isEqualTo(GraduationState.CONFIRMED);
    assertThat(get(page, ana))
        .bodyText()
        .contains("Registrar’s record.")
        .doesNotContain("<form method=\"post\" enctype");
    assertThat(post(page, "answer", "REJECT", "text", "No."))
        .hasRedirectedUrl("/provider/" + elm + "/graduates");
    assertThat(graduations.find(number).state()).isEqualTo(GraduationState.CONFIRMED);
  }

  @Test
  void nobodyAnswersAboutThemselvesAndStrangersSeeNothing() throws Exception {
    var number = asked(ana);
    var page = "/provider/" + elm + "/graduates/" + number;

    assertThat(get(page, ana)).bodyText().contains("This is about yourself.");
    assertThat(post(page, "answer", "CONFIRM", "text", "Me."))
        .hasRedirectedUrl("/provider/" + elm + "/graduates");
    assertThat(graduations.find(number).isOpen()).isTrue();
    assertThat(get(page, ben)).hasStatus(404);
    assertThat(get("/provider/" + elm + "/graduates/G-2026-99999", ana)).hasStatus(404);
  }

  private CaseNumber asked(PersonId graduate) throws Exception {
    fill();
    var number = agreements.submit(ana, agreement);
    agreements.approve(number, "", PersonId.of("u2001"));
    return graduations.ask(
        graduate, new GraduationClaim(agreement, "Ben Oden", TODAY.minusDays(3), null));
  }

  private void fill() throws Exception {
    agreements.saveProgram(ana, agreement, "Library Technology", "AAS", "", 0);
    agreements.saveRequirements(
        ana,
        agreement,
        List.of(new Requirement("LIB 101", "Introduction"), new Requirement("LIB 102", "More")),
        0);
    var edition = rules.editionOn(TODAY);
    for (var set : edition.required()) {
      agreements.saveMap(ana, agreement, set.id(), lines(set), 0);
    }
    for (var set : edition.electives().subList(0, 3)) {
      agreements.saveMap(ana, agreement, set.id(), lines(set), 0);
    }
  }

  private static Map<Integer, List<String>> lines(CompetencySet set) {
    var lines = new TreeMap<Integer, List<String>>();
    set.competencies().forEach(it -> lines.put(it.number(), List.of("LIB 101")));
    return lines;
  }

  private AgreementView look() {
    return agreements.find(ana, agreement).orElseThrow();
  }

  private MvcTestResult get(String address, PersonId who) {
    return pages.get().uri(address).with(user(who.value())).exchange();
  }

  private MvcTestResult post(String address, String... fields) {
    var call = pages.post().uri(address).with(user(ana.value())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      call.param(fields[i], fields[i + 1]);
    }
    return call.exchange();
  }

  private PersonId person(String first, String last) {
    var id = PersonId.of("u" + PEOPLE.incrementAndGet());
    var person = new Person(id, id + "@x.example", first, last, true, Set.of());
    when(accounts.find(id)).thenReturn(Optional.of(person));
    when(accounts.person(id)).thenReturn(person);
    return id;
  }
}
