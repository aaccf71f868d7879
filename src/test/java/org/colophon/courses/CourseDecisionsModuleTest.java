package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class CourseDecisionsModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(17000);
  static final PersonId STAFF = PersonId.of("u2001");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TestConfiguration
  static class Time {

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-06-01T15:00:00Z");
    }
  }

  @Autowired CourseDecisions decisions;
  @Autowired Providers providers;
  @Autowired Proposals proposals;
  @Autowired CourseConditions conditions;
  @Autowired Renewals renewals;
  @Autowired ReviewsOfApprovals reviews;
  @Autowired CourseCatalog catalog;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired MovingClock clock;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;

  PersonId owner;
  ProviderId elm;
  ProposalId proposal;

  @BeforeEach
  void aProviderWithAProposal() throws Exception {
    clock.moveTo(TODAY);
    owner = PersonId.of("u" + NUMBERS.incrementAndGet());
    elm =
        providers.found(
            owner, new ProviderDetails("Elm " + owner, ProviderKind.NETWORK, "", "555 0100"));
    proposal = propose();
  }

  @Test
  void aDenialIsOvertaken() throws Exception {
    var number = proposals.submit(owner, proposal);
    proposals.deny(number, "It does not cover a set.", STAFF);
    var denial = only();
    assertThat(denial.title()).isEqualTo("Denial of “Libraries online”");
    assertThat(denial.words()).isEqualTo("It does not cover a set.");
    assertThat(denial.decidedAt()).isEqualTo(clock.instant());
    assertThat(denial.canBeDecidedAnew()).isTrue();
    assertThat(decisions.inCase(number)).contains(denial);
    clock.moveTo(TODAY.plusDays(50));

    decisions.reverse(denial.id(), "Decided on an appeal.", STAFF);

    assertThat(decisions.find(denial.id())).isEmpty();
    assertThat(decisions.provider(denial.id())).as("still whose it was").contains(elm);
    var view = proposals.find(owner, proposal).orElseThrow();
    assertThat(view.state()).isEqualTo(ProposalState.APPROVED);
    assertThat(catalog.find(view.course()).orElseThrow().latestApproval().from())
        .isEqualTo(TODAY.plusDays(50));
    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("Approved");
    assertThat(lines(number))
        .containsSubsequence(
            "Case closed. Approved",
            "Approved. Decided on an appeal.",
            "Case opened again. Decided on an appeal.",
            "Case closed. Denied",
            "Denied. It does not cover a set.");
    assertThat(cases.checkChain(number).intact()).isTrue();
  }

  @Test
  void aDenialIsSentBackAndDeniedAnewIsAnotherDecision(AssertablePublishedEvents events)
      throws Exception {
    var number = proposals.submit(owner, proposal);
    proposals.deny(number, "It does not cover a set.", STAFF);
    var first = only();

    decisions.remand(first.id(), "Look again.");

    assertThat(events.ofType(ProposalRemanded.class)).containsExactly(new ProposalRemanded(number));
    assertThat(proposals.ofCase(number).orElseThrow().state()).isEqualTo(ProposalState.SUBMITTED);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.OPEN);
    assertThat(decisions.ofProvider(elm)).isEmpty();
    proposals.beginDecision(number, TODAY.plusDays(7));
    clock.moveTo(TODAY.plusDays(5));
    proposals.deny(number, "Still not.", STAFF);
    assertThat(only().id()).isEqualTo(first.id());
    assertThat(only().decidedAt()).isAfter(first.decidedAt());
  }

  @Test
  void onlyAReturnByTheCommitteeCanBeAppealedAndOnlyWhenItIsFinal() throws Exception {
    var number = proposals.submit(owner, proposal);
    proposals.sendBack(number, "The readings are missing.", TODAY.plusDays(60), STAFF);
    proposals.lapse(number, "Propose it again.");
    assertThat(decisions.ofProvider(elm)).as("returned by the office").isEmpty();

    proposal = propose();
    number = proposals.submit(owner, proposal);
    proposals.beginDecision(number, TODAY.plusDays(7));
    proposals.sendBack(number, "The readings are missing.", TODAY.plusDays(60), STAFF);
    assertThat(decisions.ofProvider(elm)).as("it can still be revised").isEmpty();
    clock.moveTo(TODAY.plusDays(61));
    proposals.lapse(number, "Propose it again.");

    assertThat(only().title()).isEqualTo("Return in vain of “Libraries online”");
    assertThat(only().words()).isEqualTo("The readings are missing.");
    assertThat(only().decidedAt()).isEqualTo(clock.instant());
    decisions.reverse(only().id(), "Decided on an appeal.", STAFF);
    assertThat(proposals.ofCase(number).orElseThrow().state()).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void whatWasReturnedByTheCommitteeOnceIsNotWhenTheOfficeReturnsTheNextVersion() throws Exception {
    var number = proposals.submit(owner, proposal);
    proposals.beginDecision(number, TODAY.plusDays(7));
    proposals.sendBack(number, "The readings are missing.", TODAY.plusDays(60), STAFF);
    proposals.submit(owner, proposal);
    proposals.sendBack(number, "The résumé is missing.", TODAY.plusDays(60), STAFF);
    proposals.lapse(number, "Propose it again.");

    assertThat(decisions.ofProvider(elm)).isEmpty();
  }

  @Test
  void whatIsNotPaidOrWithdrawnCannotBeAppealed() throws Exception {
    var number = proposals.submit(owner, proposal);
    proposals.lapse(number, "Propose it again.");
    proposal = propose();
    proposals.submit(owner, proposal);
    proposals.withdraw(owner, proposal);

    assertThat(decisions.ofProvider(elm)).isEmpty();
  }

  @Test
  void anApprovalThatAConditionEndedHoldsAgain(AssertablePublishedEvents events) throws Exception {
    var number = proposals.submit(owner, proposal);
    var course = proposals.approve(number, "", List.of("Name the readings.", "A quiz."), STAFF);
    var first = conditions.ofCase(number).get(0).id();
    clock.moveTo(TODAY.plusDays(91));
    conditions.handToCommittee(first);
    conditions.endApproval(first, "Nothing came.", STAFF);
    assertThat(catalog.find(course).orElseThrow().approvalOn(TODAY.plusDays(92))).isEmpty();
    var ended = only();
    assertThat(ended.title()).isEqualTo("End of the approval of “Libraries online”");
    assertThat(ended.canBeDecidedAnew()).isFalse();
    assertThatThrownBy(() -> decisions.remand(ended.id(), "Look again."))
        .isInstanceOf(RuntimeException.class);
    clock.moveTo(TODAY.plusDays(120));

    decisions.reverse(ended.id(), "It had come.", STAFF);

    var approval = catalog.find(course).orElseThrow().latestApproval();
    assertThat(approval.until()).isEqualTo(TODAY.plusYears(4));
    assertThat(conditions.ofCase(number))
        .extracting(ConditionView::state)
        .containsExactly(ConditionState.WAIVED, ConditionState.OPEN);
    assertThat(conditions.ofCase(number).get(1).dueOn())
        .as("in full time")
        .isEqualTo(TODAY.plusDays(210));
    assertThat(events.ofType(ConditionImposed.class)).hasSize(3);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.OPEN);
    assertThat(decisions.ofProvider(elm)).isEmpty();
  }

  @Test
  void aRestoredApprovalIsRenewedLikeAnyOther() throws Exception {
    clock.moveTo(LocalDate.of(2022, 1, 10));
    proposal = propose();
    var number = proposals.submit(owner, proposal);
    var course = proposals.approve(number, "", List.of("Name the readings."), STAFF);
    clock.moveTo(LocalDate.of(2025, 8, 1));
    renewals.openDue();
    assertThat(renewals.ofProvider(elm)).hasSize(1);
    var condition = conditions.ofCase(number).get(0).id();
    conditions.handToCommittee(condition);
    conditions.endApproval(condition, "Nothing came.", STAFF);
    assertThat(renewals.ofProvider(elm).get(0).state()).isEqualTo(RenewalState.DROPPED);
    renewals.openDue();
    assertThat(renewals.ofProvider(elm)).as("ended, there is nothing to renew").hasSize(1);

    decisions.reverse(only().id(), "It had come.", STAFF);
    renewals.openDue();

    assertThat(renewals.ofProvider(elm))
        .filteredOn(it -> it.state().open())
        .singleElement()
        .satisfies(it -> assertThat(it.endsOn()).isEqualTo("2026-01-10"));
    assertThat(catalog.find(course).orElseThrow().latestApproval().until()).isEqualTo("2026-01-10");
  }

  /** It begins the day after the old one ended, although that day is long past. */
  @Test
  void aRefusedRenewalIsGrantedWithoutAGap() throws Exception {
    var ends = TODAY.plusMonths(1);
    var course = recorded(ends);
    renewals.openDue();
    var number = renewals.ofProvider(elm).get(0).caseNumber();
    renewals.request(owner, number, "250 USD", "new@elm.example");
    renewals.decline(number, "Another unit 3.", STAFF);
    var refused = only();
    assertThat(refused.title()).isEqualTo("No renewal of “Story hours”");
    assertThat(refused.words()).isEqualTo("Another unit 3.");
    clock.moveTo(ends.plusDays(60));

    decisions.reverse(refused.id(), "It is the same unit.", STAFF);

    var view = catalog.find(course).orElseThrow();
    assertThat(view.latestApproval().from()).isEqualTo(ends.plusDays(1));
    assertThat(view.latestApproval().until()).isEqualTo(ends.plusDays(1).plusYears(4));
    assertThat(view.cost()).isEqualTo("250 USD");
    assertThat(renewals.find(number).state()).isEqualTo(RenewalState.RENEWED);
    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("Renewed");
    assertThat(decisions.find(refused.id())).isEmpty();
  }

  @Test
  void whileTheCourseIsChangedInAnotherWayADeniedChangeStays() throws Exception {
    var course = proposals.approve(proposals.submit(owner, proposal), "", List.of(), STAFF);
    var change = proposals.amend(owner, elm, course, ProposalId.next());
    proposals.save(owner, change, map("Another unit"), 0);
    var number = proposals.submit(owner, change);
    proposals.deny(number, "Too thin.", STAFF);
    assertThat(only().title()).isEqualTo("Denial of changes of “Libraries online”");
    var other = proposals.amend(owner, elm, course, ProposalId.next());

    assertThatThrownBy(() -> decisions.reverse(only().id(), "No.", STAFF))
        .isInstanceOf(ChangeUnderWay.class);
    assertThatThrownBy(() -> decisions.remand(only().id(), "No."))
        .isInstanceOf(ChangeUnderWay.class);
    assertThat(proposals.ofCase(number).orElseThrow().state()).isEqualTo(ProposalState.DENIED);
    proposals.discard(owner, other);
    decisions.reverse(only().id(), "It is rich.", STAFF);

    assertThat(proposals.approvedText(course).orElseThrow().id()).isEqualTo(change);
  }

  @Test
  void whoSpeaksIsASignatoryOrAnOwnerNow() throws Exception {
    proposals.deny(proposals.submit(owner, proposal), "No.", STAFF);

    assertThat(decisions.speaks(owner, only().id())).isTrue();
    assertThat(decisions.speaks(STAFF, only().id())).isFalse();
    for (var nonsense : List.of("", "proposal-", "proposal-x", "renewal-x", "condition-4f", "x")) {
      assertThat(decisions.find(nonsense)).as(nonsense).isEmpty();
      assertThat(decisions.provider(nonsense)).as(nonsense).isEmpty();
      assertThat(decisions.speaks(owner, nonsense)).as(nonsense).isFalse();
    }
  }

  @Test
  void aWithdrawnApprovalHoldsAgainToItsOwnLastDay() throws Exception {
    var ends = TODAY.plusYears(2);
    var course = recorded(ends);
    var number = reviews.open(STAFF, course, "Learners tell us of another unit.");
    reviews.handToCommittee(number);
    assertThat(decisions.ofProvider(elm)).as("nothing is decided yet").isEmpty();
    reviews.withdraw(number, "Another unit 3.", STAFF);
    var withdrawn = only();
    assertThat(withdrawn.title()).isEqualTo("Withdrawal of the approval of “Story hours”");
    assertThat(withdrawn.words()).isEqualTo("Another unit 3.");
    assertThat(decisions.inCase(number)).contains(withdrawn);
    assertThat(decisions.provider(withdrawn.id())).contains(elm);
    assertThat(catalog.find(course).orElseThrow().approvalOn(TODAY.plusDays(40))).isEmpty();
    clock.moveTo(TODAY.plusDays(40));

    decisions.reverse(withdrawn.id(), "It is the same unit.", STAFF);

    var view = catalog.find(course).orElseThrow();
    assertThat(view.latestApproval().until()).isEqualTo(ends);
    assertThat(view.latestApproval().countsUntil()).isEqualTo(ends.plusMonths(12));
    assertThat(view.approvalOn(TODAY.plusDays(40))).isPresent();
    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("The approval stands");
    assertThat(decisions.find(withdrawn.id())).isEmpty();
    assertThat(decisions.provider(withdrawn.id())).as("still whose it was").contains(elm);
  }

  private AdverseDecision only() {
    assertThat(decisions.ofProvider(elm)).hasSize(1);
    return decisions.ofProvider(elm).get(0);
  }

  private CourseId recorded(LocalDate ends) throws Exception {
    return catalog.record(
        new ApprovedCourse(
            "Elm " + owner,
            "Story hours",
            SetId.of("youth"),
            Delivery.ONLINE,
            "",
            "",
            ends.minusYears(4),
            Set.of()),
        STAFF);
  }

  private ProposalId propose() throws Exception {
    var id = ProposalId.next();
    proposals.begin(owner, elm, id, SetId.of("technology"));
    for (var section :
        List.of(ProposalSection.COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      var answers = new EnumMap<ProposalField, String>(ProposalField.class);
      ProposalField.of(section).forEach(it -> answers.put(it, "Libraries online"));
      answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
      answers.replace(ProposalField.PASS_MARK, "75");
      proposals.save(owner, id, section, answers, 0);
    }
    var resume = new FileId(UUID.randomUUID());
    proposals.save(
        owner, id, new Instructor(UUID.randomUUID(), "Ida Moss", "", "Ten years", resume));
    proposals.save(owner, id, map("Unit"), 0);
    return id;
  }

  private List<MapEntry> map(String content) {
    return IntStream.rangeClosed(1, 9).mapToObj(it -> new MapEntry(it, content, "Quiz")).toList();
  }

  private List<String> lines(CaseNumber number) {
    return cases.timeline(number).stream().map(it -> it.text()).toList();
  }
}
