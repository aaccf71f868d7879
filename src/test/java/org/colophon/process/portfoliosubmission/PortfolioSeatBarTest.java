package org.colophon.process.portfoliosubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Application;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.Experience;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.ProviderTies;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.VolunteerView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.ProposalView;
import org.colophon.mentoring.RequestView;
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
  final SeatView seat = mock(SeatView.class);
  final PortfolioSeatBar bar =
      new PortfolioSeatBar(portfolios, candidacies, conflicts, ties, mentorings);

  @Test
  void whatIsJudgedIsHeldStillAsAWithdrawalDoes() {
    bar.holdStill(CASE);

    verify(portfolios).holdStill(CASE);
  }

  @BeforeEach
  void ruthHandedItIn() {
    var candidacy = mock(CandidacyView.class);
    var application = mock(Application.class);
    var work = mock(Experience.class);
    when(work.employer()).thenReturn("The  Boise Public Library, Inc.");
    when(application.experience()).thenReturn(List.of(work));
    when(candidacy.application()).thenReturn(application);
    when(candidacy.person()).thenReturn(PERSON);
    when(candidacies.candidacy(RUTH)).thenReturn(candidacy);
    when(portfolios.candidate(CASE)).thenReturn(RUTH);
    when(seat.caseNumber()).thenReturn(CASE);
    when(mentorings.ofCandidate(PERSON)).thenReturn(Optional.empty());
  }

  @Test
  void whoeverStandsTooCloseIsBarredWithASentence() {
    var mentor = PersonId.of("u6001");
    var teacher = PersonId.of("u6002");
    var asked = PersonId.of("u6003");
    var colleague = evaluator("u6004", "Boise Public Library Inc");
    var stranger = evaluator("u6005", "Boise Private Library");
    when(conflicts.about(PERSON))
        .thenReturn(
            List.of(
                new Conflict(mentor, PERSON, ConflictKind.MENTOR, "You are their mentor.", "")));
    when(ties.everyoneWhoTaught(PERSON)).thenReturn(Set.of(teacher, mentor));
    var request = mock(RequestView.class);
    var proposal = mock(ProposalView.class);
    when(proposal.mentorPerson()).thenReturn(asked);
    when(request.proposals()).thenReturn(List.of(proposal));
    when(mentorings.ofCandidate(PERSON)).thenReturn(Optional.of(request));

    var reasons = bar.reasons(List.of(colleague, stranger), seat);

    assertThat(reasons)
        .containsEntry(PERSON, "This is their own portfolio.")
        .containsEntry(mentor, "Is or was the mentor of this candidate.")
        .containsEntry(
            teacher, "Acts or teaches for a provider where this candidate learns or learned.")
        .containsEntry(asked, "Was asked to be this candidate's mentor.")
        .containsEntry(
            colleague.person(), "Works for an employer this candidate works or worked for.")
        .doesNotContainKey(stranger.person());
  }

  @Test
  void aLargeRosterCostsNoMoreThanASmallOne() {
    var people =
        IntStream.range(0, 1000).mapToObj(it -> evaluator("u" + (7000 + it), "Elm")).toList();

    bar.reasons(people, seat);

    verify(conflicts, times(1)).about(PERSON);
    verify(ties, times(1)).everyoneWhoTaught(PERSON);
    verify(mentorings, times(1)).ofCandidate(PERSON);
  }

  @Test
  void everyKindOfConflictHasItsSentence() {
    Stream.of(ConflictKind.values())
        .filter(it -> it != ConflictKind.SELF)
        .forEach(
            kind -> {
              var judge = PersonId.of("u6009");
              when(conflicts.about(PERSON))
                  .thenReturn(List.of(new Conflict(judge, PERSON, kind, "You know Ruth.", "")));
              assertThat(bar.reasons(List.of(), seat).get(judge))
                  .as("tells nothing but the kind")
                  .doesNotContain("Ruth", "too close");
            });
  }

  private static VolunteerView evaluator(String person, String employer) {
    var view = mock(VolunteerView.class);
    when(view.person()).thenReturn(PersonId.of(person));
    when(view.employer()).thenReturn(employer);
    return view;
  }
}
