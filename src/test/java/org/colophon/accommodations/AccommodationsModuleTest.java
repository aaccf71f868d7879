package org.colophon.accommodations;

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
import org.colophon.cases.Cases;
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
class AccommodationsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final AtomicInteger NUMBERS = new AtomicInteger(3000);

  @Autowired Accommodations accommodations;
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
  void aRequestIsAConfidentialCaseOfItsOwn(AssertablePublishedEvents events) throws Exception {
    var number = accommodations.file(ruth, " More time. ");

    var request = accommodations.find(number);
    assertThat(request.needs()).isEqualTo("More time.");
    assertThat(request.decideBy()).isEqualTo(ProgramCalendar.plusWorkdays(calendar.today(), 15));
    assertThat(cases.find(number))
        .hasValueSatisfying(
            it -> {
              assertThat(it.kind()).isEqualTo(CaseKind.ACCOMMODATION);
              assertThat(it.dueOn()).isEqualTo(request.decideBy());
            });
    assertThat(events)
        .contains(AccommodationFiled.class)
        .matching(it -> it.caseNumber().equals(number));
  }

  @Test
  void onlyOneRequestIsOpenAtATime() throws Exception {
    accommodations.file(ruth, "More time.");

    assertThatThrownBy(() -> accommodations.file(ruth, "Less light."))
        .isInstanceOf(AccommodationOpen.class);
    assertThat(accommodations.of(ruth)).hasSize(1);
  }

  @Test
  void theAnswerClosesTheCaseAndStandsInItsTimeline() throws Exception {
    var number = accommodations.file(ruth, "More time.");

    accommodations.decide(number, AccommodationState.PARTLY_GRANTED, "Two weeks more.", STAFF);
    accommodations.decide(number, AccommodationState.PARTLY_GRANTED, "Two weeks more.", STAFF);

    assertThat(accommodations.find(number).decision())
        .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("Two weeks more."));
    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("Granted in part");
    assertThat(cases.timelineForSubject(number))
        .filteredOn(it -> it.text().equals("Granted in part. Two weeks more."))
        .hasSize(1);
    assertThatThrownBy(
            () -> accommodations.decide(number, AccommodationState.DECLINED, "No.", STAFF))
        .isInstanceOf(AccommodationClosed.class);
  }

  @Test
  void nobodyDecidesTheirOwn() throws Exception {
    var number = accommodations.file(ruth, "More time.");

    assertThatThrownBy(
            () -> accommodations.decide(number, AccommodationState.GRANTED, "Yes.", ruth))
        .isInstanceOf(ConflictOfInterest.class);
    assertThat(accommodations.find(number).isOpen()).isTrue();
  }

  @Test
  void aWithdrawnRequestIsClosedAndMayBeFiledAnew(AssertablePublishedEvents events)
      throws Exception {
    var number = accommodations.file(ruth, "More time.");

    accommodations.withdraw(ruth);
    accommodations.withdraw(ruth);

    assertThat(accommodations.find(number).state()).isEqualTo(AccommodationState.WITHDRAWN);
    assertThat(cases.find(number).orElseThrow().isClosed()).isTrue();
    assertThat(events.ofType(AccommodationWithdrawn.class))
        .extracting(AccommodationWithdrawn::caseNumber)
        .isEqualTo(List.of(number));
    accommodations.file(ruth, "Less light.");
    assertThat(accommodations.of(ruth)).hasSize(2);
  }
}
