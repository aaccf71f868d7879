package org.colophon.courses;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.colophon.courses.ProposalSection.COURSE;
import static org.colophon.courses.ProposalSection.MAP;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = {"cases", "program"})
class AmendmentsModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(12000);
  static final PersonId STAFF = PersonId.of("u2001");
  static final PersonId TEACHER = PersonId.of("u2002");
  static final SetId TECHNOLOGY = SetId.of("technology");

  @Autowired Providers providers;
  @Autowired ProviderRepository table;
  @Autowired Proposals proposals;
  @Autowired CourseCatalog catalog;
  @Autowired ProviderTies ties;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;

  PersonId owner;
  PersonId author;
  ProviderId elm;
  CourseId course;
  ProposalId first;

  @BeforeEach
  void aCourseIsApproved() throws Exception {
    when(accounts.byEmail(anyString())).thenReturn(Optional.empty());
    owner = person();
    author = person();
    elm =
        providers.found(
            owner, new ProviderDetails("Elm " + owner, ProviderKind.NETWORK, "", "555 0100"));
    join(author, ProviderRole.AUTHOR);
    first = ProposalId.next();
    proposals.begin(owner, elm, first, TECHNOLOGY);
    for (var section : List.of(COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      save(first, section, "Libraries online");
    }
    proposals.save(owner, first, map("Unit"), 0);
    proposals.save(owner, first, teacher(UUID.randomUUID(), "Ana Ruiz"));
    course = proposals.approve(proposals.submit(owner, first), "", List.of(), STAFF);
  }

  @Test
  void anAmendmentBeginsWithTheTextThatHolds() throws Exception {
    var change = amend();

    assertThat(look(change).content()).isEqualTo(look(first).content());
    assertThat(look(change).amends()).isEqualTo(course);
    assertThat(proposals.difference(owner, change)).hasValueSatisfying(it -> it.isEmpty());
    assertThat(proposals.difference(owner, first)).isEmpty();
    assertThat(look(change).gaps())
        .extracting(ProposalGap::sentence)
        .containsExactly("Change something: nothing differs from what holds.");
    assertThatThrownBy(() -> proposals.submit(owner, change))
        .isInstanceOf(ProposalIncomplete.class);
  }

  @Test
  void oneAtATimeChangesACourse() throws Exception {
    var change = amend();

    assertThat(proposals.amend(author, elm, course, ProposalId.next())).isEqualTo(change);
    assertThat(proposals.amendmentsOf(course)).hasSize(1);
    assertThatThrownBy(
            () ->
                sql.update(
                    """
                    insert into course_proposals
                      select gen_random_uuid(), provider_id, set_id, state, case_number, round, rules_on, content,
                        saves, words, revise_by_on, course_id, begun_by, begun_at, ended_at, version,
                        amends_course_id, basis_proposal_id, basis_round
                      from course_proposals where proposal_id = ?
                    """,
                    change.value()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("course_proposals_amending");
  }

  @Test
  void onlyWhoWritesForTheProviderAmends() throws Exception {
    var stranger = person();
    var other =
        providers.found(
            stranger, new ProviderDetails("Oak " + stranger, ProviderKind.NETWORK, "", "555 0100"));

    assertThatThrownBy(() -> proposals.amend(stranger, elm, course, ProposalId.next()))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> proposals.amend(stranger, other, course, ProposalId.next()))
        .isInstanceOf(NotRepresentative.class);
    var signatory = person();
    join(signatory, ProviderRole.SIGNATORY);
    assertThatThrownBy(() -> proposals.amend(signatory, elm, course, ProposalId.next()))
        .isInstanceOf(RoleMissing.class);
    assertThat(proposals.amendmentsOf(course)).isEmpty();
    var change = amend();
    assertThat(proposals.difference(stranger, change)).isEmpty();
  }

  @Test
  void whatChangesIsTheDifferenceAndNothingElse() throws Exception {
    var change = amend();
    save(change, ProposalSection.TEACHING, "Libraries online, with practice");
    proposals.save(owner, change, map("Unit", 3, "Unit 3, with a film"), look(change).version(MAP));

    var difference = proposals.difference(owner, change).orElseThrow();

    assertThat(difference.fields())
        .extracting(ProposalDifference.Field::field)
        .containsExactlyElementsOf(ProposalField.of(ProposalSection.TEACHING));
    assertThat(difference.numbers()).containsExactly(3);
    assertThat(difference.competency(3).orElseThrow().assessment().differs()).isFalse();
    assertThat(difference.competency(4)).isEmpty();
    assertThat(difference.instructors()).isEmpty();
    assertThat(difference.needsReview()).isTrue();
  }

  @Test
  void theLaterOfTwoOverwritesNothingInAnAmendment() throws Exception {
    var change = amend();
    proposals.save(author, change, map("Unit", 3, "Mine"), 0);

    assertThatThrownBy(() -> proposals.save(owner, change, map("Unit", 3, "Ours"), 0))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(look(change).content().entry(3).content()).isEqualTo("Mine");
  }

  @Test
  void anAmendmentIsFreeAndSubmittedOnce(AssertablePublishedEvents events) throws Exception {
    var change = amend();
    proposals.save(owner, change, map("Unit", 3, "Unit 3, with a film"), 0);

    var number = proposals.submit(owner, change);
    assertThat(proposals.submit(owner, change)).isEqualTo(number);

    assertThat(
            events.ofType(ProposalSubmitted.class).matching(it -> it.caseNumber().equals(number)))
        .containsExactly(new ProposalSubmitted(number, 1, true));
    assertThat(events.ofType(ProposalSubmitted.class).matching(ProposalSubmitted::free)).hasSize(1);
    assertThat(cases.find(number).orElseThrow().title()).contains("Changes of Libraries online");
    assertThat(proposals.difference(number).orElseThrow().numbers()).containsExactly(3);
    assertThat(catalog.find(course).orElseThrow().approvals()).hasSize(1);
    assertThat(proposals.texts(course)).hasSize(1);
  }

  @Test
  void withTheApprovalASubmittedChangeEnds(AssertablePublishedEvents events) throws Exception {
    var change = amend();
    proposals.save(owner, change, map("Unit", 3, "Unit 3, with a film"), 0);
    var number = proposals.submit(owner, change);

    catalog.endApproval(course, calendar.today(), "No longer taught.", STAFF);

    assertThat(look(change).state()).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(events.ofType(ProposalWithdrawn.class))
        .containsExactly(new ProposalWithdrawn(number));
  }

  @Test
  void aDraftOfAChangeCannotBeSubmittedOnceTheApprovalHasEnded() throws Exception {
    var change = amend();
    proposals.save(owner, change, map("Unit", 3, "Unit 3, with a film"), 0);
    sql.update(
        "update course_approvals set approved_on = ?, approved_until = ?, credit_from_on = ? where course_id = ?",
        calendar.today().minusYears(4).minusDays(1),
        calendar.today().minusDays(1),
        calendar.today().minusYears(6),
        course.value());

    assertThat(look(change).state()).as("what was typed is there").isEqualTo(ProposalState.DRAFT);
    assertThatThrownBy(() -> proposals.submit(owner, change))
        .isInstanceOf(ProposalIncomplete.class)
        .extracting(it -> ((ProposalIncomplete) it).gaps().get(0).sentence())
        .asString()
        .contains("has ended: propose it anew");
  }

  @Test
  void anApprovedAmendmentIsTheTextThatHoldsAndTheOldOneStays() throws Exception {
    var before = catalog.find(course).orElseThrow();
    var change = amend();
    save(change, COURSE, "Libraries and people");
    var number = proposals.submit(owner, change);

    assertThat(proposals.approve(number, "", List.of(), STAFF)).isEqualTo(course);

    var after = catalog.find(course).orElseThrow();
    assertThat(after.title()).isEqualTo("Libraries and people");
    assertThat(after.approvals()).isEqualTo(before.approvals());
    assertThat(proposals.texts(course))
        .extracting(it -> it.text().id(), CourseText::since)
        .containsExactly(tuple(change, calendar.today()), tuple(first, calendar.today()));
    assertThat(proposals.texts(course).get(1).text().content().answer(ProposalField.TITLE))
        .isEqualTo("Libraries online");
    assertThat(proposals.difference(number).orElseThrow().fields())
        .as("still told by what held then")
        .extracting(ProposalDifference.Field::field)
        .contains(ProposalField.TITLE);
    assertThat(look(amend()).content().answer(ProposalField.TITLE))
        .as("the next one begins with it")
        .isEqualTo("Libraries and people");
  }

  @Test
  void aDeniedAmendmentLeavesTheCourseAsItWas() throws Exception {
    var before = catalog.find(course).orElseThrow();
    var change = amend();
    save(change, COURSE, "Libraries and people");

    proposals.deny(proposals.submit(owner, change), "It does not fit.", STAFF);

    assertThat(catalog.find(course).orElseThrow()).isEqualTo(before);
    assertThat(proposals.texts(course)).singleElement();
    assertThat(amend()).isNotEqualTo(change);
  }

  @Test
  void aTitleIsNotTakenTwice() throws Exception {
    var second = ProposalId.next();
    proposals.begin(owner, elm, second, TECHNOLOGY);
    for (var section : List.of(COURSE, ProposalSection.TEACHING, ProposalSection.ASSESSMENT)) {
      save(second, section, "Another course");
    }
    proposals.save(owner, second, map("Unit"), 0);
    proposals.save(owner, second, teacher(UUID.randomUUID(), "Ana Ruiz"));
    proposals.approve(proposals.submit(owner, second), "", List.of(), STAFF);
    var change = amend();

    save(change, COURSE, "another COURSE");

    assertThat(look(change).gaps())
        .extracting(ProposalGap::sentence)
        .containsExactly("Choose another title: you have a course of this title in the set.");
  }

  @Test
  void whoTeachesIsANoticeThatHoldsAtOnce(AssertablePublishedEvents events) throws Exception {
    when(accounts.byEmail("ida@elm.example"))
        .thenReturn(
            Optional.of(new Person(TEACHER, "ida@elm.example", "Ida", "Moss", true, Set.of())));
    var change = amend();
    var ana = look(change).content().instructors().get(0);
    proposals.remove(owner, change, ana.id());
    proposals.save(owner, change, teacher(UUID.randomUUID(), "Ida Moss", "ida@elm.example"));

    var number = proposals.submit(owner, change);
    assertThat(proposals.submit(owner, change)).as("twice is once").isEqualTo(number);

    assertThat(look(change).state()).isEqualTo(ProposalState.APPROVED);
    assertThat(catalog.find(course).orElseThrow().instructors()).containsExactly(TEACHER);
    assertThat(ties.everyoneIn(TECHNOLOGY)).as("never judges there").contains(TEACHER);
    assertThat(events.ofType(InstructorsChanged.class)).hasSize(1);
    assertThat(
            events.ofType(ProposalSubmitted.class).matching(it -> it.caseNumber().equals(number)))
        .as("nobody judges it")
        .isEmpty();
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(cases.timeline(number).stream().map(it -> it.text()).collect(joining(" ")))
        .contains("Ida Moss (new), Ana Ruiz (taken out)");

    proposals.acknowledge(number, "", STAFF);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
  }

  @Test
  void aNewInstructorNeedsAResume() throws Exception {
    var change = amend();
    proposals.save(owner, change, new Instructor(UUID.randomUUID(), "Ida Moss", "", "Ten", null));

    assertThatThrownBy(() -> proposals.submit(owner, change))
        .isInstanceOf(ProposalIncomplete.class);
    assertThat(look(change).gaps()).extracting(ProposalGap::field).containsExactly("resume-file");
  }

  @Test
  void whoTaughtDoesNotJudgeLater() throws Exception {
    var ida = person();
    whoTeachesIs(ida);
    var change = amend();
    proposals.remove(owner, change, look(change).content().instructors().get(1).id());

    proposals.submit(owner, change);

    assertThat(proposals.texts(course).get(0).text().content().instructors()).hasSize(1);
    assertThat(ties.everyoneIn(TECHNOLOGY)).contains(ida);
  }

  @Test
  void aCourseThatIsNotApprovedNowIsNotAmended() throws Exception {
    sql.update(
        "update course_approvals set approved_on = ?, approved_until = ?, credit_from_on = ? where course_id = ?",
        LocalDate.of(2015, 1, 1),
        LocalDate.of(2019, 1, 1),
        LocalDate.of(2013, 1, 1),
        course.value());

    assertThatThrownBy(this::amend).isInstanceOf(NothingToAmend.class);
  }

  private void whoTeachesIs(PersonId person) throws Exception {
    when(accounts.byEmail("ida@elm.example"))
        .thenReturn(
            Optional.of(new Person(person, "ida@elm.example", "Ida", "Moss", true, Set.of())));
    var change = amend();
    proposals.save(owner, change, teacher(UUID.randomUUID(), "Ida Moss", "ida@elm.example"));
    proposals.submit(owner, change);
  }

  private ProposalId amend() throws Exception {
    return proposals.amend(owner, elm, course, ProposalId.next());
  }

  private ProposalView look(ProposalId id) {
    return proposals.find(owner, id).orElseThrow();
  }

  private void save(ProposalId id, ProposalSection section, String text) throws Exception {
    var answers = new EnumMap<ProposalField, String>(ProposalField.class);
    ProposalField.of(section).forEach(it -> answers.put(it, text));
    answers.replace(ProposalField.DELIVERY, Delivery.ONLINE.name());
    answers.replace(ProposalField.PASS_MARK, "75");
    proposals.save(owner, id, section, answers, look(id).version(section));
  }

  private List<MapEntry> map(String unit) {
    return map(unit, 0, "");
  }

  /** A map in which one entry says something else. */
  private List<MapEntry> map(String unit, int other, String content) {
    var entries = new ArrayList<MapEntry>();
    for (int i = 1; i <= 9; i++) {
      entries.add(new MapEntry(i, i == other ? content : unit + " " + i, "Quiz " + i));
    }
    return entries;
  }

  private static Instructor teacher(UUID id, String name) {
    return teacher(id, name, "");
  }

  private static Instructor teacher(UUID id, String name, String address) {
    return new Instructor(id, name, address, "Ten years", new FileId(UUID.randomUUID()));
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
