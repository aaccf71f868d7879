package org.colophon.web.candidate;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accommodations.Accommodations;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.ReviewView;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.courses.CompletionConsents;
import org.colophon.courses.CompletionView;
import org.colophon.courses.Completions;
import org.colophon.courses.ConsentView;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.EmployerLetter;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.credentials.ProvisionalView;
import org.colophon.demographics.Demographics;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.integrity.AskedView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Attachment;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.FrozenPortfolio;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.records.RecordRequestView;
import org.colophon.records.RecordRequests;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OutreachView;
import org.colophon.webinars.WebinarRegistrations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Collects what is kept about one person, for that person alone (R15). Of other people it names
 * nobody: whoever acted for the program is "the program".
 */
@Component
class OwnRecord {

  private final Accounts accounts;
  private final Applications applications;
  private final Cases cases;
  private final Candidacies candidacies;
  private final Completions completions;
  private final CompletionConsents consents;
  private final Invoices invoices;
  private final Certificates certificates;
  private final Graduations graduations;
  private final ProvisionalCertifications provisionals;
  private final Notices notices;
  private final Accommodations accommodations;
  private final RecordRequests requests;
  private final Demographics demographics;
  private final WebinarRegistrations webinars;
  private final OutreachRequests outreach;
  private final Portfolios portfolios;
  private final PortfolioVerdicts verdicts;
  private final IntegrityCases integrity;
  private final OwnWork work;
  private final FileStore files;

  OwnRecord(
      Accounts accounts,
      Applications applications,
      Cases cases,
      Candidacies candidacies,
      Completions completions,
      CompletionConsents consents,
      Invoices invoices,
      Certificates certificates,
      Graduations graduations,
      ProvisionalCertifications provisionals,
      Notices notices,
      Accommodations accommodations,
      RecordRequests requests,
      Demographics demographics,
      WebinarRegistrations webinars,
      OutreachRequests outreach,
      Portfolios portfolios,
      PortfolioVerdicts verdicts,
      IntegrityCases integrity,
      OwnWork work,
      FileStore files) {
    this.accounts = accounts;
    this.applications = applications;
    this.cases = cases;
    this.candidacies = candidacies;
    this.completions = completions;
    this.consents = consents;
    this.invoices = invoices;
    this.certificates = certificates;
    this.graduations = graduations;
    this.provisionals = provisionals;
    this.notices = notices;
    this.accommodations = accommodations;
    this.requests = requests;
    this.demographics = demographics;
    this.webinars = webinars;
    this.outreach = outreach;
    this.portfolios = portfolios;
    this.verdicts = verdicts;
    this.integrity = integrity;
    this.work = work;
    this.files = files;
  }

  /** Everything but the files, by heading, as plain values that can be written down. */
  Map<String, Object> contents(PersonId person) {
    var contents = new LinkedHashMap<String, Object>();
    contents.put("Account", account(person));
    contents.put("Application as last filled in", applications.draft(person).application());
    contents.put("Cases", cases(person).stream().map(this::theCase).toList());
    contents.put(
        "Completed courses", completions.of(person).stream().map(OwnRecord::completion).toList());
    contents.put(
        "Agreements with providers", consents.of(person).stream().map(OwnRecord::consent).toList());
    contents.put(
        "Graduations", graduations.of(person).stream().map(OwnRecord::graduation).toList());
    contents.put(
        "Certificate", certificates.ofPerson(person).map(OwnRecord::certificate).orElse(Map.of()));
    contents.put(
        "Provisional certification",
        provisionals.ofPerson(person).map(OwnRecord::provisional).orElse(Map.of()));
    contents.put(
        "Accommodation requests",
        accommodations.of(person).stream()
            .map(
                it ->
                    of(
                        "Number", it.caseNumber(),
                        "What would help", it.needs(),
                        "State", it.state().label(),
                        "Filed", it.filedAt(),
                        "Answer", it.decision().map(decision -> decision.reason()).orElse("")))
            .toList());
    contents.put(
        "Requests about the record",
        requests.of(person).stream().map(OwnRecord::recordRequest).toList());
    contents.put("Webinars", webinars.of(person).stream().map(OwnRecord::webinar).toList());
    contents.put(
        "Requests and offers of groups and promoters",
        outreach.of(person).stream().map(OwnRecord::outreach).toList());
    contents.put(
        "Letters to employers",
        certificates.ofPerson(person).stream()
            .flatMap(it -> certificates.employerLetters(it.number()).stream())
            .map(OwnRecord::employerLetter)
            .toList());
    contents.put(
        "Portfolios", portfolios.of(person).stream().map(it -> portfolio(it, person)).toList());
    contents.putAll(work.contents(person, cases(person)));
    contents.put("Messages", notices.of(person).stream().map(OwnRecord::notice).toList());
    contents.put("Voluntary answers", demographics.answersOf(person));
    contents.put("Who looked", views(person).stream().map(OwnRecord::view).toList());
    contents.put("Files", files(person).stream().map(OwnRecord::file).toList());
    return contents;
  }

  /** All cases, confidential ones too, the newest first; not those kept from the person. */
  List<CaseView> cases(PersonId person) {
    return cases.ofSubject(person).stream().filter(it -> !it.kind().isKeptFromSubject()).toList();
  }

  /** The files kept for the person, each once. */
  List<StoredFile> files(PersonId person) {
    var certificate = certificates.ofPerson(person);
    Set<FileId> ids = new LinkedHashSet<>();
    Stream.of(
            completions.of(person).stream().flatMap(it -> it.certificate().stream()),
            graduations.of(person).stream().flatMap(it -> Stream.ofNullable(it.diploma())),
            portfolios.of(person).stream().flatMap(this::evidence),
            work.files(person),
            certificate.flatMap(CertificateView::certificate).stream(),
            certificate.flatMap(CertificateView::transcript).stream(),
            notices.of(person).stream()
                .flatMap(it -> it.attachments().stream())
                .map(Attachment::file))
        .flatMap(it -> it)
        .forEach(ids::add);
    return ids.stream().map(files::find).flatMap(Optional::stream).toList();
  }

  /**
   * A look at personal data by somebody of the program.
   *
   * @param text in which role they looked at what; never who
   */
  record View(Instant at, CaseNumber number, String text) {}

  /** Who of the program looked at the person's cases, the latest first (R72). */
  List<View> views(PersonId person) {
    return cases(person).stream()
        .flatMap(
            it ->
                cases.timelineForSubject(it.number()).stream()
                    .filter(line -> line.kind() == Kind.VIEW)
                    .map(line -> new View(line.at(), it.number(), line.text())))
        .sorted(Comparator.comparing(View::at).reversed())
        .toList();
  }

  /** Where the person can see that their record was downloaded; empty before their first case. */
  Optional<CaseNumber> place(PersonId person) {
    return cases(person).stream()
        .filter(it -> it.kind() == CaseKind.CANDIDACY)
        .map(CaseView::number)
        .findFirst();
  }

  private Map<String, Object> account(PersonId id) {
    var person = accounts.person(id);
    return of("Name", person.name(), "Email address", person.email());
  }

  private Map<String, Object> theCase(CaseView it) {
    var about =
        of(
            "Number", it.number(),
            "Kind", it.kind().label(),
            "State", it.isClosed() ? it.outcome() : it.stage(),
            "Opened", it.openedAt());
    candidacies
        .byCase(it.number())
        .ifPresent(candidacy -> about.put("Application", application(candidacy)));
    invoices.ofCase(it.number()).ifPresent(invoice -> about.put("Fee", invoice(invoice)));
    about.put(
        "What happened",
        cases.timelineForSubject(it.number()).stream()
            .map(line -> line(line, it.subject()))
            .toList());
    return about;
  }

  private static Map<String, Object> application(CandidacyView candidacy) {
    var stated = candidacy.application();
    var about =
        of("Submitted", candidacy.submittedAt(), "Counted hours", candidacy.assessment().hours());
    about.put("Personal", stated.personal());
    about.put("Education", stated.education());
    about.put("Experience", stated.experience());
    about.put("Membership", stated.membership());
    about.put("Declarations and consents", stated.consents());
    about.put("Reviews", candidacy.reviews().stream().map(OwnRecord::review).toList());
    put(about, "Accepted", candidacy.acceptedOn());
    put(about, "Candidacy ends", candidacy.termEnd());
    return about;
  }

  /** The note the office wrote for its own use stays out. */
  private static Map<String, Object> review(ReviewView it) {
    return of(
        "When", it.at(),
        "Decision", it.decision().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "Questions",
            it.items().stream()
                .map(item -> of("Question", item.question(), "Answer", item.answer()))
                .toList(),
        "Reasons",
            it.reasons().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList());
  }

  private static Map<String, Object> webinar(WebinarRegistrations.Linked it) {
    return of(
        "Webinar", it.webinar().title(),
        "When", it.webinar().time().written(),
        "Name", it.registration().name(),
        "Mail address", it.registration().email(),
        "State", it.registration().state().label());
  }

  private static Map<String, Object> outreach(OutreachView it) {
    return of(
        "Number", it.caseNumber(),
        "Asked or offered", it.question().wish().label(),
        "For whom", it.question().organization(),
        "Details", it.question().details(),
        "State", it.state().label(),
        "Filed", it.filedAt(),
        "Answer", it.answer().map(OutreachView.Answer::text).orElse(""));
  }

  private static Map<String, Object> recordRequest(RecordRequestView it) {
    var about =
        of(
            "Number", it.caseNumber(),
            "Asked for", it.question().wish().label(),
            "Entry", it.question().item(),
            "In your words", it.question().details(),
            "State", it.state().label(),
            "Filed", it.filedAt());
    it.extension().ifPresent(more -> about.put("More time because", more.reason()));
    it.answer()
        .ifPresent(
            answer -> {
              about.put("What was done", answer.done());
              about.put("Reason", answer.reason());
              about.put("Kept by rule", answer.kept());
            });
    return about;
  }

  private static Map<String, Object> employerLetter(EmployerLetter it) {
    return of("To", it.addressee(), "Address", it.address(), "Asked", it.askedAt());
  }

  private static Map<String, Object> view(View it) {
    return of("When", it.at(), "Case", it.number(), "What", it.text());
  }

  private static Map<String, Object> invoice(InvoiceView invoice) {
    var about =
        of(
            "Number", invoice.number(),
            "Total", invoice.total().toString(),
            "Paid", invoice.paid().toString(),
            "State", invoice.state().name().toLowerCase(Locale.ROOT));
    put(about, "Issued", invoice.issuedOn());
    put(about, "Settled", invoice.settledOn());
    about.put("Charged", invoice.lines().stream().map(OwnRecord::charge).toList());
    if (invoice.announcement() != null) {
      about.put("Announced", announcement(invoice.announcement()));
    }
    about.put("Payments", invoice.payments().stream().map(OwnRecord::payment).toList());
    about.put("Refunds", invoice.refunds().stream().map(OwnRecord::refund).toList());
    put(about, "Closed because", invoice.closedBecause());
    return about;
  }

  private static Map<String, Object> charge(InvoiceView.Line it) {
    return of("What", it.text(), "Reason", it.reason(), "Amount", it.amount().toString());
  }

  private static Map<String, Object> announcement(InvoiceView.Announcement it) {
    return of("Way", it.method().title(), "Reference", it.reference(), "On", it.announcedOn());
  }

  private static Map<String, Object> payment(InvoiceView.Payment it) {
    return of(
        "Way", it.method().title(),
        "Amount", it.amount().toString(),
        "Given back at once", it.returned().toString(),
        "Reference", it.reference(),
        "Received", it.receivedOn());
  }

  private static Map<String, Object> refund(InvoiceView.Refund it) {
    var about = of("Way", it.by().title(), "Amount", it.amount().toString(), "Reason", it.reason());
    put(about, "Sent", it.madeOn());
    put(about, "Reference", it.reference());
    return about;
  }

  private static Map<String, Object> line(TimelineLine line, PersonId subject) {
    var by = line.actor() == null ? "" : subject.equals(line.actor()) ? "you" : "the program";
    return of("When", line.at(), "What", line.text(), "By", by);
  }

  private static Map<String, Object> completion(CompletionView it) {
    return of(
        "Course", it.courseTitle(),
        "Provider", it.providerName(),
        "Set", it.set(),
        "Begun", it.startedOn(),
        "Completed", it.completedOn(),
        "State", it.state().label(),
        "Reason or note", it.judgement().map(judgement -> judgement.text()).orElse(""));
  }

  private Map<String, Object> portfolio(PortfolioView it, PersonId person) {
    var about = of("Set", it.set().name(), "State", it.state().label(), "Begun", it.begunAt());
    put(about, "Case", it.caseNumber());
    put(about, "Ended", it.endedAt());
    about.put("How it ended", it.words());
    about.put("As it stands", answers(it.asItStands()));
    about.put(
        "Handed in",
        portfolios.attempts(it.id()).stream()
            .map(
                attempt -> {
                  var handedIn =
                      of(
                          "Attempt", attempt.round(),
                          "When", attempt.at(),
                          "SHA-256", attempt.sha256());
                  handedIn.put("Content", answers(attempt.content()));
                  handedIn.put("What the evaluators found", feedback(it, attempt.round()));
                  handedIn.put(
                      "What they say about the statement", onStatement(it, attempt.round()));
                  return handedIn;
                })
            .toList());
    about.put("Questions", questions(it, person));
    return about;
  }

  /** Without names (R44). */
  private List<Map<String, Object>> feedback(PortfolioView portfolio, int round) {
    return verdicts(portfolio, round)
        .flatMap(it -> it.feedback().stream())
        .map(
            it ->
                of(
                    "Competency", it.competency(),
                    "Rating", it.merged().label(),
                    "Comments", it.comments()))
        .toList();
  }

  private List<String> onStatement(PortfolioView portfolio, int round) {
    return verdicts(portfolio, round).flatMap(it -> it.onStatement().stream()).toList();
  }

  private Stream<PortfolioVerdict> verdicts(PortfolioView portfolio, int round) {
    return verdicts.forCandidate(Objects.requireNonNull(portfolio.caseNumber())).stream()
        .filter(it -> it.round() == round);
  }

  private List<Map<String, Object>> questions(PortfolioView portfolio, PersonId person) {
    return Optional.ofNullable(portfolio.caseNumber()).stream()
        .flatMap(it -> integrity.asked(person, it).stream())
        .map(OwnRecord::question)
        .toList();
  }

  private static Map<String, Object> question(AskedView it) {
    var about = of("Asked", it.askedAt(), "Question", it.question(), "Answer by", it.answerBy());
    it.answer().ifPresent(answer -> about.put("Answer", answer.words()));
    it.reason().ifPresent(reason -> about.put("Decision", reason));
    return about;
  }

  private static Map<String, Object> answers(FrozenPortfolio content) {
    var about = new LinkedHashMap<String, Object>();
    content.answers().forEach(it -> about.put(it.competency() + ". " + it.statement(), it.text()));
    about.put("Personal learning statement", content.statement());
    about.put(
        "Evidence",
        content.evidence().stream()
            .map(
                it ->
                    of(
                        "What", it.title(),
                        "File", it.name(),
                        "SHA-256", it.sha256(),
                        "Serves", it.serves()))
            .toList());
    return about;
  }

  private Stream<FileId> evidence(PortfolioView it) {
    return Stream.concat(
        it.items().stream().map(item -> item.file().id()),
        portfolios.attempts(it.id()).stream()
            .flatMap(attempt -> attempt.content().evidence().stream())
            .map(file -> new FileId(file.file())));
  }

  private static Map<String, Object> consent(ConsentView it) {
    return of(
        "Provider", it.providerName(),
        "Given", it.givenAt(),
        "Taken back", it.revokedAt() == null ? "" : it.revokedAt());
  }

  private static Map<String, Object> graduation(GraduationView it) {
    return of(
        "Case",
        it.caseNumber().value(),
        "Program",
        it.program().title(),
        "Name then",
        it.nameThen(),
        "Graduated on",
        it.graduatedOn(),
        "State",
        it.state().label(),
        "Agreed that the college is asked",
        it.askedAt(),
        "Answer",
        it.answer().map(GraduationView.Answer::words).orElse(""));
  }

  private static Map<String, Object> provisional(ProvisionalView it) {
    return of(
        "Certificate", it.number().value(),
        "Provisional until", it.until(),
        "State", it.state().label(),
        "Work reported", it.work(),
        "Answer", it.words());
  }

  private static Map<String, Object> certificate(CertificateView it) {
    return of(
        "Number", it.number().value(),
        "Name", it.holderName(),
        "Certification", it.credential(),
        "Issued", it.issuedOn(),
        "Valid through", it.validUntil(),
        "Shown in the register", it.shown());
  }

  private static Map<String, Object> notice(NoticeView it) {
    return of("Written", it.writtenAt(), "Subject", it.subject(), "Text", it.text());
  }

  private static Map<String, Object> file(StoredFile it) {
    return of("Name", it.name(), "Stored", it.storedAt(), "SHA-256", it.sha256());
  }

  static void put(Map<String, Object> about, String name, @Nullable Object value) {
    if (value != null) {
      about.put(name, plain(value));
    }
  }

  static Map<String, Object> of(Object... namesAndValues) {
    var about = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      put(about, (String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return about;
  }

  /** Numbers, yes and no, and lists stay what they are; ids and moments become their text. */
  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean || value instanceof List
        ? value
        : value.toString();
  }
}
