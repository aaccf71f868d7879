package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewsOfApprovals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;

class ProviderWorkTest {

  private static final ProviderId ELM = ProviderId.next();
  private static final LocalDate MARCH_9 = LocalDate.of(2026, 3, 9);
  private static final CaseNumber COURSE = CaseNumber.of("P-2026-00042");
  private static final CaseNumber ANOTHER = CaseNumber.of("P-2026-00043");
  private static final CaseNumber GRADUATE = CaseNumber.of("G-2026-00042");

  private final Cases cases = mock(Cases.class);
  private final List<CaseView> known = new ArrayList<>();
  private final Proposals proposals = mock(Proposals.class);
  private final Graduations graduations = mock(Graduations.class);
  private final ProviderWork work =
      new ProviderWork(
          cases,
          proposals,
          mock(Renewals.class),
          mock(ReviewsOfApprovals.class),
          mock(Appeals.class),
          mock(Agreements.class),
          graduations);

  @BeforeEach
  void twoCoursesADraftAndAGraduate() {
    var draft = proposal("A draft", null);
    var one = proposal("Libraries online", COURSE);
    var other = proposal("Picture books", ANOTHER);
    when(proposals.ofProvider(ELM)).thenReturn(List.of(draft, one, other));
    var ada = mock(GraduationView.class);
    when(ada.caseNumber()).thenReturn(GRADUATE);
    when(ada.nameThen()).thenReturn("Ada Lind");
    when(graduations.waiting(ELM)).thenReturn(List.of(ada));
    when(cases.all(any()))
        .thenAnswer(
            it -> known.stream().filter(found -> asked(it).contains(found.number())).toList());
  }

  @Test
  void whatIsDueFirstComesFirstAndWhatHasNoDayLast() {
    waits(COURSE, WaitsOn.PROVIDER, null);
    waits(ANOTHER, WaitsOn.PROVIDER, MARCH_9.plusDays(1));
    waits(GRADUATE, WaitsOn.PROVIDER, MARCH_9);

    assertThat(work.of(ELM))
        .extracting(ProviderWork.Item::title)
        .containsExactly("Ada Lind", "Picture books", "Libraries online");
    assertThat(work.of(ELM).get(0).path()).isEqualTo("/graduates/" + GRADUATE);
    assertThat(work.of(ELM).get(0).what()).isEqualTo("Answer.");
  }

  @Test
  void whatWaitsForOthersOrIsOverIsLeftOut() {
    waits(COURSE, WaitsOn.COMMITTEE, MARCH_9);
    known.add(view(ANOTHER, CaseStanding.CLOSED, WaitsOn.PROVIDER, MARCH_9));

    assertThat(work.of(ELM)).isEmpty();
  }

  private static Collection<CaseNumber> asked(InvocationOnMock call) {
    return call.getArgument(0);
  }

  private void waits(CaseNumber number, WaitsOn whom, @Nullable LocalDate due) {
    known.add(view(number, CaseStanding.OPEN, whom, due));
  }

  private static CaseView view(
      CaseNumber number, CaseStanding standing, WaitsOn whom, @Nullable LocalDate due) {
    return new CaseView(
        number,
        CaseKind.COURSE,
        PersonId.of("u1009"),
        "Elm: Libraries online",
        standing,
        "Revision",
        whom,
        due,
        "Answer.",
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        standing == CaseStanding.CLOSED ? Instant.EPOCH : null);
  }

  private static ProposalView proposal(String title, @Nullable CaseNumber number) {
    var proposal = mock(ProposalView.class);
    when(proposal.id()).thenReturn(ProposalId.next());
    when(proposal.title(any())).thenReturn(title);
    when(proposal.caseNumber()).thenReturn(number);
    return proposal;
  }
}
