package org.colophon.courses;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.courses.ProposalSection.ASSESSMENT;
import static org.colophon.courses.ProposalSection.COURSE;
import static org.colophon.courses.ProposalSection.MAP;
import static org.colophon.courses.ProposalSection.TEACHING;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.Conflicts;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = {"cases", "program"})
class ProposalsModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(9000);
  static final PersonId STAFF = PersonId.of("u2001");
  static final SetId TECHNOLOGY = SetId.of("technology");

  @Autowired Providers providers;
  @Autowired ProviderRepository table;
  @Autowired Proposals proposals;
  @Autowired CourseConditions conditions;
  @Autowired ReviewsOfApprovals reviews;
  @Autowired CourseCatalog catalog;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;

  PersonId owner;
  PersonId author;
  PersonId signatory;
  ProviderId elm;
  ProposalId course;

  @BeforeEach
  void anAuthorBeginsAProposal() throws Exception {
    owner = person();
    author = person();
    signatory = person();
    elm =
        providers.found(
            owner, new ProviderDetails("Elm " + owner, ProviderKind.NETWORK, "", "555 0100"));
    join(author, ProviderRole.AUTHOR);
    join(signatory, ProviderRole.SIGNATORY);
    course = ProposalId.next();
    proposals.begin(author, elm, course, TECHNOLOGY);
  }

  @Test
  void beginningTwiceIsOnce() throws Exception {
    proposals.begin(author, elm, course, TECHNOLOGY);

    assertThat(proposals.ofProvider(elm))
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(ProposalState.DRAFT));
  }

  @Test
  void onlyWhoWritesForTheProviderWrites() {
    var stranger = person();

    assertThat(proposals.find(stranger, course)).isEmpty();
    assertThatThrownBy(() -> save(stranger, COURSE, 0, "Mine"))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> save(signatory, COURSE, 0, "Mine")).isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> proposals.begin(signatory, elm, ProposalId.next(), TECHNOLOGY))
        .isInstanceOf(RoleMissing.class);
    assertThat(look().content()).isEqualTo(ProposalContent.EMPTY);
  }

  @Test
  void theLaterOfTwoOverwritesNothing() throws Exception {
    save(author, COURSE, 0, "Libraries online");

    assertThatThrownBy(() -> save(owner, COURSE, 0, "Libraries on line"))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(look().content().answer(ProposalField.TITLE)).isEqualTo("Libraries online");
    assertThat(look().saves().get(COURSE).by()).isEqualTo(author);

    save(owner, COURSE, 0, "Libraries online");
    assertThat(look().version(COURSE)).as("the same again is no change").isEqualTo(1);
    save(owner, TEACHING, 0, "Another part");
    save(owner, COURSE, 1, "Libraries on line");
    assertThat(look().version(COURSE)).isEqualTo(2);
  }

  @Test
  void eachGapIsNamed() throws Exception {
    fill();
    proposals.save(author, course, map(16, 7), look().version(MAP));

    assertThatThrownBy(() -> proposals.submit(signatory, course))
        .isInstanceOfSatisfying(
            ProposalIncomplete.class,
            it ->
                assertThat(it.gaps())
                    .containsExactly(
                        new ProposalGap(MAP, "assessment-7", "Say what measures competency 7.")));
    assertThat(look().caseNumber()).isNull();
    assertThat(look().gaps(COURSE)).isEmpty();
  }

  @Test
  void anEmptyProposalHasAGapForEverything() {
    assertThat(look().gaps())
        .hasSize(ProposalField.values().length + 1 + 2 * competencies())
        .extracting(ProposalGap::section)
        .containsAll(EnumSet.allOf(ProposalSection.class));
  }

  @Test
  void aResumeIsPartOfAnInstructor() throws Exception {
    var gaps =
        proposals.save(
            author,
            course,
            new Instructor(UUID.randomUUID(), "Ana Ruiz", "ana@", "Ten years", null));

    assertThat(gaps).extracting(ProposalGap::field).containsExactly("address", "resume-file");
    assertThat(look().content().instructors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"70", "70 %", "100%", "C", "b+", "A"})
  void aPassMarkMayBeAShareOrAGrade(String mark) throws Exception {
    assertThat(passMark(mark)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"69", "101", "C-", "D", "F", "enough", "-80", "7.5"})
  void lessThanTheFloorDoesNotPass(String mark) throws Exception {
    assertThat(passMark(mark)).extracting(ProposalGap::field).containsExactly("pass-mark");
  }

  @Test
  void whatIsSubmittedIsFrozen(AssertablePublishedEvents events) throws Exception {
    fill();
    assertThatThrownBy(() -> proposals.submit(author, course)).isInstanceOf(RoleMissing.class);

    var number = proposals.submit(signatory, course);
    assertThat(proposals.submit(owner, course)).as("twice is once").isEqualTo(number);

    assertThat(number.value()).startsWith("P-");
    assertThat(events.ofType(ProposalSubmitted.class)).hasSize(1);
    var submitted = proposals.submitted(number);
    assertThat(submitted.content()).isEqualTo(look().content());
    assertThat(submitted.by()).isEqualTo(signatory);
    assertThat(submitted.sha256()).hasSize(64);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(cases.timeline(number).stream().map(it -> it.text()).collect(joining(" ")))
        .contains(submitted.sha256());
    assertThatThrownBy(() -> save(author, COURSE, 1, "Later")).isInstanceOf(ProposalClosed.class);
    assertThatThrownBy(() -> sql.update("update course_submissions set content = content || ' '"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(
            () ->
                sql.update(
                    """
                    insert into course_submissions
                      select proposal_id, 9, content || ' ', sha256, submitted_by, submitted_at
                      from course_submissions where proposal_id = ?
                    """,
                    course.value()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void whatIsReturnedIsRevisedAndTheFirstVersionStays(AssertablePublishedEvents events)
      throws Exception {
    fill();
    var number = proposals.submit(owner, course);
    var first = proposals.submitted(number);
    var until = calendar.today().plusDays(30);

    proposals.sendBack(number, "Name the readings of unit 3.", until, STAFF);

    assertThat(look().state()).isEqualTo(ProposalState.RETURNED);
    assertThat(look().words()).isEqualTo("Name the readings of unit 3.");
    assertThat(look().reviseBy()).isEqualTo(until);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROVIDER);
    save(author, COURSE, look().version(COURSE), "Libraries online, revised");
    assertThat(proposals.submit(owner, course)).isEqualTo(number);
    assertThat(proposals.submitted(number).round()).isEqualTo(2);
    assertThat(proposals.submitted(number).sha256()).isNotEqualTo(first.sha256());
    assertThat(events.ofType(ProposalSubmitted.class)).hasSize(2);
    assertThat(
            sql.queryForObject(
                "select sha256 from course_submissions where proposal_id = ? and round = 1",
                String.class,
                course.value()))
        .isEqualTo(first.sha256());
  }

  @Test
  void aDraftIsThrownAwayAndASubmissionWithdrawn(AssertablePublishedEvents events)
      throws Exception {
    assertThatThrownBy(() -> proposals.withdraw(owner, course)).isInstanceOf(ProposalClosed.class);
    fill();
    var number = proposals.submit(owner, course);
    assertThatThrownBy(() -> proposals.discard(author, course)).isInstanceOf(ProposalClosed.class);

    proposals.withdraw(owner, course);
    proposals.withdraw(owner, course);

    assertThat(events.ofType(ProposalWithdrawn.class)).hasSize(1);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    var other = ProposalId.next();
    proposals.begin(author, elm, other, TECHNOLOGY);
    proposals.discard(author, other);
    proposals.discard(author, other);
    assertThat(proposals.find(author, other)).isEmpty();
  }

  @Test
  void whatIsNotRevisedInTimeIsClosed() throws Exception {
    fill();
    CaseNumber number = proposals.submit(owner, course);
    proposals.sendBack(number, "More.", LocalDate.of(2030, 1, 1), STAFF);

    proposals.lapse(number, "You can propose it again.");
    proposals.lapse(number, "You can propose it again.");

    assertThat(look().state()).isEqualTo(ProposalState.LAPSED);
    assertThatThrownBy(() -> proposals.submit(owner, course)).isInstanceOf(ProposalClosed.class);
  }

  @Test
  void conditionsAreAnsweredAndMetOneByOne(AssertablePublishedEvents events) throws Exception {
    var number = approveUnder("Name the readings of unit 3.", "Add a test for unit 4.");

    var first = conditions.ofCase(number).get(0);
    var second = conditions.ofCase(number).get(1);
    assertThat(first.dueOn()).isEqualTo(calendar.today().plusDays(90));
    assertThat(events.ofType(ConditionImposed.class)).hasSize(2);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROVIDER);
    assertThat(catalog.approvedOn(calendar.today())).extracting(CourseView::provider).contains(elm);

    assertThatThrownBy(() -> conditions.answer(author, first.id(), "Done.", null))
        .isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> conditions.answer(person(), first.id(), "Done.", null))
        .isInstanceOf(NotRepresentative.class);
    conditions.answer(signatory, first.id(), "They are named.", FileId.next());
    assertThatThrownBy(() -> conditions.answer(owner, first.id(), "Again.", null))
        .isInstanceOf(ConditionClosed.class);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(conditions.miss(first.id(), "Not that of week 2.", STAFF)).isTrue();
    conditions.answer(owner, first.id(), "Now they are.", null);
    conditions.meet(first.id(), "", STAFF);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROVIDER);
    conditions.answer(owner, second.id(), "There is one.", null);
    conditions.meet(second.id(), "", STAFF);

    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(conditions.ofCase(number))
        .extracting(ConditionView::state)
        .containsOnly(ConditionState.MET);
    assertThat(events.ofType(ConditionDropped.class)).isEmpty();
  }

  @Test
  void theEndOfAnApprovalTakesItsConditionsAlong(AssertablePublishedEvents events)
      throws Exception {
    var number = approveUnder("Name the readings of unit 3.", "Add a test for unit 4.");
    var first = conditions.ofCase(number).get(0);
    var second = conditions.ofCase(number).get(1);

    assertThat(conditions.handToCommittee(first.id())).isEqualTo(calendar.today().plusDays(14));
    conditions.extend(first.id(), "They asked.", STAFF);
    assertThat(conditions.find(first.id()).dueOn()).isEqualTo(calendar.today().plusDays(30));
    conditions.handToCommittee(first.id());
    assertThatThrownBy(() -> conditions.extend(first.id(), "They asked.", STAFF))
        .isInstanceOf(ConditionExtendedAlready.class);
    conditions.endApproval(first.id(), "Nothing was named.", STAFF);

    var today = calendar.today();
    assertThat(catalog.approvedOn(today)).extracting(CourseView::provider).contains(elm);
    assertThat(catalog.approvedOn(today.plusDays(1)))
        .extracting(CourseView::provider)
        .doesNotContain(elm);
    assertThat(conditions.find(first.id()).state()).isEqualTo(ConditionState.FAILED);
    assertThat(conditions.find(second.id()).state()).isEqualTo(ConditionState.DROPPED);
    assertThat(events.ofType(ConditionDropped.class))
        .singleElement()
        .satisfies(it -> assertThat(it.condition()).isEqualTo(second.id()));
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
  }

  @Test
  void withAnApprovalThatIsGivenUpItsConditionsEnd(AssertablePublishedEvents events)
      throws Exception {
    var number = approveUnder("Name the readings.", "Name the films.");
    var conditioned = conditions.ofCase(number).get(0).course();

    reviews.giveUp(signatory, conditioned, calendar.today().plusDays(9), "Nobody teaches it.");

    assertThat(conditions.ofCase(number))
        .extracting(ConditionView::state)
        .containsOnly(ConditionState.DROPPED);
    assertThat(events.ofType(ConditionDropped.class)).hasSize(2);
    var closed = cases.find(number).orElseThrow();
    assertThat(closed.standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(closed.outcome()).isEqualTo("Approval ended");
  }

  private CaseNumber approveUnder(String... texts) throws Exception {
    fill();
    var number = proposals.submit(signatory, course);
    proposals.approve(number, "Well made.", List.of(texts), STAFF);
    return number;
  }

  private List<ProposalGap> passMark(String mark) throws Exception {
    return proposals.save(
        author,
        course,
        ASSESSMENT,
        Map.of(ProposalField.PASS_MARK, mark, ProposalField.STRATEGY, "Quizzes"),
        0);
  }

  private void fill() throws Exception {
    for (var section : List.of(COURSE, TEACHING, ASSESSMENT)) {
      save(author, section, 0, "Libraries online");
    }
    proposals.save(author, course, map(competencies(), 0), 0);
    proposals.save(
        author,
        course,
        new Instructor(
            UUID.randomUUID(),
            "Ana Ruiz",
            "ana@elm.example",
            "Ten years",
            new FileId(UUID.randomUUID())));
  }

  private void save(PersonId by, ProposalSection section, long basedOn, String text)
      throws Exception {
    var answers = new EnumMap<ProposalField, String>(ProposalField.class);
    ProposalField.of(section).forEach(it -> answers.put(it, text));
    answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
    answers.replace(ProposalField.PASS_MARK, "75");
    proposals.save(by, course, section, answers, basedOn);
  }

  private static List<MapEntry> map(int size, int gap) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(it -> new MapEntry(it, "Unit " + it, it == gap ? " " : "Quiz " + it))
        .toList();
  }

  /** How many competencies the set has, from the gaps of an empty map. */
  private int competencies() {
    return (int) look().gaps(MAP).stream().filter(it -> it.field().startsWith("content-")).count();
  }

  private ProposalView look() {
    return proposals.find(author, course).orElseThrow();
  }

  private void join(PersonId person, ProviderRole role) {
    transaction.executeWithoutResult(
        it -> {
          try {
            table.save(
                table.findById(elm).orElseThrow().appoint(person, Set.of(role), calendar.now()));
          } catch (LastOwner e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static PersonId person() {
    return PersonId.of("u" + NUMBERS.incrementAndGet());
  }
}
