package org.colophon.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.WorkListFilter;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class RecordsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final AtomicInteger NUMBERS = new AtomicInteger(4000);
  static final RecordQuestion COPY = RecordQuestion.of(RecordWish.COPY, "");
  static final RecordQuestion CORRECTION =
      new RecordQuestion(RecordWish.CORRECTION, "Date of birth", "It is May 4, 1989.");
  static final RecordQuestion DELETION = RecordQuestion.of(RecordWish.DELETION, "All of it.");

  @Autowired RecordRequests requests;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;

  PersonId ruth;

  @BeforeEach
  void ruthHasAskedNothing() {
    ruth = PersonId.of("u" + NUMBERS.incrementAndGet());
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ruth Alvarez");
    when(accounts.person(any())).thenReturn(person);
  }

  @Test
  void aRequestIsACaseOfItsOwnWithATimeToAnswer(AssertablePublishedEvents events) throws Exception {
    var number = requests.file(ruth, CORRECTION);

    var due = calendar.today().plusDays(45);
    assertThat(requests.find(number).question()).isEqualTo(CORRECTION);
    assertThat(requests.find(number).answerBy()).isEqualTo(due);
    assertThat(cases.find(number))
        .hasValueSatisfying(
            it -> {
              assertThat(it.kind()).isEqualTo(CaseKind.RECORD_REQUEST);
              assertThat(it.dueOn()).isEqualTo(due);
            });
    assertThat(events.ofType(RecordRequestFiled.class))
        .containsExactly(new RecordRequestFiled(number, due, due.minusDays(10)));
    assertThat(lines(number)).contains("Correction asked for: Date of birth.");
  }

  @Test
  void itStandsInTheWorkListAndIsLateTheDayAfter() throws Exception {
    var number = requests.file(ruth, COPY);

    var afterwards = WorkListFilter.everything().lateOn(calendar.today().plusDays(46));
    assertThat(cases.openCases(afterwards, 0, 200).cases())
        .anyMatch(it -> it.number().equals(number));
    var onTheDay = WorkListFilter.everything().lateOn(calendar.today().plusDays(45));
    assertThat(cases.openCases(onTheDay, 0, 200).cases())
        .noneMatch(it -> it.number().equals(number));
  }

  @Test
  void oneOfEachSortIsOpenAtATime() throws Exception {
    requests.file(ruth, COPY);
    requests.file(ruth, DELETION);

    assertThatThrownBy(() -> requests.file(ruth, COPY)).isInstanceOf(RecordRequestOpen.class);
    assertThat(requests.of(ruth)).hasSize(2);
  }

  @Test
  void theTimelineSaysWhatWasCorrected() throws Exception {
    var number = requests.file(ruth, CORRECTION);

    requests.answer(number, RecordRequestState.GRANTED, "Corrected to May 4, 1989.", "", STAFF);
    requests.answer(number, RecordRequestState.GRANTED, "Corrected to May 4, 1989.", "", STAFF);

    assertThat(lines(number))
        .containsOnlyOnce(
            "Correction of “Date of birth”: granted.\nDone: Corrected to May 4, 1989.");
    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("Granted");
    assertThatThrownBy(() -> requests.answer(number, RecordRequestState.REFUSED, "", "No.", STAFF))
        .isInstanceOf(RecordRequestClosed.class);
  }

  @Test
  void aDeletionSaysWhatIsKeptByRule() throws Exception {
    var granted = requests.file(ruth, DELETION);
    requests.answer(
        granted, RecordRequestState.PARTLY_GRANTED, "Draft deleted.", "One case is open.", STAFF);

    assertThat(requests.find(granted).answer().orElseThrow().kept())
        .contains("register", "books", "log");
    assertThat(lines(granted))
        .anySatisfy(
            it ->
                assertThat(it)
                    .contains(
                        "Deletion: granted in part.",
                        "Done: Draft deleted.",
                        "Reason: One case is open.",
                        "Kept by rule: entries in the public register"));

    var refused = requests.file(ruth, DELETION);
    requests.answer(refused, RecordRequestState.REFUSED, "", "An appeal is open.", STAFF);
    assertThat(requests.find(refused).answer().orElseThrow().kept()).isEmpty();
  }

  @Test
  void noAnswerSaysNothing() throws Exception {
    var number = requests.file(ruth, COPY);

    assertThatThrownBy(() -> requests.answer(number, RecordRequestState.GRANTED, " ", "", STAFF))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> requests.answer(number, RecordRequestState.REFUSED, "", " ", STAFF))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> requests.answer(number, RecordRequestState.WITHDRAWN, "x", "x", STAFF))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(requests.find(number).isOpen()).isTrue();
  }

  @Test
  void moreTimeIsTakenOnceAndMovesTheDueDay() throws Exception {
    var number = requests.file(ruth, COPY);
    var later = calendar.today().plusDays(90);

    assertThat(requests.extend(number, "The files are in storage.", STAFF))
        .isEqualTo(new RecordRequests.LongerTime(later, later.minusDays(10)));

    assertThat(requests.find(number).answerBy()).isEqualTo(later);
    assertThat(cases.find(number).orElseThrow().dueOn()).isEqualTo(later);
    assertThat(lines(number)).anyMatch(it -> it.endsWith("The files are in storage."));
    assertThatThrownBy(() -> requests.extend(number, "And again.", STAFF))
        .isInstanceOf(TimeExtendedAlready.class);
    assertThat(requests.find(number).answerBy()).isEqualTo(later);
  }

  @Test
  void nobodyAnswersTheirOwn() throws Exception {
    var number = requests.file(ruth, COPY);

    assertThatThrownBy(() -> requests.answer(number, RecordRequestState.GRANTED, "Sent.", "", ruth))
        .isInstanceOf(ConflictOfInterest.class);
    assertThatThrownBy(() -> requests.extend(number, "I am busy.", ruth))
        .isInstanceOf(ConflictOfInterest.class);
    assertThat(requests.find(number).isOpen()).isTrue();
  }

  @Test
  void onlyWhoAskedWithdraws(AssertablePublishedEvents events) throws Exception {
    var number = requests.file(ruth, COPY);

    requests.withdraw(PersonId.of("u9999"), number);
    assertThat(requests.find(number).isOpen()).isTrue();

    requests.withdraw(ruth, number);
    requests.withdraw(ruth, number);
    assertThat(requests.find(number).state()).isEqualTo(RecordRequestState.WITHDRAWN);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(events.ofType(RecordRequestWithdrawn.class))
        .containsExactly(new RecordRequestWithdrawn(number));
    requests.file(ruth, COPY);
  }

  private List<String> lines(CaseNumber number) {
    return cases.timelineForSubject(number).stream().map(it -> it.text()).toList();
  }
}
