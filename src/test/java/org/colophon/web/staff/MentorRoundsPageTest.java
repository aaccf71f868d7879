package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.mentoring.MatchingRounds;
import org.colophon.mentoring.RoundId;
import org.colophon.mentoring.RoundResult;
import org.colophon.mentoring.RoundState;
import org.colophon.mentoring.RoundView;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(MentorRoundsPage.class)
@Import(PageFrame.class)
class MentorRoundsPageTest {

  static final PersonId AMOS = PersonId.of("u1500");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final RoundId ROUND = new RoundId(UUID.randomUUID());

  @Autowired MockMvcTester pages;
  @MockitoBean MatchingRounds rounds;
  @MockitoBean Accounts accounts;

  @Test
  void aRoundIsOpenedForADayToCome() {
    when(rounds.open(any(), any())).thenReturn(true);
    assertThat(get("")).bodyText().contains("Open a round").doesNotContain("??");

    for (var wrong : List.of("", "2026-03-08", "2027-03-09", "2026-02-30")) {
      assertThat(post("/open", wrong)).bodyText().contains("closesOn-error");
    }
    verify(rounds, never()).open(any(), any());
    assertThat(post("/open", "2026-03-09")).hasRedirectedUrl("/staff/mentor-rounds");
    verify(rounds).open(TODAY, AMOS);
  }

  @Test
  void theResultIsReadWithItsProofBeforeItIsCarriedOut() {
    assertThat(get("/draft")).hasRedirectedUrl("/staff/mentor-rounds");
    when(rounds.current()).thenReturn(Optional.of(round(RoundState.OPEN)));
    when(rounds.waiting()).thenReturn(2);
    when(rounds.draft()).thenReturn(result(0));

    assertThat(get("")).bodyText().contains("2 candidates wait for it.").doesNotContain("??");
    assertThat(get("/draft"))
        .bodyText()
        .contains("1 of 2 candidates", "Stable: each of 1,234 pairs", "Choice 1", "Carry it out")
        .doesNotContain("??");
    when(rounds.draft()).thenReturn(result(3));
    assertThat(get("/draft")).bodyText().contains("Not stable: 3 pairs");
  }

  @Test
  void itIsCarriedOutOnceAndItsResultStays() {
    when(rounds.carryOut(AMOS)).thenReturn(Optional.of(round(RoundState.DONE)), Optional.empty());
    assertThat(post("/carry-out", "")).hasRedirectedUrl("/staff/mentor-rounds/" + ROUND);
    assertThat(post("/carry-out", ""))
        .hasRedirectedUrl("/staff/mentor-rounds")
        .flash()
        .containsKey("warning");

    when(rounds.all()).thenReturn(List.of(round(RoundState.DONE)));
    when(rounds.result(ROUND)).thenReturn(Optional.of(result(0)));
    assertThat(get(""))
        .bodyText()
        .contains("1 of 2 candidates found")
        .doesNotContain("last round", "??");
    when(rounds.goingOn()).thenReturn(40);
    assertThat(get("")).bodyText().contains("40 candidates of the last round").doesNotContain("??");
    assertThat(get("/" + ROUND))
        .bodyText()
        .contains("Choice 1", "T-2026-00002")
        .doesNotContain("Carry it out", "??");
    assertThat(get("/" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void aRoundCanBeCancelled() {
    assertThat(post("/cancel", "")).hasRedirectedUrl("/staff/mentor-rounds");
    verify(rounds).cancel(AMOS);
  }

  private static RoundView round(RoundState state) {
    return new RoundView(
        ROUND, state, TODAY, NOW, state == RoundState.OPEN ? null : NOW, 2, 1, 1, 1234);
  }

  private static RoundResult result(int blocking) {
    return new RoundResult(
        1,
        1,
        1234,
        blocking,
        List.of(
            new RoundResult.Line(
                CaseNumber.of("T-2026-00001"),
                PersonId.of("u4001"),
                CaseNumber.of("M-2026-00001"),
                PersonId.of("u4002"),
                "Choice 1: 1 set in common."),
            new RoundResult.Line(
                CaseNumber.of("T-2026-00002"), PersonId.of("u4003"), null, null, "Nobody.")));
  }

  private MvcTestResult get(String address) {
    return pages
        .get()
        .uri("/staff/mentor-rounds" + address)
        .with(user("u1500").roles("PROGRAM_STAFF"))
        .exchange();
  }

  private MvcTestResult post(String address, String closesOn) {
    return pages
        .post()
        .uri("/staff/mentor-rounds" + address)
        .param("closesOn", closesOn)
        .with(user("u1500").roles("PROGRAM_STAFF"))
        .with(csrf())
        .exchange();
  }
}
