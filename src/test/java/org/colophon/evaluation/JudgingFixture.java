package org.colophon.evaluation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.files.FileStore;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Something to be judged, and people who can; they leave when a test is over. */
@ModuleTest(with = {"cases", "program"})
abstract class JudgingFixture {

  static final PersonId STAFF = PersonId.of("u1500");
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final ReviewClock CLOCK = new ReviewClock(5, List.of(14, 19), 21, 24, 5);

  @Autowired Roster roster;
  @Autowired Seats seats;
  @Autowired Cases cases;
  @Autowired JdbcTemplate sql;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean FileStore files;
  @MockitoBean SeatBar bar;

  final List<PersonId> onRoster = new ArrayList<>();
  private final EvaluatorKind kind;
  CaseNumber number;

  JudgingFixture(EvaluatorKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void somethingIsToBeJudged() {
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ines Okafor");
    when(accounts.person(any())).thenReturn(person);
    when(bar.kind()).thenReturn(kind);
    number = cases.open(CaseKind.PORTFOLIO, STAFF, "Technology");
  }

  @AfterEach
  void everybodyLeaves() {
    seats.closeAll(number);
    onRoster.forEach(it -> roster.leave(it, kind));
    onRoster.clear();
  }

  PersonId evaluator(int cap) {
    var person = new Newcomers(roster).join(kind, TECHNOLOGY, cap);
    onRoster.add(person);
    return person;
  }

  SeatView look(SeatId seat) {
    return seats.find(seat).orElseThrow();
  }
}
