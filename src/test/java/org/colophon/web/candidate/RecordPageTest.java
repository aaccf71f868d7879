package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.colophon.accommodations.Accommodations;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.ApplicationDraft;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.ReviewDecision;
import org.colophon.candidates.ReviewView;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.colleges.Graduations;
import org.colophon.courses.CompletionConsents;
import org.colophon.courses.CompletionState;
import org.colophon.courses.Completions;
import org.colophon.courses.Providers;
import org.colophon.credentials.CertificateNumber;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.EmployerLetter;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.demographics.Demographics;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.Readiness;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.fees.FeeKind;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentMethod;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoreAway;
import org.colophon.files.StoredFile;
import org.colophon.integrity.IntegrityCases;
import org.colophon.mentoring.Absence;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.Meeting;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.MentorState;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.PairFile;
import org.colophon.mentoring.PairId;
import org.colophon.mentoring.PairView;
import org.colophon.mentoring.Pairs;
import org.colophon.mentoring.ProfileField;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.RequestState;
import org.colophon.mentoring.RequestView;
import org.colophon.mentoring.Way;
import org.colophon.mentoring.Wish;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.Language;
import org.colophon.program.Money;
import org.colophon.program.SetId;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequests;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.WebinarRegistrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(RecordPage.class)
@Import({OwnRecord.class, OwnWork.class, RecordArchive.class, PageFrame.class})
class RecordPageTest {

  @Autowired MockMvcTester pages;
  @MockitoBean Accounts accounts;
  @MockitoBean Applications applications;
  @MockitoBean Cases cases;
  @MockitoBean Candidacies candidacies;
  @MockitoBean Completions completions;
  @MockitoBean CompletionConsents consents;
  @MockitoBean Invoices invoices;
  @MockitoBean Certificates certificates;
  @MockitoBean Graduations graduations;
  @MockitoBean ProvisionalCertifications provisionals;
  @MockitoBean Notices notices;
  @MockitoBean Accommodations accommodations;
  @MockitoBean Demographics demographics;
  @MockitoBean RecordRequests requests;
  @MockitoBean WebinarRegistrations webinars;
  @MockitoBean OutreachRequests outreach;
  @MockitoBean FileStore files;
  @MockitoBean Portfolios portfolios;
  @MockitoBean PortfolioVerdicts verdicts;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean Mentorings mentorings;
  @MockitoBean Mentors mentors;
  @MockitoBean Pairs pairs;
  @MockitoBean Roster roster;
  @MockitoBean Providers providers;

  @BeforeEach
  void ruthIsACandidate() {
    when(accounts.person(Ruth.ID)).thenReturn(Ruth.person());
    when(applications.draft(Ruth.ID))
        .thenReturn(
            new ApplicationDraft(
                Ruth.candidacy(CandidacyState.SUBMITTED).application(), List.of(), Map.of()));
    when(cases.ofSubject(Ruth.ID))
        .thenReturn(List.of(Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END)));
    when(cases.timelineForSubject(Ruth.CASE))
        .thenReturn(List.of(Ruth.line(1, Kind.DECISION, "Accepted <at last>.", Ruth.AMOS)));
    when(candidacies.byCase(Ruth.CASE))
        .thenReturn(Optional.of(Ruth.candidacy(CandidacyState.ACCEPTED)));
    when(completions.of(Ruth.ID)).thenReturn(List.of(Ruth.completion(CompletionState.CONFIRMED)));
    when(invoices.ofCase(Ruth.CASE)).thenReturn(Optional.of(Ruth.invoice(InvoiceState.PAID)));
    when(notices.of(Ruth.ID)).thenReturn(List.of(Ruth.notice("Accepted", "Dear Ruth")));
    when(demographics.answersOf(Ruth.ID)).thenReturn(Map.of("age", Set.of("25-to-34")));
    when(files.find(Ruth.CERTIFICATE))
        .thenReturn(
            Optional.of(
                new StoredFile(
                    Ruth.CERTIFICATE,
                    "certificate.pdf",
                    "application/pdf",
                    3,
                    "00",
                    Ruth.ID,
                    Instant.EPOCH)));
    when(files.read(Ruth.CERTIFICATE))
        .thenAnswer(it -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
  }

  @Test
  void itShowsCasesFilesAndWhereTheRestIs() {
    assertThat(get("/record"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "ruth@library.example",
            "/case?number=C-2026-00042",
            "/record/files/" + Ruth.CERTIFICATE,
            "href=\"/messages\"",
            "Download my record (ZIP)")
        .doesNotContain("??");
  }

  @Test
  void aSuspicionThatWasNotPutToThemIsNotInTheirRecord() {
    var suspicion = mock(CaseView.class);
    when(suspicion.kind()).thenReturn(CaseKind.INTEGRITY);
    when(suspicion.number()).thenReturn(CaseNumber.of("S-2026-00001"));
    when(cases.ofSubject(Ruth.ID))
        .thenReturn(
            List.of(suspicion, Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END)));

    assertThat(get("/record"))
        .bodyText()
        .contains("C-2026-00042")
        .doesNotContain("S-2026-00001", "Integrity");
    verify(cases, never()).timelineForSubject(CaseNumber.of("S-2026-00001"));
  }

  @Test
  void whoLookedIsSaidByRoleNeverByName() {
    when(cases.ofSubject(Ruth.ID))
        .thenReturn(
            List.of(
                Ruth.recordCase(null),
                Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END)));
    when(cases.timelineForSubject(Ruth.CASE))
        .thenReturn(
            List.of(
                Ruth.line(1, Kind.STATE, "Case opened.", null),
                Ruth.line(2, Kind.VIEW, "Case read by a manager.", Ruth.AMOS)));
    when(cases.timelineForSubject(Ruth.RECORD_CASE))
        .thenReturn(
            IntStream.rangeClosed(1, 11)
                .mapToObj(it -> Ruth.line(it, Kind.VIEW, "Look " + it + ".", Ruth.AMOS))
                .toList());

    assertThat(get("/record"))
        .bodyText()
        .contains(
            "Case read by a manager.",
            "Look 11.",
            "Earlier (2)",
            "/record/requests/R-2026-00001",
            "/record/requests/new?wish=deletion")
        .doesNotContain("Case opened.", "u2001", "Whitfield", "Nobody has opened", "??");
  }

  @Test
  void aRecordNobodyOpenedSaysSo() {
    assertThat(get("/record")).bodyText().contains("Nobody has opened a case of yours yet.");
  }

  @Test
  void theArchiveHoldsEverythingAndNamesNobodyElse() throws IOException {
    var entries = unpack(post("/record/archive"));

    assertThat(entries).containsOnlyKeys("record.json", "record.html", "files/01-certificate.pdf");
    assertThat(text(entries, "record.json"))
        .contains(
            "Ruth Alvarez",
            "Springfield Library",
            "1988-05-04",
            "C-2026-00042",
            "Accepted <at last>.",
            "the program",
            "Cataloging step by step",
            "Dear Ruth",
            "25-to-34",
            "325.00")
        .doesNotContain("u2001", "Whitfield", "All in order.");
    assertThat(text(entries, "record.html"))
        .contains("Accepted &lt;at last&gt;.", "Springfield Library")
        .doesNotContain("<at last>", "u2001");
    assertThat(entries.get("files/01-certificate.pdf")).containsExactly(1, 2, 3);
  }

  @Test
  void theArchiveHoldsEverythingElseAndNamesAFileThatCannotBeRead() throws IOException {
    when(files.read(Ruth.CERTIFICATE)).thenThrow(new StoreAway("No answer", new IOException()));

    var entries = unpack(post("/record/archive"));

    assertThat(entries).containsOnlyKeys("record.json", "record.html", "missing-files.txt");
    assertThat(text(entries, "missing-files.txt")).contains("files/01-certificate.pdf");
  }

  @Test
  void aFileThatBreaksOffOnItsWayIntoTheArchiveIsNamed() throws IOException {
    var breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {1}),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("reset");
              }
            });
    when(files.read(Ruth.CERTIFICATE)).thenReturn(breaking);

    assertThat(text(unpack(post("/record/archive")), "missing-files.txt"))
        .contains("files/01-certificate.pdf");
  }

  @Test
  void theArchiveTellsOfReviewsMoneyRequestsAndLetters() throws IOException {
    var asked =
        new ReviewView(
            ReviewDecision.ASK_FOR_MORE,
            List.of(new ReviewView.Item("Which hours?", "Twenty a week.")),
            List.of(),
            "A note for the file.",
            Ruth.AMOS,
            Instant.EPOCH);
    var candidacy = spy(Ruth.candidacy(CandidacyState.ACCEPTED));
    when(candidacy.reviews()).thenReturn(List.of(asked));
    when(candidacies.byCase(Ruth.CASE)).thenReturn(Optional.of(candidacy));
    when(invoices.ofCase(Ruth.CASE)).thenReturn(Optional.of(paidAndRefunded()));
    when(requests.of(Ruth.ID))
        .thenReturn(List.of(Ruth.recordRequest(RecordRequestState.PARTLY_GRANTED)));
    when(cases.timelineForSubject(Ruth.CASE))
        .thenReturn(List.of(Ruth.line(1, Kind.VIEW, "Case read by a manager.", Ruth.AMOS)));
    var certificate = mock(CertificateView.class);
    var number = new CertificateNumber("LSSC-2026-2RQ7-RJGF");
    when(certificate.number()).thenReturn(number);
    when(certificates.ofPerson(Ruth.ID)).thenReturn(Optional.of(certificate));
    when(certificates.employerLetters(number))
        .thenReturn(List.of(new EmployerLetter("Ida Moss", "ida@library.example", Instant.EPOCH)));

    assertThat(text(unpack(post("/record/archive")), "record.json"))
        .contains(
            "ask for more",
            "Which hours?",
            "Twenty a week.",
            "Enrollment fee",
            "Check 4711",
            "350.00 USD",
            "Check 12",
            "Paid too much.",
            "Date of birth",
            "Corrected in the application.",
            "One is right.",
            "Ida Moss",
            "ida@library.example",
            "Case read by a manager.")
        .doesNotContain("A note for the file.", "u2001", "Whitfield");
  }

  @Test
  void theArchiveTellsOfMentorsPairsAndWhatThePersonDoesForTheProgram() throws IOException {
    var asked = caseOf("T-2026-00001", CaseKind.MENTORING);
    var offered = caseOf("M-2026-00001", CaseKind.MENTOR);
    when(cases.ofSubject(Ruth.ID)).thenReturn(List.of(asked, offered));
    var pair = pair(Ruth.AMOS, Ruth.ID);
    var request = request(CaseNumber.of("T-2026-00001"), pair);
    when(mentorings.find(request.caseNumber())).thenReturn(request);
    when(pairs.file(pair.id(), Ruth.ID)).thenReturn(Optional.of(file(pair)));
    var mentor = mentor(CaseNumber.of("M-2026-00001"));
    when(mentors.find(mentor.caseNumber())).thenReturn(mentor);
    when(mentors.absences(Ruth.ID))
        .thenReturn(List.of(new Absence(UUID.randomUUID(), Ruth.TODAY, Ruth.TODAY.plusDays(3))));
    when(roster.of(Ruth.ID)).thenReturn(List.of(volunteer()));
    when(roster.disclosed(Ruth.ID)).thenReturn(Optional.of("My sister teaches."));
    when(files.find(RESUME))
        .thenReturn(
            Optional.of(
                new StoredFile(
                    RESUME, "resume.pdf", "application/pdf", 3, "00", Ruth.ID, Instant.EPOCH)));
    when(files.read(RESUME)).thenAnswer(it -> new ByteArrayInputStream(new byte[] {4, 5}));

    var entries = unpack(post("/record/archive"));

    assertThat(text(entries, "record.json"))
        .contains(
            "I work in the evenings.",
            "Finish Technology",
            "We begin in May.",
            "the other",
            "by video",
            "Talked about metadata",
            "I run the help desk.",
            "2026-03-12",
            "Portfolio evaluator",
            "Ten years of cataloging.",
            "My sister teaches.")
        .doesNotContain("u2001", "Whitfield");
    assertThat(entries.keySet()).anyMatch(it -> it.endsWith("resume.pdf"));
  }

  private static final FileId RESUME = FileId.next();

  private static CaseView caseOf(String number, CaseKind kind) {
    var found = mock(CaseView.class);
    when(found.kind()).thenReturn(kind);
    when(found.number()).thenReturn(CaseNumber.of(number));
    when(found.openedAt()).thenReturn(Instant.EPOCH);
    return found;
  }

  private static PairView pair(PersonId mentor, PersonId candidate) {
    return new PairView(
        new PairId(UUID.randomUUID()),
        CaseNumber.of("T-2026-00001"),
        CaseNumber.of("M-2026-00002"),
        mentor,
        candidate,
        Ruth.TODAY,
        Ruth.TODAY,
        false,
        null,
        null);
  }

  private static PairFile file(PairView pair) {
    var id = UUID.randomUUID();
    return new PairFile(
        pair,
        List.of(new PairFile.Goal(id, "Finish Technology", Ruth.ID, Instant.EPOCH, null)),
        List.of(new PairFile.Note(id, "We begin in May.", Ruth.AMOS, Instant.EPOCH)),
        List.of(
            new PairFile.Contact(
                id, Ruth.TODAY, Way.VIDEO, 45, "Talked about metadata", Ruth.AMOS)),
        List.of(
            new Meeting(
                id,
                Instant.EPOCH,
                45,
                ZoneId.of("America/Denver"),
                "by video",
                "",
                false,
                Ruth.ID)));
  }

  private static RequestView request(CaseNumber number, PairView pair) {
    return new RequestView(
        number,
        Ruth.ID,
        new Wish(
            Set.of(SetId.of("technology")),
            LibraryType.PUBLIC,
            Region.WEST,
            Set.of(Language.ENGLISH),
            ZoneId.of("America/Denver"),
            List.of(),
            true,
            "I work in the evenings."),
        RequestState.PAIRED,
        Instant.EPOCH,
        List.of(),
        List.of(pair),
        null,
        "");
  }

  private static MentorView mentor(CaseNumber number) {
    return new MentorView(
        number,
        Ruth.ID,
        MentorState.ACTIVE,
        new MentorProfile(
            Set.of(SetId.of("technology")),
            LibraryType.PUBLIC,
            Region.WEST,
            Set.of(Language.ENGLISH),
            ZoneId.of("America/Denver"),
            Set.of(Way.VIDEO),
            Frequency.MONTHLY,
            2,
            "I run the help desk."),
        Set.of(ProfileField.NAME),
        Instant.EPOCH,
        Ruth.TODAY,
        "");
  }

  private static VolunteerView volunteer() {
    return new VolunteerView(
        CaseNumber.of("V-2026-00001"),
        Ruth.ID,
        EvaluatorKind.PORTFOLIO,
        Degree.LIBRARY,
        "Elm County Library",
        List.of(),
        RESUME,
        List.of(
            new VolunteerView.SetView(
                SetId.of("cataloging"), 10, "Ten years of cataloging.", true, "", true)),
        4,
        Set.of(Language.ENGLISH),
        VolunteerState.ACTIVE,
        Instant.EPOCH,
        Ruth.TODAY,
        null,
        new Readiness(Ruth.TODAY, Ruth.TODAY, null, false));
  }

  private static InvoiceView paidAndRefunded() {
    var money = Money.of("350.00", "USD");
    var none = Money.of("0.00", "USD");
    return new InvoiceView(
        InvoiceId.next(),
        "I-2026-00042",
        Ruth.CASE,
        Ruth.ID,
        FeeKind.ENROLLMENT,
        InvoiceState.PAID,
        List.of(new InvoiceView.Line("Enrollment fee", "Not a member", "fees.enrollment", money)),
        money,
        money,
        none,
        Ruth.TODAY,
        Ruth.TODAY,
        new InvoiceView.Announcement(PaymentMethod.CHECK, "Check 4711", Ruth.TODAY),
        List.of(
            new InvoiceView.Payment(
                PaymentMethod.CHECK, money, none, "Check 4711", Ruth.TODAY, Ruth.AMOS)),
        List.of(
            new InvoiceView.Refund(
                PaymentMethod.CHECK, money, "Paid too much.", Ruth.TODAY, "Check 12")),
        none,
        null);
  }

  @Test
  void theArchiveIsForDownloadingAndStandsInTheTimeline() {
    assertThat(post("/record/archive"))
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("Content-Type", "application/zip")
        .hasEntrySatisfying(
            "Content-Disposition",
            it -> assertThat(it).singleElement().asString().startsWith("attachment"));
    verify(cases)
        .record(
            Ruth.CASE,
            new TimelineEntry(
                Kind.FILE,
                "A copy of everything kept about the candidate was downloaded.",
                Ruth.ID,
                true));
  }

  @Test
  void filesOfOthersAreNotThere() {
    assertThat(get("/record/files/" + Ruth.CERTIFICATE))
        .hasStatusOk()
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff");
    assertThat(get("/record/files/" + FileId.next())).hasStatus(404);
    assertThat(get("/record/files/nonsense")).hasStatus(404);
    verify(cases, never()).record(any(), any());
  }

  private static Map<String, byte[]> unpack(MvcTestResult answer) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    var content = answer.getMvcResult().getResponse().getContentAsByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(Map<String, byte[]> entries, String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1001").roles()).exchange();
  }

  private MvcTestResult post(String address) {
    return pages.post().uri(address).with(user("u1001").roles()).with(csrf()).exchange();
  }
}
