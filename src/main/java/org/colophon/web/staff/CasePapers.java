package org.colophon.web.staff;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.appeals.AppealStage;
import org.colophon.appeals.AppealState;
import org.colophon.appeals.AppealView;
import org.colophon.appeals.Appeals;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.ProposalDifference;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.credentials.Awards;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.PortfolioReview;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.Seats;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.notifications.Attachment;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.Competency;
import org.colophon.program.CompetencySet;
import org.colophon.program.Rulebook;
import org.colophon.records.RecordRequests;
import org.colophon.web.Names;
import org.colophon.web.SetPlace;
import org.colophon.webinars.OutreachRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Collects what belongs to a case from where it is kept. */
@Component
class CasePapers {

  private final Accounts accounts;
  private final Candidacies candidacies;
  private final AchievementRecords achievements;
  private final Completions completions;
  private final Invoices invoices;
  private final Conflicts conflicts;
  private final Awards awards;
  private final Certificates certificates;
  private final Notices notices;
  private final Rulebook rules;
  private final RecordRequests requests;
  private final Cases cases;
  private final Proposals proposals;
  private final CourseReviews reviews;
  private final Seats seats;
  private final CourseConditions conditions;
  private final Renewals renewals;
  private final Appeals appeals;
  private final CourseDecisions decisions;
  private final ReviewsOfApprovals approvalReviews;
  private final OutreachRequests outreach;
  private final Portfolios portfolios;
  private final PortfolioReviews portfolioReviews;
  private final PortfolioVerdicts verdicts;

  CasePapers(
      Accounts accounts,
      Candidacies candidacies,
      AchievementRecords achievements,
      Completions completions,
      Invoices invoices,
      Conflicts conflicts,
      Awards awards,
      Certificates certificates,
      Notices notices,
      Rulebook rules,
      RecordRequests requests,
      Cases cases,
      Proposals proposals,
      CourseReviews reviews,
      Seats seats,
      CourseConditions conditions,
      Renewals renewals,
      Appeals appeals,
      CourseDecisions decisions,
      ReviewsOfApprovals approvalReviews,
      OutreachRequests outreach,
      Portfolios portfolios,
      PortfolioReviews portfolioReviews,
      PortfolioVerdicts verdicts) {
    this.accounts = accounts;
    this.candidacies = candidacies;
    this.achievements = achievements;
    this.completions = completions;
    this.invoices = invoices;
    this.conflicts = conflicts;
    this.awards = awards;
    this.certificates = certificates;
    this.notices = notices;
    this.rules = rules;
    this.requests = requests;
    this.cases = cases;
    this.proposals = proposals;
    this.reviews = reviews;
    this.seats = seats;
    this.conditions = conditions;
    this.renewals = renewals;
    this.appeals = appeals;
    this.decisions = decisions;
    this.approvalReviews = approvalReviews;
    this.outreach = outreach;
    this.portfolios = portfolios;
    this.portfolioReviews = portfolioReviews;
    this.verdicts = verdicts;
  }

  /**
   * Lays everything a decision rests on before somebody.
   *
   * @param reader who reads; what keeps them from judging is said as well
   */
  void lay(CaseView theCase, PersonId reader, Model page) {
    var candidacy =
        candidacies
            .byCase(theCase.number())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var edition = rules.edition(candidacy.edition());
    var reported = completions(theCase);
    var proof = achievements.proof(candidacy.id());
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("candidacy", candidacy);
    page.addAttribute("duplicates", candidacies.duplicates(candidacy.id()));
    page.addAttribute("edition", edition);
    page.addAttribute("proof", proof);
    page.addAttribute(
        "sets",
        SetPlace.of(
            proof,
            edition,
            reported.stream()
                .filter(it -> it.state() == CompletionState.REPORTED)
                .map(CompletionView::set)
                .collect(toSet()),
            true));
    page.addAttribute("completions", reported);
    page.addAttribute("invoice", invoices.ofCase(theCase.number()).orElse(null));
    page.addAttribute("conflicts", TooClose.of(conflicts.about(theCase.subject())));
    page.addAttribute("ownConflict", conflicts.between(reader, theCase.subject()).orElse(null));
    page.addAttribute("award", awards.ofCase(theCase.number()).orElse(null));
    page.addAttribute("certificate", certificate(candidacy).orElse(null));
  }

  /** Lays what is asked about a record before somebody, with the person's cases it may be about. */
  void layRequest(CaseView theCase, Model page) {
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("request", requests.find(theCase.number()));
    page.addAttribute(
        "others",
        cases.ofSubject(theCase.subject()).stream()
            .filter(it -> !it.kind().isConfidential() && !it.number().equals(theCase.number()))
            .toList());
  }

  /** Lays before somebody what a group asks for or a promoter offers. */
  void layOutreach(CaseView theCase, Model page) {
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("request", outreach.find(theCase.number()));
  }

  /** Lays a proposed course before somebody, with what evaluators found once both have filed. */
  void layProposal(CaseView theCase, Model page) {
    var proposal = proposals.submitted(theCase.number());
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("proposal", proposal);
    var set = rules.editionOn(proposal.rulesOn()).set(proposal.set());
    var difference = proposals.difference(theCase.number());
    var judged = judged(set, difference);
    page.addAttribute("set", set);
    page.addAttribute("difference", difference.orElse(null));
    page.addAttribute("judged", judged);
    var filed = reviews.filed(theCase.number(), proposal.round());
    page.addAttribute("fields", ProposalField.values());
    page.addAttribute("reviews", filed);
    page.addAttribute(
        "found", filed.isEmpty() || judged.isEmpty() ? null : JudgementSummary.of(judged, filed));
    page.addAttribute("seats", seats.ofCase(theCase.number()));
    page.addAttribute("conditions", conditions.ofCase(theCase.number()));
    page.addAttribute("invoice", invoices.ofCase(theCase.number()).orElse(null));
  }

  /** Lays the renewal of a course's approval before somebody. */
  void layRenewal(CaseView theCase, Model page) {
    var renewal = renewals.find(theCase.number());
    var edition = rules.editionOn(renewal.endsOn());
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("renewal", renewal);
    page.addAttribute(
        "setName",
        edition.has(renewal.course().set())
            ? edition.set(renewal.course().set()).name()
            : renewal.course().set().value());
    page.addAttribute("invoice", invoices.ofCase(theCase.number()).orElse(null));
  }

  /** Lays an appeal before somebody, with the decision it is about as long as that stands. */
  void layAppeal(CaseView theCase, Model page) {
    var appeal = appeals.find(theCase.number());
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("appeal", appeal);
    page.addAttribute("barred", appeal.tookPart());
    page.addAttribute(
        "decision",
        decisions
            .find(appeal.decision().id())
            .filter(it -> it.about().equals(appeal.decision().about()))
            .orElse(null));
    page.addAttribute("takesResolution", takesResolution(appeal));
  }

  private static boolean takesResolution(AppealView appeal) {
    return appeal.state() == AppealState.DECIDING
        && appeal.lastStep().filter(it -> it.stage() == AppealStage.BOARD).isPresent();
  }

  private Stream<FileId> ofAppeal(CaseView theCase) {
    if (theCase.kind() != CaseKind.APPEAL) {
      return Stream.empty();
    }
    var appeal = appeals.find(theCase.number());
    return Stream.of(
            Optional.ofNullable(appeal.paper()), Optional.ofNullable(appeal.resolutionPaper()))
        .flatMap(Optional::stream);
  }

  /** Lays the review of a course's approval before somebody. */
  void layApprovalReview(CaseView theCase, Model page) {
    var review = approvalReviews.find(theCase.number());
    var course = review.course();
    var edition = rules.editionOn(course.latestApproval().from());
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("review", review);
    page.addAttribute(
        "setName",
        edition.has(course.set()) ? edition.set(course.set()).name() : course.set().value());
    page.addAttribute(
        "earlier",
        approvalReviews.ofCourse(course.id()).stream()
            .filter(it -> !it.caseNumber().equals(theCase.number()))
            .toList());
  }

  /** Lays a portfolio, as it was handed in last, before somebody. */
  void layPortfolio(CaseView theCase, Model page) {
    var portfolio = portfolios.ofCase(theCase.number());
    var attempts = portfolios.attempts(portfolio.id());
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
    page.addAttribute("portfolio", portfolio);
    page.addAttribute("attempt", attempts.get(attempts.size() - 1));
    page.addAttribute("invoice", invoices.ofCase(theCase.number()).orElse(null));
    page.addAttribute("seats", seats.ofCase(theCase.number()));
    page.addAttribute("verdicts", verdicts.of(theCase.number()));
    var ratings = new TreeMap<Integer, List<PortfolioReview>>();
    for (int round = 1; round <= portfolio.round(); round++) {
      ratings.put(round, portfolioReviews.filed(theCase.number(), round));
    }
    page.addAttribute("ratings", ratings);
  }

  private Stream<FileId> evidence(CaseView theCase) {
    return theCase.kind() == CaseKind.PORTFOLIO
        ? portfolios.attempts(portfolios.ofCase(theCase.number()).id()).stream()
            .flatMap(it -> it.content().evidence().stream())
            .map(it -> new FileId(it.file()))
        : Stream.empty();
  }

  /** The competencies that are judged: of an amendment only those it changes. */
  private static List<Competency> judged(
      CompetencySet set, Optional<ProposalDifference> difference) {
    return set.competencies().stream()
        .filter(it -> difference.isEmpty() || difference.get().numbers().contains(it.number()))
        .toList();
  }

  private Stream<FileId> resumes(CaseView theCase) {
    return proposals.ofCase(theCase.number()).stream()
        .map(it -> proposals.submitted(theCase.number()).content())
        .flatMap(it -> it.instructors().stream())
        .flatMap(it -> Stream.ofNullable(it.resume()));
  }

  /** The completions reported in this case, newest first. */
  List<CompletionView> completions(CaseView theCase) {
    return completions.of(theCase.subject()).stream()
        .filter(it -> it.caseNumber().equals(theCase.number()))
        .sorted(Comparator.comparing(CompletionView::reportedAt).reversed())
        .toList();
  }

  /** Whether the file is one of this case's. */
  boolean hold(CaseView theCase, FileId file) {
    var certificate = candidacies.byCase(theCase.number()).flatMap(this::certificate);
    return Stream.of(
            completions(theCase).stream().flatMap(it -> it.certificate().stream()),
            certificate.flatMap(CertificateView::certificate).stream(),
            certificate.flatMap(CertificateView::transcript).stream(),
            resumes(theCase),
            ofAppeal(theCase),
            evidence(theCase),
            conditions.ofCase(theCase.number()).stream()
                .flatMap(it -> Stream.ofNullable(it.file())),
            approvalReviews.ofCase(theCase.number()).stream()
                .flatMap(it -> Stream.ofNullable(it.file())),
            notices.ofCase(theCase.number()).stream()
                .flatMap(it -> it.attachments().stream())
                .map(Attachment::file))
        .flatMap(it -> it)
        .anyMatch(file::equals);
  }

  private Optional<CertificateView> certificate(CandidacyView candidacy) {
    return candidacy.state() == CandidacyState.CERTIFIED
        ? certificates
            .ofPerson(candidacy.person())
            .filter(it -> it.caseNumber().equals(candidacy.caseNumber()))
        : Optional.empty();
  }
}
