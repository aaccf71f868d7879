package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accommodations.AccommodationState;
import org.colophon.accommodations.AccommodationView;
import org.colophon.accommodations.Accommodations;
import org.colophon.accounts.Accounts;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CasePage;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderTies;
import org.colophon.credentials.Awards;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(AccommodationCases.class)
@Import({CaseDoor.class, PageFrame.class, AccommodationCasesTest.Doors.class})
class AccommodationCasesTest {

  static final CaseNumber CASE = CaseNumber.of("A-2026-00001");
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final LocalDate DUE = LocalDate.of(2026, 3, 30);

  @Autowired MockMvcTester pages;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean Accommodations accommodations;
  @MockitoBean Cases cases;
  @MockitoBean Awards awards;
  @MockitoBean Appeals appeals;
  @MockitoBean Proposals proposals;
  @MockitoBean ProviderTies ties;
  @MockitoBean Agreements agreements;
  @MockitoBean Graduations graduations;
  @MockitoBean Accounts accounts;
  @MockitoBean Notices notices;

  @BeforeEach
  void ruthHasAsked() {
    var found =
        new CaseView(
            CASE,
            CaseKind.ACCOMMODATION,
            Ruth.ID,
            "Ruth Alvarez",
            CaseStanding.OPEN,
            "Accommodation decision",
            WaitsOn.PROGRAM_OFFICE,
            DUE,
            "Wait.",
            null,
            NOW,
            NOW,
            null);
    when(cases.find(CASE)).thenReturn(Optional.of(found));
    when(cases.ofKind(eq(CaseKind.ACCOMMODATION), anyInt(), anyInt()))
        .thenReturn(new CasePage(List.of(found), 1, 0, 25));
    when(accommodations.find(CASE))
        .thenReturn(
            new AccommodationView(
                CASE, Ruth.ID, "More time.", AccommodationState.FILED, NOW, DUE, Optional.empty()));
    when(accounts.person(Ruth.ID)).thenReturn(Ruth.person());
  }

  @Test
  void programStaffSeeListCaseAndSummary() {
    assertThat(get("PROGRAM_STAFF", ""))
        .hasStatusOk()
        .bodyText()
        .contains("A-2026-00001", "Ruth Alvarez", "March 30, 2026")
        .doesNotContain("More time.", "status late", "??");
    assertThat(get("PROGRAM_STAFF", "/" + CASE))
        .hasStatusOk()
        .bodyText()
        .contains("More time.", "Open Tasklist")
        .doesNotContain("status late", "??");
    assertThat(get("PROGRAM_STAFF", "/" + CASE + "/summary"))
        .hasStatusOk()
        .bodyText()
        .contains("More time.", "class=\"embedded\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MANAGERS",
        "REVIEW_COMMITTEE",
        "PROGRAM_COMMITTEE",
        "COURSE_EVALUATORS",
        "PORTFOLIO_EVALUATORS",
        "ADMIN"
      })
  void nobodyElseDoes(String role) {
    when(awards.ofCase(any())).thenReturn(Optional.empty());
    for (var address : List.of("", "/" + CASE, "/" + CASE + "/summary")) {
      assertThat(get(role, address)).hasStatus(403);
    }
    verify(accommodations, never()).find(any());
    verify(cases, never()).ofKind(any(), anyInt(), anyInt());
  }

  @Test
  void nobodyOfTheProgramReadsTheirOwnCaseHere() {
    assertThat(
            pages
                .get()
                .uri("/staff/accommodations/" + CASE)
                .with(user("u1001").roles("PROGRAM_STAFF")))
        .hasStatus(403);
  }

  private MvcTestResult get(String role, String address) {
    return pages
        .get()
        .uri("/staff/accommodations" + address)
        .with(user("u2001").roles(role))
        .exchange();
  }

  @TestConfiguration
  @EnableMethodSecurity
  static class Doors {}
}
