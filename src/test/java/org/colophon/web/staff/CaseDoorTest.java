package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTies;
import org.colophon.credentials.Awards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;

/** Cases that only program staff may know of stay shut, whoever knows their number. */
class CaseDoorTest {

  private static final CaseNumber CONFIDENTIAL = CaseNumber.of("A-2026-00001");
  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  private final Cases cases = mock(Cases.class);
  private final Proposals proposals = mock(Proposals.class);
  private final ProviderTies ties = mock(ProviderTies.class);
  private final CaseDoor door =
      new CaseDoor(
          cases, mock(Awards.class), mock(Appeals.class), proposals, ties, Clock.systemUTC());

  @BeforeEach
  void somebodyAskedForMoreTime() {
    when(cases.find(CONFIDENTIAL))
        .thenReturn(
            Optional.of(
                new CaseView(
                    CONFIDENTIAL,
                    CaseKind.ACCOMMODATION,
                    PersonId.of("u1009"),
                    "Ruth Alvarez",
                    CaseStanding.OPEN,
                    "Decision",
                    WaitsOn.PROGRAM_OFFICE,
                    null,
                    "Wait.",
                    null,
                    NOW,
                    NOW,
                    null)));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "PROGRAM_STAFF")
  void confidentialCasesStayShut(Role role) {
    assertThatThrownBy(() -> door.enter(CONFIDENTIAL.value(), as(role)))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("403");
    verify(cases, never()).recordOnce(any(), any(), any());
  }

  @Test
  void programStaffEnterThem() {
    assertThat(door.enter(CONFIDENTIAL.value(), as(Role.PROGRAM_STAFF)).number())
        .isEqualTo(CONFIDENTIAL);
  }

  /** A member who acts or teaches for the provider would read who judges its course, and how. */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PROGRAM_STAFF", "REVIEW_COMMITTEE", "MANAGERS", "ADMIN"})
  void whoIsOfTheProviderReadsNothingOfItsCourse(Role role) {
    var number = CaseNumber.of("P-2026-00042");
    var proposal = mock(ProposalView.class);
    var provider = ProviderId.next();
    when(cases.find(number)).thenReturn(Optional.of(courseCase(number)));
    when(proposal.provider()).thenReturn(provider);
    when(proposals.ofCase(number)).thenReturn(Optional.of(proposal));
    assertThat(door.enter(number.value(), as(role)).number()).isEqualTo(number);

    when(ties.teachesFor(PersonId.of("u1002"))).thenReturn(Set.of(provider));

    assertThatThrownBy(() -> door.enter(number.value(), as(role)))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("403");
  }

  private static CaseView courseCase(CaseNumber number) {
    return new CaseView(
        number,
        CaseKind.COURSE,
        PersonId.of("u1009"),
        "Libraries online",
        CaseStanding.OPEN,
        "Decision",
        WaitsOn.COMMITTEE,
        null,
        "Wait.",
        null,
        NOW,
        NOW,
        null);
  }

  private static Authentication as(Role role) {
    return new TestingAuthenticationToken("u1002", "", "ROLE_" + role.name());
  }
}
