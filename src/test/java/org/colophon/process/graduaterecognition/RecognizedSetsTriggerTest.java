package org.colophon.process.graduaterecognition;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateAccepted;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.AgreementId;
import org.colophon.colleges.CollegeProgram;
import org.colophon.colleges.GraduationConfirmed;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.courses.ProviderId;
import org.colophon.program.Edition;
import org.colophon.program.EditionId;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognizedSetsTriggerTest {

  static final PersonId ADA = PersonId.of("u1001");
  static final CaseNumber CASE = CaseNumber.of("G-2026-00042");
  static final CaseNumber CANDIDACY = CaseNumber.of("C-2026-00042");
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId GONE = SetId.of("gone");
  static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  final CandidateId candidate = CandidateId.next();
  final Graduations graduations = mock(Graduations.class);
  final Candidacies candidacies = mock(Candidacies.class);
  final AchievementRecords records = mock(AchievementRecords.class);
  final Rulebook rules = mock(Rulebook.class);
  final CandidacyView candidacy = mock(CandidacyView.class);
  final RecognizedSetsTrigger trigger =
      new RecognizedSetsTrigger(graduations, candidacies, records, rules);

  @BeforeEach
  void adaGraduatedAtElm() {
    var graduation = mock(GraduationView.class);
    when(graduation.graduatedOn()).thenReturn(DAY);
    when(graduation.program())
        .thenReturn(
            new CollegeProgram(
                AgreementId.next(),
                ProviderId.next(),
                "Elm College",
                "Library Technology",
                "AAS",
                "",
                List.of(TECHNOLOGY, GONE),
                DAY,
                DAY.plusYears(4)));
    when(graduations.find(CASE)).thenReturn(graduation);
    when(graduations.recognized(ADA)).thenReturn(List.of(graduation));
    var edition = mock(Edition.class);
    when(edition.has(TECHNOLOGY)).thenReturn(true);
    when(rules.edition(any())).thenReturn(edition);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacy.person()).thenReturn(ADA);
    when(candidacy.edition()).thenReturn(EditionId.of("2012-10"));
    when(candidacies.candidacy(candidate)).thenReturn(candidacy);
    when(candidacies.ofPerson(ADA)).thenReturn(Optional.of(candidacy));
  }

  @Test
  void whoIsAcceptedIsCreditedWithTheSetsTheirEditionHas() {
    trigger.on(new CandidateAccepted(candidate, CANDIDACY));

    credited();
    verifyNoMoreInteractions(records);
  }

  @Test
  void aCandidateIsCreditedWhenTheCollegeConfirms() {
    when(candidacy.state()).thenReturn(CandidacyState.ACCEPTED);

    trigger.on(new GraduationConfirmed(CASE, ADA));

    credited();
  }

  @Test
  void whoIsNotAcceptedYetIsCreditedLater() {
    when(candidacy.state()).thenReturn(CandidacyState.IN_REVIEW);
    trigger.on(new GraduationConfirmed(CASE, ADA));
    when(candidacies.ofPerson(ADA)).thenReturn(Optional.empty());
    trigger.on(new GraduationConfirmed(CASE, ADA));

    verify(records, never()).achieve(any(), any(), any(), any(), any());
  }

  private void credited() {
    verify(records)
        .achieve(candidate, TECHNOLOGY, Route.COLLEGE, "Elm College: Library Technology", DAY);
  }
}
