package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
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
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTies;
import org.colophon.credentials.Awards;
import org.colophon.integrity.IntegrityCases;
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
  private final Appeals appeals = mock(Appeals.class, RETURNS_DEEP_STUBS);
  private final ProviderTies ties = mock(ProviderTies.class);
  private final IntegrityCases integrity = mock(IntegrityCases.class);
  private final Agreements agreements = mock(Agreements.class);
  private final Graduations graduations = mock(Graduations.class);
  private final CaseDoor door =
      new CaseDoor(
          cases,
          mock(Awards.class),
          appeals,
          ties,
          integrity,
          agreements,
          graduations,
          Clock.systemUTC());

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
    var suspicion = CaseNumber.of("S-2026-00001");
    when(cases.find(suspicion)).thenReturn(Optional.of(caseOf(suspicion, CaseKind.INTEGRITY)));
    assertThatThrownBy(() -> door.enter(suspicion.value(), as(role)))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("403");
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

  @Test
  void whoJudgedAPortfolioReadsNoSuspicionAboutIt() {
    var number = CaseNumber.of("S-2026-00001");
    when(cases.find(number)).thenReturn(Optional.of(caseOf(number, CaseKind.INTEGRITY)));
    assertThat(door.enter(number.value(), as(Role.PROGRAM_STAFF)).number()).isEqualTo(number);

    when(integrity.isClose(PersonId.of("u1002"), number)).thenReturn(true);

    assertThatThrownBy(() -> door.enter(number.value(), as(Role.PROGRAM_STAFF)))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("403");
  }

  /** A member who acts or teaches for the provider would read who judges its course, and how. */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PROGRAM_STAFF", "REVIEW_COMMITTEE", "MANAGERS", "ADMIN"})
  void whoIsOfTheProviderReadsNothingOfItsCourse(Role role) {
    var number = CaseNumber.of("P-2026-00042");
    shutFor(role, number, CaseKind.COURSE);
  }

  @Test
  void norOfARenewalOrAReviewOfAnApproval() {
    shutFor(Role.PROGRAM_STAFF, CaseNumber.of("N-2026-00042"), CaseKind.RENEWAL);
    shutFor(Role.REVIEW_COMMITTEE, CaseNumber.of("W-2026-00042"), CaseKind.APPROVAL_REVIEW);
  }

  @Test
  void norOfAnAgreementOfTheirCollegeOrOfItsGraduates() {
    shutFor(Role.REVIEW_COMMITTEE, CaseNumber.of("L-2026-00042"), CaseKind.AGREEMENT);
    shutFor(Role.PROGRAM_STAFF, CaseNumber.of("G-2026-00042"), CaseKind.GRADUATION);
  }

  private void shutFor(Role role, CaseNumber number, CaseKind kind) {
    when(cases.find(number)).thenReturn(Optional.of(caseOf(number, kind)));
    assertThat(door.enter(number.value(), as(role)).number()).isEqualTo(number);

    var member = PersonId.of("u1002");
    when(ties.hasPart(member, number)).thenReturn(true);
    when(agreements.hasPart(member, number)).thenReturn(true);
    when(graduations.hasPart(member, number)).thenReturn(true);

    assertThatThrownBy(() -> door.enter(number.value(), as(role)))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("403");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PROGRAM_STAFF", "REVIEW_COMMITTEE", "PROGRAM_COMMITTEE"})
  void whoIsOfTheProviderReadsNothingOfItsAppeal(Role role) {
    var number = CaseNumber.of("B-2026-00042");
    var provider = ProviderId.next();
    when(cases.find(number)).thenReturn(Optional.of(caseOf(number, CaseKind.APPEAL)));
    when(appeals.find(number).decision().party()).thenReturn(CourseDecisions.party(provider));
    assertThat(door.enter(number.value(), as(role)).number()).isEqualTo(number);

    when(ties.teachesFor(PersonId.of("u1002"))).thenReturn(Set.of(provider));

    assertThatThrownBy(() -> door.enter(number.value(), as(role)))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("403");
  }

  private static CaseView caseOf(CaseNumber number, CaseKind kind) {
    return new CaseView(
        number,
        kind,
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
