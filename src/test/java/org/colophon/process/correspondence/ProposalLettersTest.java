package org.colophon.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderTies;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.Test;

class ProposalLettersTest {

  static final CaseNumber CASE = CaseNumber.of("P-2026-00042");
  static final PersonId ANA = PersonId.of("u5001");

  final Proposals proposals = mock(Proposals.class, RETURNS_DEEP_STUBS);
  final ProviderTies ties = mock(ProviderTies.class);
  final AppealRights rights = mock(AppealRights.class);
  final Accounts accounts = mock(Accounts.class, RETURNS_DEEP_STUBS);
  final ProposalLetters letters =
      new ProposalLetters(
          new Envelope(accounts),
          proposals,
          ties,
          mock(CourseCatalog.class),
          mock(CourseConditions.class),
          rights,
          mock(Links.class, it -> "https://certify.example.org/there"),
          mock(ProgramCalendar.class));

  /** A notice with a key that was written before is not written again. */
  @Test
  void whatIsDeniedAnewAfterAnAppealIsToldAnew() {
    when(accounts.person(ANA).name()).thenReturn("Ana Ruiz");
    when(accounts.person(ANA).email()).thenReturn("ana@elm.example");
    when(ties.representatives(any())).thenReturn(Set.of(ANA));
    when(proposals.submitted(CASE).caseNumber()).thenReturn(CASE);
    when(proposals.submitted(CASE).round()).thenReturn(1);
    when(proposals.submitted(CASE).providerName()).thenReturn("Elm County");
    when(proposals.submitted(CASE).content().answer(ProposalField.TITLE)).thenReturn("Online");
    var denial = mock(ProposalView.class);
    when(denial.words()).thenReturn("It covers no set.");
    when(proposals.ofCase(CASE)).thenReturn(Optional.of(denial));
    when(rights.in(CASE))
        .thenReturn(
            Optional.of(
                Map.of("appealBy", LocalDate.of(2026, 7, 1), "appealLink", "https://x.example")));

    var first = denied();
    assertThat(denied().key()).isEqualTo(first.key());
    when(rights.sentBack(CASE)).thenReturn(1L);

    assertThat(denied().key()).isNotEqualTo(first.key());
    assertThat(first.model()).containsEntry("appealBy", LocalDate.of(2026, 7, 1));
  }

  private NewNotice denied() {
    var occasion =
        new Occasion(
            CASE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return letters.letters().get("proposal-denied").apply(occasion).get(0);
  }
}
