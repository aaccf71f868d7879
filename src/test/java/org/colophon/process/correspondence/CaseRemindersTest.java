package org.colophon.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.Reminders.Outcome;
import org.colophon.cases.Reminders.Result;
import org.colophon.cases.WaitsOn;
import org.colophon.fees.Invoices;
import org.colophon.installation.Links;
import org.colophon.notifications.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CaseRemindersTest {

  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final CaseNumber CASE = CaseNumber.of("C-2026-00042");
  static final CaseNumber OTHER = CaseNumber.of("C-2026-00043");
  static final PersonId RUTH = PersonId.of("u1001");
  static final PersonId AMOS = PersonId.of("u2001");

  private final Cases cases = mock(Cases.class);
  private final Notices notices = mock(Notices.class);
  private final Accounts accounts = mock(Accounts.class);
  private final Links links = mock(Links.class);
  private final CaseReminders reminders =
      new CaseReminders(
          cases,
          mock(Invoices.class),
          notices,
          new Envelope(accounts),
          links,
          new ReminderSettings(Duration.ofDays(7)),
          new TransactionTemplate(mock(PlatformTransactionManager.class)),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void ruthsFeeIsOpen() {
    when(links.to("/home")).thenReturn("https://certify.example.org/home");
    address("ruth@library.example");
    stands(CASE, WaitsOn.PAYER);
  }

  @Test
  void whoeverTheCaseWaitsOnIsToldTheNextStep() {
    assertThat(result()).isEqualTo(Result.SENT);

    verify(notices)
        .write(
            argThat(
                it ->
                    it.recipient().equals(RUTH)
                        && it.template().equals("case-reminder")
                        && it.model().get("whatNext").equals("Please pay the fee.")));
    verify(cases).record(eq(CASE), argThat(it -> AMOS.equals(it.actor())));
  }

  @Test
  void nobodyIsRemindedTwiceInAWeekWhoeverRemindedThem() {
    last(NOW.minus(Duration.ofDays(7)).plusSeconds(1));

    assertThat(result()).isEqualTo(Result.TOO_SOON);

    verify(notices, never()).write(any());
    verify(cases, never()).record(any(), any());
  }

  @Test
  void afterAWeekAnotherReminderIsSent() {
    last(NOW.minus(Duration.ofDays(7)));

    assertThat(result()).isEqualTo(Result.SENT);
  }

  @Test
  void aCaseThatWaitsForTheProgramIsLeftAlone() {
    stands(CASE, WaitsOn.PROGRAM_OFFICE);

    assertThat(result()).isEqualTo(Result.NOT_WAITING);

    verify(notices, never()).write(any());
  }

  @Test
  void whoCannotBeReachedKeepsNobodyElseBack() {
    stands(OTHER, WaitsOn.CANDIDATE);
    address("gone");
    var both = reminders.remind(List.of(CASE, OTHER, CASE), AMOS);

    assertThat(both)
        .extracting(Outcome::caseNumber, Outcome::result)
        .containsExactly(tuple(CASE, Result.NO_ADDRESS), tuple(OTHER, Result.NO_ADDRESS));
    verify(notices, never()).write(any());
  }

  private Result result() {
    return reminders.remind(List.of(CASE), AMOS).get(0).result();
  }

  private void last(Instant at) {
    when(notices.last(any(), any())).thenReturn(Map.of(CASE, at));
  }

  private void address(String email) {
    when(accounts.person(RUTH))
        .thenReturn(new Person(RUTH, email, "Ruth", "Alvarez", true, Set.of()));
  }

  private void stands(CaseNumber number, WaitsOn waitsOn) {
    when(cases.hold(number))
        .thenReturn(
            new CaseView(
                number,
                CaseKind.CANDIDACY,
                RUTH,
                "Ruth Alvarez",
                CaseStanding.OPEN,
                "Enrollment fee",
                waitsOn,
                null,
                "Please pay the fee.",
                null,
                NOW,
                NOW,
                null));
  }
}
