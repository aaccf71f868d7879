package org.colophon.process.completionconfirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CompletionAttested;
import org.colophon.courses.CompletionId;
import org.colophon.courses.CompletionView;
import org.colophon.courses.Completions;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;

/** What a provider attests becomes an achievement without a process. */
class AttestedCompletionTriggerTest {

  static final CaseNumber CASE = CaseNumber.of("C-2026-00042");
  static final SetId TECHNOLOGY = SetId.of("technology");

  final Completions completions = mock(Completions.class);
  final Candidacies candidacies = mock(Candidacies.class);
  final AchievementRecords records = mock(AchievementRecords.class);
  final CandidacyView candidacy = mock(CandidacyView.class);

  @Test
  void attestedCompletionAchievesItsSet() {
    var id = CompletionId.next();
    var candidate = CandidateId.next();
    var completion = mock(CompletionView.class);
    when(completion.caseNumber()).thenReturn(CASE);
    when(completion.set()).thenReturn(TECHNOLOGY);
    when(completion.courseTitle()).thenReturn("Libraries online");
    when(completion.providerName()).thenReturn("State library");
    when(completion.completedOn()).thenReturn(LocalDate.of(2026, 5, 4));
    when(completions.find(id)).thenReturn(completion);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacies.byCase(CASE)).thenReturn(Optional.of(candidacy));

    new AttestedCompletionTrigger(completions, candidacies, records)
        .on(new CompletionAttested(id, CASE, PersonId.of("u2001"), TECHNOLOGY));

    verify(records)
        .achieve(
            candidate,
            TECHNOLOGY,
            Route.COURSE,
            "Libraries online, State library",
            LocalDate.of(2026, 5, 4));
  }

  @Test
  void onlyAnAcceptedCandidacyIsCredited() {
    var standing = new AcceptedCandidacies(candidacies, records);
    assertThat(standing.isAccepted(CASE)).isFalse();
    when(candidacies.byCase(CASE)).thenReturn(Optional.of(candidacy));

    assertThat(Arrays.stream(CandidacyState.values()).filter(this::accepts))
        .containsExactly(CandidacyState.ACCEPTED);
  }

  @Test
  void setIsAchievedByWhateverRoute() {
    var candidate = CandidateId.next();
    when(candidacies.idOf(CASE)).thenReturn(Optional.of(candidate));
    when(records.has(candidate, TECHNOLOGY)).thenReturn(true);
    var standing = new AcceptedCandidacies(candidacies, records);

    assertThat(standing.hasAchieved(CASE, TECHNOLOGY)).isTrue();
    assertThat(standing.hasAchieved(CASE, SetId.of("reference"))).isFalse();
    assertThat(standing.hasAchieved(CaseNumber.of("C-2026-00043"), TECHNOLOGY)).isFalse();
  }

  private boolean accepts(CandidacyState state) {
    when(candidacy.state()).thenReturn(state);
    return new AcceptedCandidacies(candidacies, records).isAccepted(CASE);
  }
}
