package org.colophon.process.portfoliosubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.Experience;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ProviderTies;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.VolunteerView;
import org.colophon.mentoring.Mentorings;
import org.colophon.portfolios.PortfolioOwner;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortfolioSeatBarTest {

  static final CaseNumber CASE = CaseNumber.of("F-2026-00042");
  static final CandidateId RUTH = CandidateId.next();
  static final PersonId PERSON = PersonId.of("u5001");

  final Portfolios portfolios = mock(Portfolios.class);
  final Candidacies candidacies = mock(Candidacies.class);
  final Conflicts conflicts = mock(Conflicts.class);
  final ProviderTies ties = mock(ProviderTies.class);
  final Mentorings mentorings = mock(Mentorings.class);
  final SeatView seat = seat(CASE);
  final Experience work = mock(Experience.class);
  final PortfolioSeatBar bar =
      new PortfolioSeatBar(portfolios, candidacies, conflicts, ties, mentorings);

  @Test
  void whatIsJudgedIsHeldStillAsAWithdrawalDoes() {
    bar.holdStill(CASE);

    verify(portfolios).holdStill(CASE);
  }

  @BeforeEach
  void ruthHandedItIn() {
    when(work.employer()).thenReturn("The  Boise Public Library, Inc.");
    when(candidacies.experience(Set.of(RUTH))).thenReturn(Map.of(RUTH, List.of(work)));
    when(portfolios.owners(Set.of(CASE)))
        .thenReturn(Map.of(CASE, new PortfolioOwner(CASE, RUTH, PERSON)));
  }

  @Test
  void whoeverStandsTooCloseIsBarredWithASentence() {
    var mentor = PersonId.of("u6001");
    var teacher = PersonId.of("u6002");
    var asked = PersonId.of("u6003");
    var colleague = evaluator("u6004", "Boise Public Library Inc");
    var stranger = evaluator("u6005", "Boise Private Library");
    when(conflicts.about(Set.of(PERSON)))
        .thenReturn(
            List.of(
                new Conflict(mentor, PERSON, ConflictKind.MENTOR, "You are their mentor.", "")));
    when(ties.everyoneWhoTaught(Set.of(PERSON)))
        .thenReturn(Map.of(PERSON, Set.of(teacher, mentor)));
    when(mentorings.everyoneAskedFor(Set.of(PERSON))).thenReturn(Map.of(PERSON, Set.of(asked)));

    var reasons = bar.reasons(List.of(colleague, stranger), List.of(seat)).get(seat.id());

    assertThat(reasons)
        .containsEntry(PERSON, "This is their own portfolio.")
        .containsEntry(mentor, "Is or was the mentor of this candidate.")
        .containsEntry(
            teacher, "Acts or teaches for a provider where this candidate learns or learned.")
        .containsEntry(asked, "Was asked to be this candidate's mentor.")
        .containsEntry(colleague.person(), "Works or worked for an employer of this candidate.")
        .doesNotContainKey(stranger.person());
  }

  @Test
  void eachSeatHasWhatStandsAgainstItsOwnCandidate() {
    var other = PersonId.of("u5002");
    var id = CandidateId.next();
    var number = CaseNumber.of("F-2026-00043");
    var theirs = seat(number);
    when(portfolios.owners(Set.of(CASE, number)))
        .thenReturn(
            Map.of(
                CASE,
                new PortfolioOwner(CASE, RUTH, PERSON),
                number,
                new PortfolioOwner(number, id, other)));
    when(candidacies.experience(Set.of(RUTH, id)))
        .thenReturn(Map.of(RUTH, List.of(work), id, List.of()));
    var mentor = PersonId.of("u6001");
    when(conflicts.about(Set.of(PERSON, other)))
        .thenReturn(
            List.of(new Conflict(mentor, other, ConflictKind.MENTOR, "You are their mentor.", "")));
    var colleague = evaluator("u6004", "Boise Public Library Inc");

    var reasons = bar.reasons(List.of(colleague), List.of(seat, theirs));

    assertThat(reasons.get(seat.id())).containsOnlyKeys(PERSON, colleague.person());
    assertThat(reasons.get(theirs.id())).containsOnlyKeys(other, mentor);
  }

  /**
   * Both rounds of one portfolio are judged by the same people, another portfolio is better not.
   */
  @Test
  void whoeverJudgedAnotherPortfolioOfThisCandidateIsNotAskedAndNotBarred() {
    var before = PersonId.of("u6001");
    var now = PersonId.of("u6002");
    when(conflicts.about(Set.of(PERSON)))
        .thenReturn(List.of(judged(before, "F-2025-00007"), judged(now, CASE.value())));

    assertThat(bar.doubts(List.of(seat)).get(seat.id()))
        .containsExactly(entry(before, "Judged another portfolio of this candidate."));
    assertThat(bar.reasons(List.of(), List.of(seat)).get(seat.id()))
        .doesNotContainKeys(before, now);
  }

  private static Conflict judged(PersonId judge, String number) {
    return new Conflict(
        judge,
        PERSON,
        ConflictKind.EARLIER_JUDGE,
        MergeRatingsDelegate.REASON,
        "portfolio " + number);
  }

  @Test
  void aLargeRosterAndManySeatsCostNoMoreThanOneOfEach() {
    var people =
        IntStream.range(0, 1000).mapToObj(it -> evaluator("u" + (7000 + it), "Elm")).toList();

    var those = new ArrayList<SeatView>();
    var owners = new HashMap<CaseNumber, PortfolioOwner>();
    var experience = new HashMap<CandidateId, List<Experience>>();
    for (var i = 1; i <= 100; i++) {
      var number = CaseNumber.of("F-2027-%05d".formatted(i));
      var owner = new PortfolioOwner(number, CandidateId.next(), PersonId.of("u" + (90_000 + i)));
      owners.put(number, owner);
      experience.put(owner.candidate(), List.of(work));
      those.add(seat(number));
    }
    when(portfolios.owners(owners.keySet())).thenReturn(owners);
    when(candidacies.experience(experience.keySet())).thenReturn(experience);

    assertThat(bar.reasons(people, those)).hasSize(100);

    verify(portfolios, times(1)).owners(any());
    verify(candidacies, times(1)).experience(any());
    verify(conflicts, times(1)).about(anyCollection());
    verify(ties, times(1)).everyoneWhoTaught(any());
    verify(mentorings, times(1)).everyoneAskedFor(any());
    verifyNoMoreInteractions(portfolios, candidacies, conflicts, ties, mentorings);
  }

  @Test
  void everyKindOfConflictHasItsSentence() {
    Stream.of(ConflictKind.values())
        .filter(it -> it != ConflictKind.SELF)
        .forEach(
            kind -> {
              var judge = PersonId.of("u6009");
              when(conflicts.about(Set.of(PERSON)))
                  .thenReturn(List.of(new Conflict(judge, PERSON, kind, "You know Ruth.", "")));
              assertThat(bar.reasons(List.of(), List.of(seat)).get(seat.id()).get(judge))
                  .as("tells nothing but the kind")
                  .doesNotContain("Ruth", "too close");
            });
  }

  private static SeatView seat(CaseNumber number) {
    var id = SeatId.of(UUID.randomUUID().toString());
    var seat = mock(SeatView.class);
    when(seat.id()).thenReturn(id);
    when(seat.caseNumber()).thenReturn(number);
    return seat;
  }

  private static VolunteerView evaluator(String person, String employer) {
    var view = mock(VolunteerView.class);
    when(view.person()).thenReturn(PersonId.of(person));
    when(view.employers()).thenReturn(List.of("Elsewhere", employer));
    return view;
  }
}
