package org.colophon.journey;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accommodations.Accommodations;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.AppealId;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.NewAppeal;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.AgreementId;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.GraduationClaim;
import org.colophon.colleges.Graduations;
import org.colophon.colleges.Requirement;
import org.colophon.courses.ApprovedCourse;
import org.colophon.courses.AttestationQueue;
import org.colophon.courses.Attestations;
import org.colophon.courses.AttestedRow;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.CourseId;
import org.colophon.courses.Delivery;
import org.colophon.courses.Instructor;
import org.colophon.courses.Invitations;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalSection;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderTokens;
import org.colophon.courses.Providers;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReportCompletion;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewSeat;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.SetOffer;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileKind;
import org.colophon.files.FileStore;
import org.colophon.files.PartialUploads;
import org.colophon.integrity.IntegrityCases;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MatchingRounds;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.NewMeeting;
import org.colophon.mentoring.PairId;
import org.colophon.mentoring.Pairs;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Way;
import org.colophon.mentoring.Wish;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.Response;
import org.colophon.portfolios.Weight;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.records.RecordQuestion;
import org.colophon.records.RecordRequests;
import org.colophon.records.RecordWish;
import org.colophon.webinars.OutreachQuestion;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OutreachWish;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.Webinars;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who has one of everything, so that every address can be asked for something real. */
class SampleCase {

  private static final String ENGINE = WebAppAddresses.ENGINE;
  private static final Set<String> NAMES_OF_ENGINE =
      Set.of("{name}", "{engine}", "{processEngineName}");

  private final PaidApplication paid;
  private final Accounts accounts;
  private final Accommodations accommodations;
  private final Candidacies candidacies;
  private final Completions completions;
  private final CourseCatalog courses;
  private final FileStore files;
  private final Notices notices;
  private final TaskService tasks;
  private final IdentityService identity;
  private final IntegrityCases integrity;
  private final FilterService filters;

  private final RecordRequests requests;
  private final CardCheckouts cards;
  private final Invoices invoices;
  private final Roster roster;
  private final Seats seats;
  private final Providers providers;
  private final Invitations invitations;
  private final Proposals proposals;
  private final Attestations attestations;
  private final AttestationQueue attested;
  private final Renewals renewals;
  private final Appeals appeals;
  private final ReviewsOfApprovals reviews;
  private final Webinars webinars;
  private final OutreachRequests outreach;
  private final Mentors mentors;
  private final Mentorings mentorings;
  private final MatchingRounds rounds;
  private final Pairs pairs;
  private final ProviderTokens tokens;
  private final Agreements agreements;
  private final Graduations graduations;
  private final Portfolios portfolios;
  private final PartialUploads uploads;
  private final CalibrationChecks checks;
  private final ProgramCalendar calendar;
  private final JdbcClient database;

  private final UUID instructor = UUID.randomUUID();
  private final Map<String, String> values = new HashMap<>();
  private @Nullable PersonId applicant;
  private @Nullable String token;

  SampleCase(
      AutowireCapableBeanFactory beans,
      Accounts accounts,
      Accommodations accommodations,
      Candidacies candidacies,
      Completions completions,
      CourseCatalog courses,
      FileStore files,
      Notices notices,
      TaskService tasks,
      IdentityService identity,
      IntegrityCases integrity,
      FilterService filters,
      RecordRequests requests,
      CardCheckouts cards,
      Invoices invoices,
      Roster roster,
      Seats seats,
      Providers providers,
      Invitations invitations,
      Proposals proposals,
      Attestations attestations,
      AttestationQueue attested,
      Renewals renewals,
      Appeals appeals,
      ReviewsOfApprovals reviews,
      Webinars webinars,
      OutreachRequests outreach,
      Mentors mentors,
      Mentorings mentorings,
      MatchingRounds rounds,
      Pairs pairs,
      ProviderTokens tokens,
      Agreements agreements,
      Graduations graduations,
      Portfolios portfolios,
      PartialUploads uploads,
      CalibrationChecks checks,
      ProgramCalendar calendar,
      JdbcClient database) {
    this.paid = beans.createBean(PaidApplication.class);
    this.accounts = accounts;
    this.accommodations = accommodations;
    this.candidacies = candidacies;
    this.completions = completions;
    this.courses = courses;
    this.files = files;
    this.notices = notices;
    this.tasks = tasks;
    this.identity = identity;
    this.integrity = integrity;
    this.filters = filters;
    this.requests = requests;
    this.cards = cards;
    this.invoices = invoices;
    this.roster = roster;
    this.seats = seats;
    this.providers = providers;
    this.invitations = invitations;
    this.proposals = proposals;
    this.attestations = attestations;
    this.attested = attested;
    this.renewals = renewals;
    this.appeals = appeals;
    this.reviews = reviews;
    this.webinars = webinars;
    this.outreach = outreach;
    this.mentors = mentors;
    this.mentorings = mentorings;
    this.rounds = rounds;
    this.pairs = pairs;
    this.tokens = tokens;
    this.agreements = agreements;
    this.graduations = graduations;
    this.portfolios = portfolios;
    this.uploads = uploads;
    this.checks = checks;
    this.calendar = calendar;
    this.database = database;
  }

  /** A candidate with an open candidacy, a paid fee, messages, a reported course and a provider. */
  PersonId owner() throws Exception {
    var accepted = paid.review();
    var number = CaseNumber.of((String) tasks.getVariableLocal(accepted.getId(), "caseNumber"));
    accept(accepted);
    var owner = candidacies.byCase(number).orElseThrow().person();
    var file = files.store(pdf(), "certificate.pdf", owner, Set.of(FileKind.PDF)).id();
    var course = courses.ofSet(SetId.of("access")).get(0).id();
    completions.report(
        new ReportCompletion(
            owner,
            number,
            course,
            LocalDate.now().minusDays(60),
            LocalDate.now().minusDays(3),
            file));
    values.putAll(
        Map.ofEntries(
            entry("/application/experience/{id}", UUID.randomUUID().toString()),
            entry("/cases/{number}", number.value()),
            entry(
                "/staff/accommodations/{number}", accommodations.file(owner, "More time").value()),
            entry(
                "/record/requests/{number}",
                requests.file(owner, RecordQuestion.of(RecordWish.COPY, "")).value()),
            entry(
                "/staff/volunteers/{number}",
                roster.offer(offer(owner, EvaluatorKind.PORTFOLIO, file)).value()),
            entry("{kind}", EvaluatorKind.COURSE.name()),
            entry("{completion}", completions.of(owner).get(0).id().toString()),
            entry("/courses/{id}", course.toString()),
            entry("/fee/{way}", "check"),
            entry("/webinars/{id}", webinar().toString()),
            entry("/take-part/{key}", "promoters"),
            entry("/outreach/{number}", outreach.file(owner, promotion()).value()),
            entry("{file}", file.toString()),
            entry("/check/{number}", "LSSC-2026-AAAA-AAAA"),
            entry("{notice}", notices.of(owner).get(0).id().toString()),
            entry("{id}", notices.of(owner).get(0).id().toString()),
            entry("{task}", accepted.getId()),
            entry("{seat}", seat(submitted(owner))),
            entry("{competency}", "1"),
            entry("/sandbox-cashier/{id}", checkout())));
    addTaskOfTheEngine(paid.review());
    addPortfolioOf(owner);
    addProviderOf(owner);
    addCompletionAtProviderOf(owner, number, file);
    addMentorsOf(owner);
    addCollegeOf(owner, ProviderId.of(values.get("{provider}")));
    addCalibrationCheck();
    return owner;
  }

  /** Two evaluators who agree about nothing, and a look into it. */
  private void addCalibrationCheck() {
    database
        .sql(
            """
            insert into double_ratings
            select :number, competency, 'technology', now(), least(:one, :other), 'MET', greatest(:one, :other), 'NOT_MET'
            from generate_series(1, 10) competency
            """)
        .param("one", idOf("mentor-1"))
        .param("other", idOf("mentor-2"))
        .param("number", "F-%d".formatted(System.nanoTime()))
        .update();
    checks.openDue();
    values.put("/staff/agreement/checks/{number}", checks.latest().get(0).caseNumber().value());
  }

  private WebinarId webinar() {
    var soon = Instant.now().plus(Duration.ofDays(14)).truncatedTo(ChronoUnit.HOURS);
    return webinars.schedule(
        new WebinarDetails(
            "What is certification?",
            "An introduction.",
            new WebinarTime(soon, ZoneId.of("America/Chicago"), 60),
            50,
            "https://meet.example.org/1",
            true),
        PersonId.of(idOf("staff")));
  }

  private static OutreachQuestion promotion() {
    return new OutreachQuestion(
        OutreachWish.PROMOTION, "Oak Park Library", null, "", "A talk for our staff.");
  }

  /** An agreement being written, and one that was made, with its graduate. */
  private void addCollegeOf(PersonId owner, ProviderId college) throws Exception {
    var made = AgreementId.next();
    agreements.begin(owner, college, made, "Library Technology");
    agreements.saveProgram(owner, made, "Library Technology", "AAS", "", 0);
    agreements.saveRequirements(owner, made, List.of(new Requirement("LIB 101", "All")), 0);
    for (var set : agreements.find(owner, made).orElseThrow().coverage().sets()) {
      var lines = new HashMap<Integer, List<String>>();
      set.missing().forEach(it -> lines.put(it.number(), List.of("LIB 101")));
      agreements.saveMap(owner, made, set.set(), lines, 0);
    }
    agreements.approve(agreements.submit(owner, made), "", PersonId.of(idOf("staff")));
    var graduate =
        graduations.ask(owner, new GraduationClaim(made, "Ida Moss", calendar.today(), null));
    var draft = AgreementId.next();
    agreements.begin(owner, college, draft, "Another program");
    values.put("{agreement}", draft.toString());
    values.put("{set}", "technology");
    values.put("/provider/{provider}/graduates/{number}", graduate.value());
    values.put("/graduation/{number}", graduate.value());
  }

  /** A portfolio that was handed in, with a file. */
  private void addPortfolioOf(PersonId owner) throws Exception {
    var item = UUID.randomUUID();
    var portfolio = portfolios.begin(owner, PortfolioId.next(), SetId.of("communication"));
    for (var number = 1; number <= 9; number++) {
      portfolios.save(owner, portfolio, number, Response.answering(1, "I did."), 0);
    }
    portfolios.saveStatement(owner, portfolio, "I learned.", 0);
    var limit = portfolios.largestFile();
    try (var upload = files.receive(pdf(), "story.pdf", Set.of(FileKind.PDF), limit)) {
      portfolios.attach(owner, portfolio, item, upload);
    }
    portfolios.describe(owner, portfolio, item, "Story", Map.of(1, Weight.PRIMARY), 1);
    var number = portfolios.submit(owner, portfolio);
    cards.pay(cards.start(invoices.ofCase(number).orElseThrow().id()).id());
    var begun = uploads.begin(owner, portfolio.toString(), "film.mp4", 10, 1, limit);
    values.put("{portfolio}", portfolio.toString());
    addQuestionAbout(number);
    values.put("{item}", item.toString());
    values.put("/portfolios/{portfolio}/attempts/{round}", "1");
    values.put("/portfolios/{portfolio}/uploads/{upload}", begun.id().toString());
  }

  /** What the office noticed about a portfolio, and asks its candidate. */
  private void addQuestionAbout(CaseNumber portfolio) throws Exception {
    var suspicion = integrity.suspect(portfolio, "A patron's name.", PersonId.of(idOf("admin")));
    var look =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(suspicion.value())
            .taskDefinitionKey("UserTask_LookIntoSuspicion")
            .singleResult();
    identity.setAuthentication(idOf("staff"), List.of("program-staff"));
    try {
      tasks.claim(look.getId(), idOf("staff"));
      tasks.complete(
          look.getId(), Map.of("integrityLook", "ASK", "integrityWords", "Who is in the story?"));
    } finally {
      identity.clearAuthentication();
    }
    values.put("/staff/portfolios/{number}", portfolio.value());
    values.put("/staff/integrity/{number}", suspicion.value());
    values.put("/portfolios/{portfolio}/questions/{number}", suspicion.value());
  }

  /** A proposed course that lies with the program. */
  private CaseNumber submitted(PersonId owner) throws Exception {
    var details = new ProviderDetails("Teachers of " + owner, ProviderKind.NETWORK, "", "555 0101");
    return submitted(owner, providers.found(owner, details), ProposalId.next());
  }

  private CaseNumber submitted(PersonId owner, ProviderId provider, ProposalId proposal)
      throws Exception {
    var resume = files.store(pdf(), "resume.pdf", owner, Set.of(FileKind.PDF)).id();
    proposals.begin(owner, provider, proposal, SetId.of("technology"));
    for (var section :
        List.of(ProposalSection.COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      var answers = new EnumMap<ProposalField, String>(ProposalField.class);
      ProposalField.of(section).forEach(it -> answers.put(it, "Libraries online"));
      answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
      answers.replace(ProposalField.PASS_MARK, "75");
      proposals.save(owner, proposal, section, answers, 0);
    }
    proposals.save(
        owner,
        proposal,
        new Instructor(instructor, "Ida Moss", "ida@example.org", "Ten years", resume));
    var map =
        proposals.find(owner, proposal).orElseThrow().gaps(ProposalSection.MAP).stream()
            .filter(it -> it.field().startsWith("content-"))
            .map(it -> Integer.valueOf(it.field().substring("content-".length())))
            .map(it -> new MapEntry(it, "Unit " + it, "Quiz " + it))
            .toList();
    proposals.save(owner, proposal, map, 0);
    return proposals.submit(owner, proposal);
  }

  private String seat(CaseNumber number) {
    var clock = new ReviewClock(5, List.of(14), 21, 24, 5);
    return seats
        .open(
            new NewSeat(
                number,
                EvaluatorKind.COURSE,
                SetId.of("technology"),
                "provider of " + number,
                "A course on Technology",
                1,
                1,
                clock))
        .toString();
  }

  private void addProviderOf(PersonId owner) throws Exception {
    var details = new ProviderDetails("Provider of " + owner, ProviderKind.COLLEGE, "", "555 0100");
    var provider = providers.found(owner, details);
    var invitee = EmailAddress.of("ida@example.org");
    var invitation =
        invitations.invite(owner, provider, "Ida Moss", invitee, Set.of(ProviderRole.AUTHOR));
    var proposal = ProposalId.next();
    var resume = files.store(pdf(), "resume.pdf", owner, Set.of(FileKind.PDF)).id();
    proposals.begin(owner, provider, proposal, SetId.of("technology"));
    proposals.save(
        owner,
        proposal,
        new Instructor(instructor, "Ida Moss", "ida@example.org", "Ten years", resume));
    values.put("{proposal}", proposal.toString());
    var course = course(details.name());
    values.put("{course}", course.toString());
    values.put(
        "/provider/{provider}/reviews/{number}",
        reviews.open(PersonId.of(idOf("staff")), course, "Another unit 3.").value());
    values.put("{section}", "map");
    values.put("{instructor}", instructor.toString());
    values.put("{condition}", UUID.randomUUID().toString());
    values.put("{provider}", provider.toString());
    values.put("{person}", owner.value());
    values.put("{invitation}", invitation.toString());
    addAppealsOf(owner, provider);
  }

  /** One decision that was appealed, and one that can be. */
  private void addAppealsOf(PersonId owner, ProviderId provider) throws Exception {
    var appealed = denied(owner, provider);
    values.put("{decision}", denied(owner, provider));
    var paper = files.store(pdf(), "letter.pdf", owner, Set.of(FileKind.PDF)).id();
    var appeal =
        appeals.file(
            owner,
            new NewAppeal(
                AppealId.next(), CourseDecisions.KIND, appealed, "It covers the set.", paper));
    values.put("/provider/{provider}/appeals/{number}", appeal.caseNumber().value());
  }

  private String denied(PersonId owner, ProviderId provider) throws Exception {
    var proposal = ProposalId.next();
    proposals.deny(
        submitted(owner, provider, proposal),
        "It does not cover a set.",
        PersonId.of(idOf("staff")));
    return "proposal-" + proposal;
  }

  /** A course that staff recorded, so that its text is not kept. */
  private CourseId course(String provider) throws Exception {
    return courses.record(
        new ApprovedCourse(
            provider,
            "A course without text",
            SetId.of("technology"),
            Delivery.ONLINE,
            "",
            "",
            LocalDate.now().minusYears(1),
            Set.of()),
        PersonId.of(idOf("staff")));
  }

  private void addCompletionAtProviderOf(PersonId owner, CaseNumber number, FileId certificate)
      throws Exception {
    var approved = LocalDate.now().minusYears(1);
    var course =
        courses.record(
            new ApprovedCourse(
                "Provider of " + owner,
                "A course of one's own",
                SetId.of("technology"),
                Delivery.ONLINE,
                "",
                "",
                approved,
                Set.of()),
            PersonId.of(idOf("staff")));
    courses.record(
        new ApprovedCourse(
            "Provider of " + owner,
            "A course to renew",
            SetId.of("youth"),
            Delivery.ONLINE,
            "",
            "",
            LocalDate.now().minusYears(4).plusMonths(2),
            Set.of()),
        PersonId.of(idOf("staff")));
    renewals.openDue();
    var provider = new ProviderId(UUID.fromString(values.get("{provider}")));
    values.put(
        "/provider/{provider}/renewals/{number}",
        renewals.ofProvider(provider).get(0).caseNumber().value());
    var day = LocalDate.now().minusDays(3);
    var completion =
        completions.report(new ReportCompletion(owner, number, course, day, day, certificate));
    values.put("/provider/{provider}/completions/{completion}", completion.toString());
    addAttestationsOf(owner, ProviderId.of(values.get("{provider}")));
    addTokenOf(owner, ProviderId.of(values.get("{provider}")));
  }

  private void addAttestationsOf(PersonId owner, ProviderId provider) throws Exception {
    var day = LocalDate.now().minusDays(3).toString();
    var address = UUID.randomUUID() + "@example.org";
    attestations.attest(
        owner,
        provider,
        new AttestedRow(0, "A course of one's own", "Ida Moss", address, day, day));
    var waiting =
        attested.waiting(0, Integer.MAX_VALUE).stream()
            .filter(it -> it.identifier().equals(address))
            .findFirst()
            .orElseThrow();
    var file =
        Attestations.template()
            + "A course of one's own,Ina Moss,ina-%s,%s,%s\n".formatted(address, day, day);
    values.put("{attestation}", waiting.id().toString());
    values.put(
        "{upload}",
        attestations
            .upload(owner, provider, "spring.csv", file.getBytes(StandardCharsets.UTF_8))
            .toString());
  }

  /** What a program of the owner's provider shows at the interface for programs. */
  String token() {
    return Objects.requireNonNull(token);
  }

  private void addTokenOf(PersonId owner, ProviderId provider) throws Exception {
    token = tokens.make(owner, provider, "Records system").value();
    var me = tokens.use(token).orElseThrow();
    var day = LocalDate.now().minusDays(3).toString();
    var row = new AttestedRow(1, "A course of one's own", "Ina Moss", "ina@example.org", day, day);
    values.put("{token}", me.token().toString());
    values.put("{batch}", attestations.take(me, "sample", List.of(row)).toString());
  }

  /** Somebody who applied and stands at the cashier of {@code /sandbox-cashier/{id}}. */
  PersonId applicant() {
    return Objects.requireNonNull(applicant);
  }

  private String checkout() throws Exception {
    applicant = paid.unpaid();
    var number = candidacies.ofPerson(applicant).orElseThrow().caseNumber();
    return cards.start(invoices.ofCase(number).orElseThrow().id()).id().toString();
  }

  /** The owner is a mentor who is asked, and has a mentor: somebody else who applied. */
  private void addMentorsOf(PersonId owner) throws Exception {
    rounds.cancel(PersonId.of(idOf("staff")));
    var review = paid.review();
    var number = CaseNumber.of((String) tasks.getVariableLocal(review.getId(), "caseNumber"));
    accept(review);
    var other = candidacies.byCase(number).orElseThrow().person();
    var owners = mentorOf(owner);
    var others = mentorOf(other);
    var asked = mentorings.ask(owner, wish(others));
    var proposal = mentorings.find(asked).openProposal().orElseThrow();
    mentorings.accept(proposal.id(), other);
    var pair = mentorings.find(asked).runningPair().orElseThrow().id();
    var waiting = mentorings.ask(other, wish(owners));
    rounds.open(calendar.today(), PersonId.of(idOf("staff")));
    rounds.cancel(PersonId.of(idOf("staff")));
    values.put("/staff/mentors/{number}", owners.value());
    values.put("/staff/mentoring/{number}", asked.value());
    values.put(
        "/mentor/proposals/{proposal}",
        mentorings.find(waiting).openProposal().orElseThrow().id().toString());
    values.put("/mentoring/{pair}", pair.toString());
    values.put("{goal}", UUID.randomUUID().toString());
    values.put("{contact}", UUID.randomUUID().toString());
    values.put("{meeting}", meetingOf(pair, owner).toString());
    values.put("{round}", rounds.all().get(0).id().toString());
  }

  private UUID meetingOf(PairId pair, PersonId owner) {
    var meeting = UUID.randomUUID();
    var at = LocalDate.now().plusDays(3).atTime(12, 0);
    pairs.arrange(pair, owner, meeting, new NewMeeting(at, ZoneId.of("UTC"), 30, "", ""));
    return meeting;
  }

  private CaseNumber mentorOf(PersonId person) throws Exception {
    var profile =
        new MentorProfile(
            Set.of(SetId.of("access")),
            LibraryType.PUBLIC,
            Region.WEST,
            Set.of(Language.ENGLISH),
            ZoneId.of("America/Denver"),
            Set.of(Way.VIDEO),
            Frequency.MONTHLY,
            5,
            "");
    var number = mentors.offer(person, profile, Set.of());
    mentors.decide(number, true, "", PersonId.of(idOf("staff")));
    return number;
  }

  private static Wish wish(CaseNumber mentor) {
    return new Wish(
        Set.of(SetId.of("access")),
        LibraryType.PUBLIC,
        Region.WEST,
        Set.of(Language.ENGLISH),
        ZoneId.of("America/Denver"),
        List.of(mentor),
        false,
        "");
  }

  private void addTaskOfTheEngine(Task open) {
    var filter = filters.createFilterQuery().filterName("To claim").singleResult().getId();
    NAMES_OF_ENGINE.forEach(it -> values.put(it, "default"));
    values.putAll(
        Map.ofEntries(
            entry(ENGINE + "/task/{id}", open.getId()),
            entry(ENGINE + "/process-instance/{id}", open.getProcessInstanceId()),
            entry(ENGINE + "/execution/{id}", open.getExecutionId()),
            entry(ENGINE + "/process-definition/{id}", open.getProcessDefinitionId()),
            entry(ENGINE + "/process-definition/key/{key}", "candidacy"),
            entry(ENGINE + "/history/process-instance/{id}", open.getProcessInstanceId()),
            entry(ENGINE + "/user/{id}", idOf("committee-2")),
            entry(ENGINE + "/group/{id}", "managers"),
            entry(ENGINE + "/filter/{id}", filter)));
  }

  String idOf(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id().value();
  }

  private static NewVolunteer offer(PersonId person, EvaluatorKind kind, FileId resume) {
    return new NewVolunteer(
        person,
        kind,
        Degree.LIBRARY,
        "",
        resume,
        List.of(new SetOffer(SetId.of("access"), 6, "Six years at the desk.")),
        4);
  }

  private void accept(Task review) {
    var staff = idOf("staff");
    identity.setAuthentication(staff, List.of("program-staff"));
    tasks.claim(review.getId(), staff);
    tasks.complete(review.getId(), Map.of("decision", "ACCEPT"));
    identity.clearAuthentication();
  }

  private static ByteArrayInputStream pdf() {
    return new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes());
  }

  /**
   * The call's address with something of the owner's in the place of each variable; what the web
   * apps would change stays untouched.
   */
  String fill(Call call) {
    return fill(call, false);
  }

  /**
   * The same.
   *
   * @param inEarnest whether the engine's calls that change a task are made for a real one
   */
  String fill(Call call, boolean inEarnest) {
    var real = call.reads() || inEarnest && call.address().startsWith(ENGINE + "/task/");
    var address = call.address();
    var filled = new StringBuilder();
    for (int at = 0; at < address.length(); ) {
      int open = address.indexOf('{', at);
      if (open < 0) {
        return filled.append(address.substring(at)).toString();
      }
      int close = address.indexOf('}', open) + 1;
      filled.append(address, at, open).append(value(address.substring(0, close), real));
      at = close;
    }
    return filled.toString();
  }

  private String value(String address, boolean real) {
    var webApp = address.startsWith(WebAppAddresses.AT);
    return values.entrySet().stream()
        .filter(it -> address.endsWith(it.getKey()))
        .filter(it -> !webApp || ofWebApps(it.getKey(), real))
        .max(Comparator.comparing(it -> it.getKey().length()))
        .map(Map.Entry::getValue)
        .or(() -> webApp ? Optional.of("x") : Optional.empty())
        .orElseThrow(() -> new AssertionError("Give a sample for " + address));
  }

  private static boolean ofWebApps(String key, boolean real) {
    return NAMES_OF_ENGINE.contains(key) || key.startsWith(ENGINE) && real;
  }
}
