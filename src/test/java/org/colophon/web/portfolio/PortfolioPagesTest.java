package org.colophon.web.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.courses.Approval;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseView;
import org.colophon.courses.Suspension;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.verdict.Feedback;
import org.colophon.evaluation.verdict.Merged;
import org.colophon.evaluation.verdict.Verdict;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoreAway;
import org.colophon.integrity.AnswerClosed;
import org.colophon.integrity.AskedView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityState;
import org.colophon.integrity.IntegrityView.Answer;
import org.colophon.portfolios.AchievedSets;
import org.colophon.portfolios.Part;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.Response;
import org.colophon.portfolios.Weight;
import org.colophon.program.EditionId;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a portfolio with the real portfolios behind them. */
@SpringBootTest(
    classes = PortfolioPagesTest.Pages.class,
    properties = {"camunda.bpm.enabled=false", "colophon.files.folder=target/portfolio-pages-test"})
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PortfolioPagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(8500);
  static final Path FOLDER = Path.of("target/portfolio-pages-test");
  static final String PDF = "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n";

  @Autowired MockMvcTester pages;
  @Autowired Portfolios portfolios;
  @MockitoBean Accounts accounts;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean PortfolioVerdicts verdicts;
  @MockitoBean CourseCatalog catalog;
  @MockitoBean Candidacies candidacies;
  @MockitoBean AchievedSets achieved;
  @MockitoSpyBean FileStore files;

  PersonId ruth;
  CandidateId candidate;
  PortfolioId portfolio;
  String at;

  @BeforeEach
  void ruthBeginsAPortfolio() {
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
    candidate = CandidateId.next();
    portfolio = PortfolioId.next();
    at = "/portfolios/" + portfolio;
    given(CandidacyState.ACCEPTED);
    when(cases.open(any(), any(), any()))
        .thenReturn(CaseNumber.of("F-2026-0" + ruth.value().substring(1)));
    var open = mock(CaseView.class);
    when(open.whatNext()).thenReturn("Please pay.");
    when(cases.find(any())).thenReturn(Optional.of(open));
    assertThat(begin(portfolio, "communication")).hasRedirectedUrl(at);
  }

  @Test
  void aSetIsChosenAndBegunOnce() {
    assertThat(begin(PortfolioId.next(), "magic"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#set\"", "Choose the set your portfolio is about.");
    assertThat(begin(PortfolioId.next(), "communication")).hasRedirectedUrl(at);
    assertThat(get("/portfolios"))
        .hasStatusOk()
        .bodyText()
        .contains("Communication and Teamwork", "Being written", "value=\"youth\"")
        .doesNotContain("value=\"communication\"");
  }

  @Test
  void whoIsNoCandidateIsToldSo() {
    given(CandidacyState.LAPSED);

    assertThat(get("/portfolios"))
        .hasStatusOk()
        .bodyText()
        .contains("There is no set you could begin a portfolio for now.")
        .doesNotContain("<select");
  }

  @Test
  void theMatrixShowsWhatIsThereAndWhatIsMissing() {
    post(at + "/competencies/2", "basedOn", "0", "way", "1", "text", "I told <b>them</b>.");

    assertThat(get(at))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Competency 9",
            "9 things are missing.",
            "Suggestion 1",
            "Complete",
            "Answer a suggestion or write something of your own about competency 3.",
            "Write your personal learning statement.")
        .doesNotContain("own about competency 2.");
    assertThat(get(at)).bodyText().containsOnlyOnce(">Complete<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/competencies/1", "/statement", "/end", "/files", "/submit", "/attempts/1"})
  void toAStrangerNothingIsThere(String page) {
    var mine = ruth;
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());

    assertThat(get(at + page)).hasStatus(404);
    assertThat(post(at + page, "text", "x")).matches(it -> it.getResponse().getStatus() >= 400);
    ruth = mine;
    assertThat(get("/portfolios/" + PortfolioId.next() + page)).hasStatus(404);
  }

  @Test
  void aCompetencyThatIsNotThereIsNotFound() {
    assertThat(get(at + "/competencies/10")).hasStatus(404);
    assertThat(get(at + "/competencies/0")).hasStatus(404);
  }

  @Test
  void aTextIsSavedWithItsWay() {
    assertThat(get(at + "/competencies/1"))
        .bodyText()
        .contains("competency 1 of 9", "These suggestions are samples.", "name=\"way\"");

    assertThat(post(at + "/competencies/1", "basedOn", "0", "way", "own", "text", "A\r\nB"))
        .hasRedirectedUrl(at);

    assertThat(look().content().response(1)).isEqualTo(Response.own("A\nB"));
    assertThat(get(at)).bodyText().contains("Add primary evidence for competency 1");
    assertThat(
            post(at + "/competencies/1", "basedOn", "1", "way", "own", "text", "C", "then", "next"))
        .hasRedirectedUrl(at + "/competencies/2");
    assertThat(post(at + "/competencies/9", "basedOn", "0", "text", "C", "then", "next"))
        .hasRedirectedUrl(at + "/statement");
  }

  @Test
  void aSetWithoutSuggestionsTakesOwnTexts() {
    var other = PortfolioId.next();
    begin(other, "youth");

    assertThat(get("/portfolios/" + other + "/competencies/1"))
        .bodyText()
        .contains("There are no suggestions for this set.")
        .doesNotContain("type=\"radio\"");
    post("/portfolios/" + other + "/competencies/1", "basedOn", "0", "text", "I help.");
    assertThat(portfolios.find(ruth, other).orElseThrow().content().response(1))
        .isEqualTo(Response.own("I help."));
  }

  @Test
  void theLaterOfTwoWindowsSeesBothTexts() {
    post(at + "/competencies/1", "basedOn", "0", "way", "own", "text", "First window");

    assertThat(post(at + "/competencies/1", "basedOn", "0", "way", "2", "text", "Second window"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Both texts are below",
            ">Second window</textarea>",
            "Saved in the other window",
            "First window",
            "In the other window: Own text",
            "name=\"basedOn\" value=\"1\"");
    assertThat(look().content().response(1).text()).isEqualTo("First window");

    post(at + "/competencies/1", "basedOn", "1", "way", "2", "text", "Both windows");
    assertThat(look().content().response(1)).isEqualTo(Response.answering(2, "Both windows"));
  }

  @Test
  void theLaterOfTwoStatementsIsNotLostEither() {
    post(at + "/statement", "basedOn", "0", "text", "First window");

    assertThat(post(at + "/statement", "basedOn", "0", "text", "Second window"))
        .hasStatusOk()
        .bodyText()
        .contains(">Second window</textarea>", "First window");
    assertThat(look().content().statement()).isEqualTo("First window");
  }

  @Test
  void theScriptSavesAndIsToldTheNewVersion() {
    assertThat(post(at + "/statement", "basedOn", "0", "text", "I learned.", "auto", "true"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.version")
        .isEqualTo(1);
    assertThat(look().content().statement()).isEqualTo("I learned.");

    assertThat(post(at + "/statement", "basedOn", "0", "text", "Other", "auto", "true"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.words")
        .asString()
        .contains("Press Save to see both texts");
    assertThat(look().version(Part.STATEMENT)).isEqualTo(1);
  }

  @Test
  void whatIsLongerThanWeKeepStaysOnThePage() {
    var text = "x".repeat(Portfolios.LONGEST_KEPT + 1);

    assertThat(post(at + "/statement", "basedOn", "0", "text", text))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#text\"", text);
    assertThat(post(at + "/statement", "basedOn", "0", "text", text, "auto", "true"))
        .hasStatus(422);
    assertThat(look().content().statement()).isEmpty();
  }

  @Test
  void whatIsLongerThanTheRuleIsKeptAndSaid() {
    post(at + "/statement", "basedOn", "0", "text", "x".repeat(10_001));

    assertThat(look().content().statement()).hasSize(10_001);
    assertThat(get(at)).bodyText().contains("to 10,000 characters; it has 10,001.");
  }

  @Test
  void aFileIsAddedOnceDescribedAndServesSeveralCompetencies() {
    var item = UUID.randomUUID();
    assertThat(get(at + "/files"))
        .bodyText()
        .contains("There is no file yet.", "Up to 2,000 MB", "may have 30 MB", "a video (MP4");

    assertThat(upload(item, "story.pdf", PDF)).hasRedirectedUrl(at + "/files/" + item);
    assertThat(upload(item, "story.pdf", PDF)).hasRedirectedUrl(at + "/files/" + item);
    assertThat(look().items()).hasSize(1);
    assertThat(get(at)).bodyText().contains("Evidence: 1 file");

    assertThat(
            post(
                at + "/files/" + item,
                "basedOn",
                "1",
                "title",
                "A <story>",
                "serves-1",
                "PRIMARY",
                "serves-4",
                "SECONDARY",
                "serves-5",
                "nonsense",
                "serves-99",
                "PRIMARY"))
        .hasRedirectedUrl(at + "/files");
    assertThat(look().items().get(0).item().serves())
        .isEqualTo(Map.of(1, Weight.PRIMARY, 4, Weight.SECONDARY));
    assertThat(get(at + "/files")).bodyText().contains("A &lt;story&gt;", "Serves 1, 4");
    assertThat(get(at + "/competencies/4")).bodyText().contains("A &lt;story&gt;", "Secondary");
  }

  @Test
  void aFileThatServesNothingIsMissingSomethingToo() {
    complete();
    var idle = UUID.randomUUID();
    upload(idle, "other.pdf", PDF + "% another");

    assertThat(get(at))
        .bodyText()
        .contains(
            "One thing is missing.",
            "href=\"" + at + "/files/" + idle + "#serves-1\"",
            "Say which competencies this file serves");
  }

  @Test
  void theSameFileIsNotAddedTwice() {
    upload(UUID.randomUUID(), "story.pdf", PDF);

    assertThat(upload(UUID.randomUUID(), "copy.pdf", PDF))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#file\"", "You have added this file already, as “story.pdf”.");
    assertThat(look().items()).hasSize(1);
  }

  @Test
  void aRenamedProgramIsNoEvidence() {
    assertThat(upload(UUID.randomUUID(), "story.pdf", "MZ\u0090\0\3"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#file\"", "The file “story.pdf” is not of a kind we take, whatever");
    assertThat(post(at + "/files", "item", UUID.randomUUID().toString()))
        .bodyText()
        .contains("Choose a file.");
    assertThat(look().items()).isEmpty();
  }

  @Test
  void theLaterOfTwoDescriptionsSeesBoth() {
    var item = UUID.randomUUID();
    upload(item, "story.pdf", PDF);
    post(at + "/files/" + item, "basedOn", "1", "title", "First", "serves-1", "PRIMARY");

    assertThat(post(at + "/files/" + item, "basedOn", "1", "title", "Second"))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"Second\"", "First", "In the other window: Primary", "value=\"2\"");
    assertThat(look().items().get(0).item().title()).isEqualTo("First");
  }

  @Test
  void aFileIsHandedOutToItsOwnerAloneAndNeverAsAPage() {
    var item = UUID.randomUUID();
    upload(item, "story.pdf", PDF);

    var answer = get(at + "/files/" + item + "/content");
    assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(answer)
        .hasStatusOk()
        .hasHeader("X-Content-Type-Options", "nosniff")
        .bodyText()
        .isEqualTo(PDF);
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
    assertThat(get(at + "/files/" + item + "/content")).hasStatus(404);
    assertThat(get(at + "/files/" + item)).hasStatus(404);
    assertThat(post(at + "/files/" + item + "/remove")).hasStatus(404);
  }

  @Test
  void aFileThatCannotBeReachedJustNowIsNoFault() {
    var item = UUID.randomUUID();
    upload(item, "story.pdf", PDF);
    doThrow(new StoreAway("No answer", new IOException())).when(files).read(any());

    assertThat(get(at + "/files/" + item + "/content")).hasStatus(503);
  }

  @Test
  void aFileThatIsTakenOffIsGone() {
    var item = UUID.randomUUID();
    upload(item, "story.pdf", PDF);
    var file = look().items().get(0).file().id();

    assertThat(post(at + "/files/" + item + "/remove")).hasRedirectedUrl(at + "/files");
    assertThat(post(at + "/files/" + item + "/remove")).hasRedirectedUrl(at + "/files");

    assertThat(look().items()).isEmpty();
    assertThat(files.find(file)).isEmpty();
    assertThat(get(at + "/files/" + item)).hasStatus(404);
  }

  @Test
  void aFileComesInPiecesAndGoesOnAfterABreak() throws Exception {
    var film = ("\0\0\0\40ftypisom" + "x".repeat(2_000)).getBytes(StandardCharsets.ISO_8859_1);
    var address = beginUpload("film.mp4", film.length, 0);

    assertThat(piece(address, 0, Arrays.copyOf(film, 1_500)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.offset")
        .isEqualTo(1_500);
    assertThat(piece(address, 0, film)).hasStatus(409).bodyText().contains("1500");
    assertThat(get(address)).hasStatusOk().bodyText().contains("1500");
    assertThat(get(at + "/files")).bodyText().contains("Not complete yet", "film.mp4, 2 KB / 2 KB");
    assertThat(beginUpload("film.mp4", film.length, 1_500)).isEqualTo(address);
    assertThat(piece(address, 1_500, Arrays.copyOfRange(film, 1_500, film.length)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.done")
        .asString()
        .startsWith(at + "/files/");

    assertThat(look().items()).hasSize(1);
    assertThat(look().items().get(0).file().contentType()).isEqualTo("video/mp4");
    assertThat(files.isIntact(look().items().get(0).file().id())).isTrue();
    assertThat(piece(address, film.length, new byte[0]))
        .as("an answer that was lost is given again")
        .hasStatusOk()
        .bodyText()
        .contains("done");
    assertThat(get(at + "/files")).bodyText().doesNotContain("Not complete yet");
  }

  /** {@code /dev/full} is a disk without room for a single byte. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void onAFullDiskAnUploadIsToldSoAndGoesOnOnceThereIsRoom(CapturedOutput output) throws Exception {
    var film = ("\0\0\0\40ftypisom" + "x".repeat(2_000)).getBytes(StandardCharsets.ISO_8859_1);
    var address = beginUpload("film.mp4", film.length, 0);
    var part = FOLDER.resolve("incoming" + address.substring(address.lastIndexOf('/')) + ".upload");
    Files.createSymbolicLink(part, Path.of("/dev/full"));

    assertThat(piece(address, 0, film))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.words")
        .asString()
        .startsWith("We cannot store the file “film.mp4” just now")
        .contains("Nothing else is lost", "later", "goes on");
    assertThat(output).contains("ERROR", "No space left");

    Files.delete(part);
    assertThat(beginUpload("film.mp4", film.length, 0)).isEqualTo(address);
    assertThat(piece(address, 0, film)).hasStatusOk().bodyText().contains("done");
    assertThat(look().items()).hasSize(1);
  }

  @Test
  void aRenamedProgramInPiecesIsRefusedAndThrownAway() throws Exception {
    var address = beginUpload("film.mp4", 10, 0);

    assertThat(piece(address, 0, "MZ\u0090\0\3 bcde".getBytes(StandardCharsets.ISO_8859_1)))
        .hasStatus(422)
        .bodyText()
        .contains("film.mp4");
    assertThat(get(address)).hasStatus(404);
    assertThat(look().items()).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsSent() {
    assertThat(
            post(at + "/uploads", "name", "film.mp4", "size", String.valueOf(2_001L * 1024 * 1024)))
        .hasStatus(422)
        .bodyText()
        .contains("is larger than 2000 MB");
  }

  @Test
  void anUploadOfSomebodyElseIsNotThere() throws Exception {
    var address = beginUpload("film.mp4", 10, 0);
    var mine = at;
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());

    assertThat(get(address)).hasStatus(404);
    assertThat(piece(address, 0, new byte[10])).hasStatus(404);
    assertThat(post(mine + "/uploads", "name", "a", "size", "1")).hasStatus(404);
  }

  @Test
  void anUploadIsThrownAwayAtWish() throws Exception {
    var address = beginUpload("film.mp4", 10, 0);

    assertThat(pages.delete().uri(address).with(user(ruth.value())).with(csrf()).exchange())
        .hasStatus(204);
    assertThat(get(address)).hasStatus(404);
  }

  @Test
  void whatIsMissingIsListedAndNothingIsHandedIn() {
    assertThat(get(at + "/submit"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "10 things are still missing",
            at + "/competencies/3#way",
            at + "/statement#text",
            "As it will be read")
        .doesNotContain("Hand the portfolio in");
    assertThat(post(at + "/submit")).hasRedirectedUrl(at + "/submit");
    assertThat(look().caseNumber()).isNull();
  }

  @Test
  void aCompletePortfolioIsHandedInOnceAndStaysReadable() {
    var item = complete();

    assertThat(get(at + "/submit"))
        .bodyText()
        .contains("portfolio fee of 50.00 USD", "Hand the portfolio in", "About 9");
    assertThat(post(at + "/submit", "language", "SPANISH")).hasRedirectedUrl(at);
    assertThat(post(at + "/submit")).hasRedirectedUrl(at);
    assertThat(get(at + "/attempts/1")).bodyText().contains("Written in Spanish.");

    assertThat(get(at))
        .bodyText()
        .contains("With the program", "Attempt 1", "Withdraw the portfolio", "Please pay.")
        .doesNotContain("Check and hand in");
    assertThat(get(at + "/attempts/1"))
        .hasStatusOk()
        .bodyText()
        .contains("About 9", "I learned.", at + "/files/" + item + "/content", "SHA-256");
    assertThat(get(at + "/attempts/2")).hasStatus(404);
    assertThat(get(at + "/competencies/1")).bodyText().doesNotContain("<textarea");
    assertThat(get(at + "/submit")).hasRedirectedUrl(at);
  }

  @Test
  void aPageFromBeforeTheSubmissionLeadsToThePortfolioAsItIs() {
    var item = complete();
    post(at + "/submit");

    assertThat(post(at + "/files/" + item + "/remove"))
        .hasRedirectedUrl(at)
        .flash()
        .containsKey("warning");
    assertThat(post(at + "/statement", "text", "Other words.", "basedOn", "1"))
        .hasRedirectedUrl(at);
    assertThat(post(at + "/uploads", "name", "film.mp4", "size", "10"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.words")
        .asString()
        .startsWith("This portfolio was handed in");
    assertThat(look().items()).hasSize(1);
  }

  @Test
  void aWindowThatSavesByItselfIsToldThatThePortfolioWasHandedIn() {
    complete();
    post(at + "/submit");

    for (var part : List.of("/statement", "/competencies/1")) {
      assertThat(post(at + part, "auto", "true", "text", "Later", "basedOn", "1"))
          .hasStatus(410)
          .bodyJson()
          .extractingPath("$.words")
          .asString()
          .startsWith("Not saved: this portfolio was handed in");
    }
  }

  @Test
  void whatWasChangedInAStaleWindowIsRefused() {
    complete();
    post(at + "/submit");

    assertThat(post(at + "/statement", "basedOn", "1", "text", "Later")).hasRedirectedUrl(at);
    assertThat(look().content().statement()).isEqualTo("I learned.");
  }

  @Test
  void everythingIsSavedAsOneArchiveThatNeedsNothingElse() throws Exception {
    complete();
    post(at + "/submit");

    var answer = post(at + "/archive").getMvcResult();
    assertThat(answer.getRequest().getAsyncContext().getTimeout())
        .as("however long it takes")
        .isNotPositive();
    var entries = unpacked(answer);

    assertThat(entries).containsOnlyKeys("attempts/1.json", "files/01-story.pdf", "index.html");
    assertThat(entries.get("files/01-story.pdf")).isEqualTo(PDF);
    var attempt = portfolios.attempts(portfolio).get(0);
    assertThat(sha256(entries.get("attempts/1.json"))).isEqualTo(attempt.sha256());
    assertThat(entries.get("index.html"))
        .contains("href=\"files/01-story.pdf\"", attempt.sha256(), "About 9", "A &lt;story&gt;");
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
    assertThat(post(at + "/archive")).hasStatus(404);
  }

  @Test
  void theArchiveHoldsEverythingElseAndNamesAFileThatIsMissing(CapturedOutput output)
      throws Exception {
    complete();
    var other = UUID.randomUUID();
    upload(other, "other.pdf", PDF + "% another");
    post(at + "/files/" + other, "basedOn", "1", "serves-1", "SECONDARY");
    post(at + "/submit");
    var lost = look().items().get(0).file().id();
    lose(lost);

    var entries = unpacked(post(at + "/archive").getMvcResult());

    assertThat(entries)
        .containsOnlyKeys(
            "attempts/1.json", "files/02-other.pdf", "index.html", "missing-files.txt");
    assertThat(entries.get("missing-files.txt"))
        .contains("files/01-story.pdf")
        .doesNotContain("other.pdf");
    assertThat(entries.get("index.html"))
        .contains("files/01-story.pdf is missing", "A &lt;story&gt;", "About 9")
        .doesNotContain("href=\"files/01-story.pdf\"");
    assertThat(output).contains("ERROR", lost.toString());
  }

  @Test
  void aMissingFileIsSaidPlainly() throws Exception {
    var item = UUID.randomUUID();
    upload(item, "story.pdf", PDF);
    lose(look().items().get(0).file().id());

    assertThat(get(at + "/files/" + item + "/content")).hasStatus(503);
  }

  @Test
  void aPortfolioWithAMissingFileIsNotFrozen() throws Exception {
    var item = complete();
    lose(look().items().get(0).file().id());

    assertThat(post(at + "/submit"))
        .hasRedirectedUrl(at + "/submit")
        .flash()
        .extractingByKey("warning")
        .asString()
        .isEqualTo("We cannot read the file “story.pdf” any more. Take it off and add it again.");
    assertThat(look().state()).isEqualTo(PortfolioState.DRAFT);
    assertThat(portfolios.attempts(portfolio)).isEmpty();

    post(at + "/files/" + item + "/remove");
    var again = UUID.randomUUID();
    upload(again, "story.pdf", PDF);
    post(at + "/files/" + again, "basedOn", "1", "serves-4", "PRIMARY");
    post(at + "/submit");
    assertThat(look().state()).isEqualTo(PortfolioState.SUBMITTED);
  }

  private static void lose(FileId file) throws IOException {
    try (var kept = Files.walk(FOLDER)) {
      Files.delete(kept.filter(it -> it.endsWith(file.toString())).findFirst().orElseThrow());
    }
  }

  private static Map<String, String> unpacked(MvcResult answer) throws IOException {
    var entries = new TreeMap<String, String>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void whatIsAskedStandsBesideItsPartAndOnlyThatIsWritable() throws Exception {
    revise(2, 5);

    assertThat(get(at))
        .hasStatusOk()
        .bodyText()
        .contains(
            "More asked for",
            "What you are asked to complete",
            "2 competencies are in question.",
            "Say who &lt;took&gt; part.",
            "Partly met",
            "Nothing has changed since you handed it in.",
            at + "/decline",
            "Not in question",
            "What the evaluators found")
        .doesNotContain("Withdraw the portfolio", "??");
    assertThat(get(at + "/competencies/2"))
        .bodyText()
        .contains("What the evaluators ask", "Say who &lt;took&gt; part.", "<textarea");
    assertThat(get(at + "/competencies/3"))
        .bodyText()
        .contains("Not in question", "About 3")
        .doesNotContain("<textarea", "What the evaluators ask");
    assertThat(get(at + "/statement")).bodyText().contains("<textarea");
    assertThat(post(at + "/competencies/3", "basedOn", "1", "way", "1", "text", "Other"))
        .hasRedirectedUrl(at);
    assertThat(look().content().response(3).text()).isEqualTo("About 3");
    assertThat(
            post(
                at + "/competencies/2",
                "basedOn",
                "1",
                "way",
                "1",
                "text",
                "With six teens.",
                "then",
                "next"))
        .hasRedirectedUrl(at + "/competencies/5");
    assertThat(get(at + "/attempts/1"))
        .bodyText()
        .contains("What the evaluators found, attempt 1", "More was asked for.", "About 2")
        .doesNotContain("With six teens.");
  }

  @Test
  void itIsHandedInAgainOnceForNothing() throws Exception {
    revise(2);
    assertThat(post(at + "/submit")).as("as it was").hasRedirectedUrl(at + "/submit");
    assertThat(get(at + "/submit"))
        .bodyText()
        .contains("Nothing has changed since you handed it in.")
        .doesNotContain("Hand it in again</button>");
    post(at + "/competencies/2", "basedOn", "1", "way", "1", "text", "With six teens.");

    assertThat(get(at + "/submit"))
        .bodyText()
        .contains("This is the one time", "Hand it in again")
        .doesNotContain("50.00 USD", "??");
    assertThat(post(at + "/submit")).hasRedirectedUrl(at);
    assertThat(post(at + "/submit")).hasRedirectedUrl(at);

    assertThat(look().round()).isEqualTo(2);
    assertThat(get(at + "/end"))
        .bodyText()
        .contains("No other portfolio can be begun for this set then")
        .doesNotContain("you can begin again");
    assertThat(get(at))
        .bodyText()
        .contains("With the program", "Attempt 1", "Attempt 2")
        .doesNotContain("What you are asked to complete");
  }

  @Test
  void aFileOfAnEarlierAttemptStaysReadableAfterItIsTakenOff() throws Exception {
    revise(4);
    var item = look().items().get(0).item().id();
    post(at + "/files/" + item + "/remove");
    assertThat(look().items()).isEmpty();

    var content = at + "/files/" + item + "/content";
    assertThat(get(at + "/attempts/1")).bodyText().contains(content);
    assertThat(get(content)).hasStatusOk().bodyText().isEqualTo(PDF);
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
    assertThat(get(content)).hasStatus(404);
  }

  @Test
  void aCourseIsTakenInsteadAfterAsking() throws Exception {
    revise(2);
    assertThat(get(at + "/end")).hasRedirectedUrl(at + "/decline");
    assertThat(get(at + "/decline"))
        .hasStatusOk()
        .bodyText()
        .contains("take a course instead?", "cannot be taken back", "Teams that work")
        .doesNotContain("??");

    assertThat(post(at + "/decline")).hasRedirectedUrl(at);
    assertThat(post(at + "/decline")).hasRedirectedUrl(at);

    assertThat(get(at))
        .bodyText()
        .contains(
            "Not achieved",
            "You chose a course instead of completing it.",
            "Teams that work",
            "You can appeal when you think",
            "Attempt 1")
        .doesNotContain("??", "Suspended course");
    assertThat(get(at + "/decline")).hasRedirectedUrl(at);
    assertThat(get("/portfolios")).bodyText().doesNotContain("value=\"communication\"");
  }

  @Test
  void theDaysOfAnAppealAreCountedFromTheEnd() throws Exception {
    revise(2);
    portfolios.declineRevision(ruth, portfolio);
    var end = look().endedAt().atZone(ZoneId.of("America/Chicago")).toLocalDate();
    var dates = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    assertThat(get(at))
        .bodyText()
        .contains(dates.format(end.plusDays(10)), dates.format(end.plusDays(30)));
  }

  @Test
  void evidenceIsAskedForOnlyWhereItCanBeAdded() {
    assertThat(get(at)).bodyText().contains("Add evidence");

    portfolios.candidacyEnded(candidate);

    assertThat(get(at)).bodyText().doesNotContain("Add evidence");
  }

  @Test
  void anAchievedPortfolioSaysSoWithWhatWasFound() throws Exception {
    complete();
    post(at + "/submit");
    portfolios.achieved(look().caseNumber());
    found(1, Outcome.ACHIEVED, Merged.MET);
    assertThat(get(at)).bodyText().contains("Evidence: 1 file");

    assertThat(get(at))
        .bodyText()
        .contains("You achieved the set", "What the evaluators found", "href=\"/sets\"")
        .doesNotContain("You can appeal", "??");
    assertThat(get(at + "/attempts/1"))
        .bodyText()
        .contains("The set is achieved.", "Say what you &lt;learned&gt;.");
  }

  @Test
  void whileItIsEvaluatedItSaysWithWhomAndSinceWhen() {
    complete();
    post(at + "/submit");
    var open = mock(CaseView.class);
    when(open.stage()).thenReturn("Evaluation");
    when(open.whatNext()).thenReturn("It is being evaluated.");
    when(open.dueOn()).thenReturn(LocalDate.of(2026, 4, 23));
    when(cases.find(any())).thenReturn(Optional.of(open));

    assertThat(get(at))
        .bodyText()
        .contains(
            "Two evaluators",
            "You do not learn who they are",
            "done by",
            "April 23, 2026",
            "take a course for this set at any time",
            "/courses?set=communication")
        .doesNotContain("it takes longer");

    when(open.isLateOn(any())).thenReturn(true);
    assertThat(get(at))
        .bodyText()
        .contains(
            "We wanted to be done by April 23, 2026, and it takes longer.",
            "the term of your candidacy cannot run out before")
        .doesNotContain("We want to be done by", "??");
  }

  /** So that evaluators need not learn who it is (R37). */
  @Test
  void whoWritesIsAskedToLeaveTheirOwnNameOut() throws Exception {
    for (var page : List.of("/competencies/1", "/statement", "/files")) {
      assertThat(get(at + page)).as(page).bodyText().containsIgnoringCase("your own name");
    }
  }

  @Test
  void whatIsSaidAboutTheStatementStandsWhereItIsWrittenAnew() throws Exception {
    complete();
    assertThat(get(at + "/statement")).bodyText().doesNotContain("What the evaluators say");
    revise(2);

    assertThat(get(at)).bodyText().contains("Say what you &lt;learned&gt;.").doesNotContain("??");
    assertThat(get(at + "/statement"))
        .bodyText()
        .contains("What the evaluators say", "Say what you &lt;learned&gt;.")
        .doesNotContain("??");
  }

  @Test
  void aRevisionIsNotPromisedBeyondTheCandidacy() throws Exception {
    revise(2);
    var due = look().revisionDueOn();
    when(candidacies.ofPerson(ruth).orElseThrow().termEnd()).thenReturn(due);
    assertThat(get(at)).bodyText().doesNotContain("Your candidacy ends sooner");

    when(candidacies.ofPerson(ruth).orElseThrow().termEnd()).thenReturn(due.minusDays(1));

    assertThat(get(at)).bodyText().contains("Your candidacy ends sooner").doesNotContain("??");
  }

  @Test
  void theArchiveHoldsWhatTheEvaluatorsFound() throws Exception {
    revise(2);

    assertThat(unpacked(post(at + "/archive").getMvcResult()).get("index.html"))
        .contains("What the evaluators found, attempt 1", "Say who &lt;took&gt; part.")
        .contains("Say what you &lt;learned&gt;.");
  }

  /** Everything else is met. */
  private void revise(int... asked) throws Exception {
    complete();
    post(at + "/submit");
    var numbers = new TreeSet<>(Arrays.stream(asked).boxed().toList());
    portfolios.askMore(look().caseNumber(), numbers);
    found(1, Outcome.MORE_ASKED, Merged.PARTLY, asked);
    var approved = mock(CourseView.class, RETURNS_DEEP_STUBS);
    when(approved.title()).thenReturn("Teams that work");
    when(approved.approvalOn(any())).thenReturn(Optional.of(mock(Approval.class)));
    when(approved.suspensionOn(any())).thenReturn(Optional.empty());
    var suspended = mock(CourseView.class, RETURNS_DEEP_STUBS);
    when(suspended.title()).thenReturn("Suspended course");
    when(suspended.approvalOn(any())).thenReturn(Optional.of(mock(Approval.class)));
    when(suspended.suspensionOn(any())).thenReturn(Optional.of(mock(Suspension.class)));
    when(catalog.ofSet(SetId.of("communication"))).thenReturn(List.of(approved, suspended));
  }

  private void found(int round, Outcome outcome, Merged merged, int... about) {
    var competencies = new TreeSet<>(Arrays.stream(about).boxed().toList());
    var feedback =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                it ->
                    competencies.contains(it)
                        ? new Feedback(it, merged, List.of("Say who <took> part."))
                        : new Feedback(it, Merged.MET, List.of()))
            .toList();
    when(verdicts.forCandidate(look().caseNumber()))
        .thenReturn(
            List.of(
                new PortfolioVerdict(
                    round,
                    2,
                    new Verdict(outcome, competencies, feedback),
                    List.of("Say what you <learned>."),
                    Instant.EPOCH)));
  }

  @Test
  void aQuestionIsReadAndAnsweredAndNothingTypedIsLost() throws Exception {
    complete();
    post(at + "/submit");
    assertThat(get(at + "/questions")).as("nobody asked").hasStatus(404);
    assertThat(get(at)).bodyText().doesNotContain("question");
    var number = CaseNumber.of("S-2026-00001");
    asked(number, IntegrityState.ASKED, Optional.empty());

    assertThat(get(at))
        .bodyText()
        .contains(
            "We have a question about this portfolio.", "The evaluation rests", at + "/questions")
        .doesNotContain("We want to be done", "Please pay");
    assertThat(get(at + "/questions"))
        .hasStatusOk()
        .bodyText()
        .contains("Where is &lt;it&gt; from?", "your own work and true", "Please answer by")
        .doesNotContain("??");
    assertThat(post(at + "/questions/" + number, "text", " "))
        .bodyText()
        .contains("Write your answer.", "href=\"#text\"");
    assertThat(post(at + "/questions/" + number, "text", "x".repeat(4001)))
        .bodyText()
        .contains("Use at most 4,000 characters.", "x".repeat(4001));
    verify(integrity, never()).answer(any(), any(), any());
    assertThat(post(at + "/questions/" + number, "text", "I wrote\r\nthe blog. "))
        .hasRedirectedUrl(at + "/questions");
    verify(integrity).answer(ruth, number, "I wrote\nthe blog.");
    assertThat(post(at + "/questions/S-2026-00009", "text", "Mine.")).hasStatus(404);
  }

  @Test
  void anAnswerThatComesTooLateIsKeptOnThePage() throws Exception {
    complete();
    post(at + "/submit");
    var number = CaseNumber.of("S-2026-00001");
    asked(number, IntegrityState.DECIDING, Optional.empty());
    assertThat(get(at + "/questions")).bodyText().contains("we still read what you say");
    var closed = mock(AnswerClosed.class);
    when(closed.getMessage()).thenReturn("The question was settled meanwhile.");
    doThrow(closed).when(integrity).answer(any(), any(), any());

    assertThat(post(at + "/questions/" + number, "text", "I wrote it."))
        .bodyText()
        .contains("The question was settled meanwhile.", "I wrote it.");

    asked(number, IntegrityState.UNFOUNDED, Optional.of(new Answer("I wrote it.", Instant.EPOCH)));
    assertThat(get(at + "/questions"))
        .bodyText()
        .contains("the evaluation goes on as before", "The source is named.", "I wrote it.")
        .doesNotContain("<textarea", "??");
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
    assertThat(get(at + "/questions")).hasStatus(404);
  }

  private void asked(CaseNumber number, IntegrityState state, Optional<Answer> answer) {
    var work = look().caseNumber();
    when(integrity.asked(ruth, work))
        .thenReturn(
            List.of(
                new AskedView(
                    number,
                    work,
                    state,
                    "Where is <it> from?",
                    Instant.EPOCH,
                    LocalDate.of(2026, 3, 30),
                    answer,
                    answer.isEmpty() && state.open(),
                    state.open() ? Optional.empty() : Optional.of("The source is named."),
                    state.open() ? Optional.empty() : Optional.of(Instant.EPOCH))));
  }

  @Test
  void whatWasHandedInIsWithdrawnAfterAsking() {
    complete();
    post(at + "/submit");

    assertThat(get(at + "/end"))
        .bodyText()
        .contains(
            "Withdraw the portfolio?", "you can begin again", "one that is paid goes back to you");
    assertThat(post(at + "/end")).hasRedirectedUrl(at);

    assertThat(get(at)).bodyText().contains("Withdrawn", "You withdrew it.", "Attempt 1");
    assertThat(get(at + "/attempts/1")).hasStatusOk();
    var next = PortfolioId.next();
    assertThat(begin(next, "communication")).hasRedirectedUrl("/portfolios/" + next);
    assertThat(get("/portfolios/" + next)).bodyText().contains("Everything is there.");
    assertThat(post("/portfolios/" + next + "/end")).hasRedirectedUrl("/portfolios");
    assertThat(get(at + "/attempts/1"))
        .as("what was handed in keeps its files")
        .bodyText()
        .contains("A &lt;story&gt;");
    assertThat(files.isIntact(look().items().get(0).file().id())).isTrue();
  }

  @Test
  void aDraftIsThrownAwayAfterAsking() {
    assertThat(get(at + "/end")).bodyText().contains("Throw this draft away?");
    assertThat(look()).isNotNull();

    upload(UUID.randomUUID(), "story.pdf", PDF);
    var file = look().items().get(0).file().id();
    assertThat(post(at + "/end")).hasRedirectedUrl("/portfolios");
    assertThat(get(at)).hasStatus(404);
    assertThat(files.find(file)).isEmpty();
  }

  private String beginUpload(String name, long size, long offset) throws Exception {
    var answer =
        post(at + "/uploads", "name", name, "size", String.valueOf(size), "changed", "17")
            .getResponse()
            .getContentAsString();
    assertThat(JsonPath.<Integer>read(answer, "$.offset")).isEqualTo((int) offset);
    return JsonPath.read(answer, "$.address");
  }

  private MvcTestResult piece(String address, long offset, byte[] content) {
    return pages
        .patch()
        .uri(address)
        .header("Upload-Offset", offset)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .content(content)
        .with(user(ruth.value()))
        .with(csrf())
        .exchange();
  }

  private UUID complete() {
    for (var number = 1; number <= 9; number++) {
      post(
          at + "/competencies/" + number,
          "basedOn",
          "0",
          "way",
          number == 4 ? "own" : "1",
          "text",
          "About " + number);
    }
    post(at + "/statement", "basedOn", "0", "text", "I learned.");
    var item = UUID.randomUUID();
    upload(item, "story.pdf", PDF);
    post(at + "/files/" + item, "basedOn", "1", "title", "A <story>", "serves-4", "PRIMARY");
    return item;
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private MvcTestResult begin(PortfolioId id, String set) {
    return post("/portfolios", "id", id.toString(), "set", set);
  }

  private PortfolioView look() {
    return portfolios.find(ruth, portfolio).orElseThrow();
  }

  private MvcTestResult upload(UUID item, String name, String content) {
    return pages
        .post()
        .uri(at + "/files")
        .multipart()
        .file(
            new MockMultipartFile(
                "file", name, "text/plain", content.getBytes(StandardCharsets.ISO_8859_1)))
        .param("item", item.toString())
        .with(user(ruth.value()))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String page) {
    return pages.get().uri(page).with(user(ruth.value())).exchange();
  }

  private MvcTestResult post(String page, String... namesAndValues) {
    var request = pages.post().uri(page).with(user(ruth.value())).with(csrf());
    for (var i = 0; i < namesAndValues.length; i += 2) {
      request.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return request.exchange();
  }

  private void given(CandidacyState state) {
    var candidacy = mock(CandidacyView.class);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacy.state()).thenReturn(state);
    when(candidacy.name()).thenReturn("Ruth Alvarez");
    when(candidacy.member()).thenReturn(true);
    when(candidacy.edition()).thenReturn(EditionId.of("2012-10"));
    when(candidacies.ofPerson(any())).thenReturn(Optional.empty());
    when(candidacies.ofPerson(ruth)).thenReturn(Optional.of(candidacy));
  }

  /** The pages of portfolios, and the module they show. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EntityScan({"org.colophon.portfolios", "org.colophon.files"})
  @EnableJpaRepositories({"org.colophon.portfolios", "org.colophon.files"})
  @ComponentScan(
      basePackages = {"org.colophon.portfolios", "org.colophon.files", "org.colophon.program"},
      excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
  @ComponentScan(
      basePackages = "org.colophon.web",
      excludeFilters = {
        @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
        @Filter(
            type = FilterType.REGEX,
            pattern =
                "org\\.colophon\\.web\\.(?!(Texts|Dates|Here|Imprint|FilesAway)$|portfolio\\.).*")
      })
  static class Pages {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }
}
