package org.colophon.demo;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.AppealId;
import org.colophon.appeals.AppealView;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.NewAppeal;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.CourseId;
import org.colophon.courses.Instructor;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalSection;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewOfApprovalView;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.evaluation.CourseMark;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Invoices;
import org.colophon.files.FileRefused;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** What providers, evaluators and committees do about courses, by the services behind the pages. */
@Component
@OnlyInDemo
class CourseDeeds {

  private final Providers providers;
  private final Proposals proposals;
  private final CourseCatalog catalog;
  private final CourseConditions conditions;
  private final Renewals renewals;
  private final ReviewsOfApprovals reviews;
  private final CourseDecisions decisions;
  private final Appeals appeals;
  private final Seats seats;
  private final CourseReviews judgements;
  private final Invoices invoices;
  private final CardCheckouts cards;
  private final DemoPapers papers;
  private final Cases cases;
  private final Office office;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CourseDeeds(
      Providers providers,
      Proposals proposals,
      CourseCatalog catalog,
      CourseConditions conditions,
      Renewals renewals,
      ReviewsOfApprovals reviews,
      CourseDecisions decisions,
      Appeals appeals,
      Seats seats,
      CourseReviews judgements,
      Invoices invoices,
      CardCheckouts cards,
      DemoPapers papers,
      Cases cases,
      Office office,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.providers = providers;
    this.proposals = proposals;
    this.catalog = catalog;
    this.conditions = conditions;
    this.renewals = renewals;
    this.reviews = reviews;
    this.decisions = decisions;
    this.appeals = appeals;
    this.seats = seats;
    this.judgements = judgements;
    this.invoices = invoices;
    this.cards = cards;
    this.papers = papers;
    this.cases = cases;
    this.office = office;
    this.rules = rules;
    this.calendar = calendar;
  }

  // Which cases go on with what

  /** All cases about a proposed course, from its proposal to its appeal. */
  List<CaseNumber> casesOf(DemoProposal course) {
    var found = new ArrayList<CaseNumber>();
    for (var text : texts(course)) {
      Optional.ofNullable(text.caseNumber())
          .ifPresent(
              it -> {
                found.add(it);
                found.addAll(appealsAbout(it));
              });
    }
    approved(course)
        .ifPresent(
            id -> {
              renewals.ofProvider(idOf(course.house())).stream()
                  .filter(it -> it.course().id().equals(id))
                  .forEach(it -> found.add(it.caseNumber()));
              for (var review : reviews.ofCourse(id)) {
                found.add(review.caseNumber());
                found.addAll(appealsAbout(review.caseNumber()));
              }
            });
    return found;
  }

  private List<CaseNumber> appealsAbout(CaseNumber number) {
    return appeals.about(number).stream()
        .flatMap(it -> Optional.ofNullable(it.number()).stream())
        .toList();
  }

  /** Renewals of courses that were approved before anything of the demo happened. */
  List<CaseNumber> renewalsOf(World world) {
    return world.courses().stream()
        .map(it -> it.provider())
        .distinct()
        .flatMap(it -> renewals.ofProvider(it).stream())
        .filter(it -> DemoCourses.TITLES.contains(it.course().title()))
        .map(it -> it.caseNumber())
        .toList();
  }

  /** The cases about one of the program's own people. */
  List<CaseNumber> casesOf(DemoPerson person) {
    return cases.ofSubject(office.id(person)).stream().map(CaseView::number).toList();
  }

  // The provider

  /** Registers the provider, or states what sort it is where it was known before. */
  void register(House house) throws Exception {
    var owner = office.id(house.owner());
    var known = known(house);
    if (known.isPresent()) {
      providers.change(owner, known.get().id(), house.details(), known.get().version());
    } else {
      providers.found(owner, house.details());
    }
  }

  ProviderId idOf(House house) {
    return known(house).orElseThrow().id();
  }

  private Optional<ProviderView> known(House house) {
    return providers.all().stream().filter(it -> it.name().equals(house.label())).findFirst();
  }

  /** What the course is and how it is taught; no instructor, and not yet the whole map. */
  void begin(DemoProposal course) throws Exception {
    var owner = ownerOf(course);
    var id = ProposalId.next();
    proposals.begin(owner, idOf(course.house()), id, course.setId());
    for (var section : List.of(ProposalSection.COURSE, ProposalSection.TEACHING)) {
      proposals.save(owner, id, section, course.answers(section), 0);
    }
    var map = course.map(set(course));
    proposals.save(owner, id, map.subList(0, map.size() / 2), 0);
  }

  void complete(DemoProposal course) throws Exception {
    var owner = ownerOf(course);
    var draft = draft(course);
    proposals.save(
        owner,
        draft.id(),
        ProposalSection.ASSESSMENT,
        course.answers(ProposalSection.ASSESSMENT),
        0);
    proposals.save(owner, draft.id(), course.map(set(course)), draft.version(ProposalSection.MAP));
    proposals.save(owner, draft.id(), instructor(owner, "Miriam Falk"));
  }

  private Instructor instructor(PersonId owner, String name) throws IOException, FileRefused {
    return new Instructor(
        UUID.randomUUID(),
        name,
        "",
        "Twelve years in this work, eight of them teaching it.",
        papers.keep(owner, "resume", CoursePaper.of(List.of(name, "Instructor"))));
  }

  void submit(DemoProposal course) throws Exception {
    proposals.submit(ownerOf(course), draft(course).id());
  }

  void pay(DemoProposal course) throws Exception {
    pay(caseOf(course));
  }

  private void pay(CaseNumber number) throws Exception {
    cards.pay(cards.start(invoices.ofCase(number).orElseThrow().id()).id());
  }

  /** Begins a change of one competency, in content and assessment, and submits it. */
  void amend(DemoProposal course, String content, String assessment) throws Exception {
    var owner = ownerOf(course);
    var id = amendment(course);
    var draft = proposals.find(owner, id).orElseThrow();
    var map = new ArrayList<>(draft.content().map());
    map.set(2, new MapEntry(3, content, assessment));
    proposals.save(owner, id, map, draft.version(ProposalSection.MAP));
    proposals.submit(owner, id);
  }

  /** Tells the program that somebody else teaches the course too. */
  void bringInstructor(DemoProposal course, String name) throws Exception {
    var owner = ownerOf(course);
    var id = amendment(course);
    proposals.save(owner, id, instructor(owner, name));
    proposals.submit(owner, id);
  }

  private ProposalId amendment(DemoProposal course) throws Exception {
    return proposals.amend(
        ownerOf(course), idOf(course.house()), approved(course).orElseThrow(), ProposalId.next());
  }

  // Program staff, evaluators, the committee

  void check(DemoProposal course) {
    staff(caseOf(course), "UserTask_CheckProposal", Map.of("proposalCheck", "COMPLETE"));
  }

  /** Whoever was asked for this seat takes it. */
  void claim(DemoProposal course, int position) {
    var seat = seat(course, position);
    office.claim(caseOf(course), "UserTask_Review", about(seat), asked(seat));
  }

  /**
   * Rates every competency that is asked for, and files the judgement.
   *
   * @param weak the one that is met in part only; 0 for none
   */
  void judge(DemoProposal course, int position, int weak) throws Exception {
    var seat = seat(course, position);
    var judge = asked(seat);
    for (var competency : set(course).competencies()) {
      var number = competency.number();
      if (seat.asks(number)) {
        var found = number == weak ? Finding.PARTLY : Finding.MET;
        judgements.mark(
            seat.id(),
            judge,
            new CourseMark(
                number,
                found,
                found,
                found,
                number == weak ? "One unit mentions it; nothing asks for it." : ""));
      }
    }
    judgements.opine(seat.id(), judge, "Clear, and close to the work it is about.");
    office.completeUnread(
        caseOf(course), "UserTask_Review", about(seat), judge, Map.of("reviewDeclared", true));
  }

  private SeatView seat(DemoProposal course, int position) {
    return seats.ofCase(caseOf(course)).stream()
        .filter(it -> it.position() == position)
        .max(comparing(SeatView::round))
        .orElseThrow();
  }

  private static PersonId asked(SeatView seat) {
    return seat.turn().orElseThrow().person();
  }

  private static Map<String, String> about(SeatView seat) {
    return Map.of("seatId", seat.id().toString());
  }

  void decide(DemoProposal course, Map<String, Object> form) {
    var declared = new HashMap<>(form);
    declared.put("courseUninvolved", true);
    office.complete(caseOf(course), "UserTask_DecideCourse", DemoPerson.COMMITTEE_2, declared);
  }

  // What becomes of a course

  void answerCondition(DemoProposal course, String words) throws Exception {
    var condition = conditions.ofCase(caseOf(course)).get(0);
    conditions.answer(ownerOf(course), condition.id(), words, null);
  }

  void judgeCondition(DemoProposal course) {
    staff(caseOf(course), "UserTask_JudgeCondition", Map.of("conditionFound", "MET"));
  }

  /** What the system does by itself several times a day. */
  void lookForRenewals() {
    renewals.openDue();
  }

  void askForRenewal(DemoProposal course) throws Exception {
    var number = renewal(course);
    renewals.request(ownerOf(course), number, "", "");
    pay(number);
  }

  void renew(DemoProposal course) {
    staff(renewal(course), "UserTask_CheckRenewal", Map.of("renewalDecision", "RENEW"));
  }

  private CaseNumber renewal(DemoProposal course) {
    var id = approved(course).orElseThrow();
    return renewals.ofProvider(idOf(course.house())).stream()
        .filter(it -> it.course().id().equals(id))
        .findFirst()
        .orElseThrow()
        .caseNumber();
  }

  void openReview(DemoProposal course, String concern) throws Exception {
    reviews.open(office.id(DemoPerson.STAFF), approved(course).orElseThrow(), concern);
  }

  void answerReview(DemoProposal course, String words) throws Exception {
    reviews.answer(ownerOf(course), review(course).caseNumber(), words, null);
  }

  void decideReview(DemoProposal course, Map<String, Object> form) {
    office.complete(
        review(course).caseNumber(), "UserTask_DecideApproval", DemoPerson.COMMITTEE_2, form);
  }

  private ReviewOfApprovalView review(DemoProposal course) {
    return reviews.ofCourse(approved(course).orElseThrow()).get(0);
  }

  void giveUp(DemoProposal course, LocalDate on, String why) throws Exception {
    reviews.giveUp(ownerOf(course), approved(course).orElseThrow(), on, why);
  }

  // Appeals

  void appeal(DemoProposal course, String grounds) throws Exception {
    var denied = decisions.inCase(caseOf(course)).orElseThrow();
    appeals.file(
        ownerOf(course),
        new NewAppeal(AppealId.next(), CourseDecisions.KIND, denied.id(), grounds, null));
  }

  void carryOn(DemoProposal course) throws Exception {
    appeals.carryOn(ownerOf(course), appealOf(course));
  }

  void reconsider(DemoProposal course, String outcome, String reasons) {
    decideAppeal(course, "UserTask_ReconsiderDecision", DemoPerson.COMMITTEE_3, outcome, reasons);
  }

  void decideAppeal(DemoProposal course, String outcome, String reasons) {
    decideAppeal(course, "UserTask_DecideAppeal", DemoPerson.APPEALS_1, outcome, reasons);
  }

  private void decideAppeal(
      DemoProposal course, String task, DemoPerson by, String outcome, String reasons) {
    office.complete(
        appealOf(course),
        task,
        by,
        Map.of("appealOutcomeChosen", outcome, "appealReasons", reasons, "appealUninvolved", true));
  }

  private CaseNumber appealOf(DemoProposal course) {
    return appeals.about(caseOf(course)).stream()
        .max(comparing(AppealView::filedAt))
        .orElseThrow()
        .number();
  }

  private void staff(CaseNumber number, String task, Map<String, Object> form) {
    office.complete(number, task, DemoPerson.STAFF, form);
  }

  /** The case of the text that is under way, or was last. */
  private CaseNumber caseOf(DemoProposal course) {
    return texts(course).stream()
        .flatMap(it -> Optional.ofNullable(it.caseNumber()).stream())
        .findFirst()
        .orElseThrow();
  }

  private ProposalView draft(DemoProposal course) {
    return texts(course).get(0);
  }

  /** Its proposal and its changes, the latest first. */
  private List<ProposalView> texts(DemoProposal course) {
    return known(course.house()).stream()
        .flatMap(it -> proposals.ofProvider(it.id()).stream())
        .filter(it -> it.title("").equals(course.title()))
        .toList();
  }

  private Optional<CourseId> approved(DemoProposal course) {
    return catalog.all().stream()
        .filter(it -> it.title().equals(course.title()))
        .map(it -> it.id())
        .findFirst();
  }

  private CompetencySet set(DemoProposal course) {
    return rules.editionOn(calendar.today()).set(course.setId());
  }

  private PersonId ownerOf(DemoProposal course) {
    return office.id(course.house().owner());
  }
}
