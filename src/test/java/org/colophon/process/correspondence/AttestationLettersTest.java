package org.colophon.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.courses.AttestationAnswers;
import org.colophon.courses.AttestationAnswers.Answer;
import org.colophon.courses.AttestationId;
import org.colophon.courses.AttestationView;
import org.colophon.courses.AttestationView.Finding;
import org.colophon.courses.AttestationView.State;
import org.colophon.courses.Completions;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderTokenId;
import org.colophon.courses.ProviderTokenMade;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.courses.Representative;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.installation.Links;
import org.colophon.notifications.MailByHand;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What providers and staff read about attestations, tokens and late reviews. */
class AttestationLettersTest {

  static final PersonId ANA = PersonId.of("u3001");
  static final PersonId BEN = PersonId.of("u3002");
  static final PersonId IDA = PersonId.of("u3003");
  static final ProviderId ELM = ProviderId.next();
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final CaseNumber CASE = CaseNumber.of("P-2026-00042");

  final Notices notices = mock(Notices.class);
  final Accounts accounts = mock(Accounts.class);
  final AttestationAnswers answers = mock(AttestationAnswers.class);
  final MailByHand byHand = mock(MailByHand.class);
  final Links links = mock(Links.class);
  final AttestationLetters letters =
      new AttestationLetters(
          mock(CompletionLetters.class),
          mock(Completions.class),
          answers,
          accounts,
          notices,
          byHand,
          links);

  @BeforeEach
  void peopleHaveAccounts() {
    for (var id : List.of(ANA, BEN, IDA)) {
      when(accounts.person(id))
          .thenReturn(new Person(id, id + "@x.example", "Name", id.value(), true, Set.of()));
    }
    when(links.to(any(), any(Object[].class))).thenReturn("https://certify.example/there");
  }

  @Test
  void providerReadsOfEachRowWhatItsPageSays() {
    when(answers.take(anyInt()))
        .thenReturn(
            List.of(
                new Answer(
                    ELM,
                    "Elm County",
                    List.of(ANA),
                    List.of(
                        row("Ruth", State.CREDITED, Finding.TAKEN, ""),
                        row("Kim", State.CREDITED, Finding.ALREADY, ""),
                        row("Ned", State.DISMISSED, Finding.TAKEN, "Look at the dates.")))));

    letters.tell();

    assertThat(written())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recipient()).isEqualTo(ANA);
              assertThat(it.caseNumber()).isNull();
              assertThat(it.model().get("rows"))
                  .isEqualTo(
                      List.of(
                          "Ruth, “Libraries online”, February 5, 2026: it was credited.",
                          "Kim, “Libraries online”, February 5, 2026: they had achieved the set before.",
                          "Ned, “Libraries online”, February 5, 2026: it was not credited. Look at the dates."));
            });
  }

  @Test
  void nothingIsTakenWhileMailIsSentByHand() {
    when(byHand.isTaken()).thenReturn(true);

    letters.tell();

    verify(answers, never()).take(anyInt());
  }

  @Test
  void whoSignsReadsOfANewTokenAndNobodyElse() {
    var providers = mock(Providers.class);
    when(providers.find(ANA, ELM))
        .thenReturn(
            Optional.of(
                new ProviderView(
                    ELM,
                    new ProviderDetails("Elm County", ProviderKind.NETWORK, "", "555 0100"),
                    List.of(
                        new Representative(ANA, Set.of(ProviderRole.OWNER), NOW),
                        new Representative(BEN, Set.of(ProviderRole.SIGNATORY), NOW),
                        new Representative(IDA, Set.of(ProviderRole.AUTHOR), NOW)),
                    0)));

    new ProviderLetters(notices, accounts, links, Rulebook.read("classpath:program/"), providers)
        .on(
            new ProviderTokenMade(
                new ProviderTokenId(UUID.randomUUID()),
                ELM,
                "Records",
                ANA,
                Instant.parse("2027-03-09T15:00:00Z")));

    assertThat(written()).extracting(NewNotice::recipient).containsExactly(ANA, BEN);
    assertThat(written())
        .allSatisfy(
            it -> {
              assertThat(it.model()).containsEntry("token", "Records");
              assertThat(it.model()).containsEntry("validUntil", LocalDate.of(2027, 3, 8));
            });
  }

  @Test
  void staffReadOnceADayHowManyReviewsAreOut() {
    var seats = mock(Seats.class);
    var cases = mock(Cases.class);
    var found = mock(CaseView.class);
    when(found.dueOn()).thenReturn(LocalDate.of(2026, 3, 8));
    when(cases.find(CASE)).thenReturn(Optional.of(found));
    var ida = accounts.person(IDA);
    when(accounts.inRole(Role.PROGRAM_STAFF)).thenReturn(List.of(ida));
    var staff =
        new StaffLetters(
            new Envelope(accounts),
            accounts,
            mock(Candidacies.class),
            seats,
            cases,
            new ProgramCalendar(new MovingClock(NOW.toString())),
            links);
    var occasion =
        new Occasion(
            CASE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var write = staff.letters().get("reviews-late");

    var filed = seat(NOW);
    var first = seat(null);
    var second = seat(null);
    when(seats.ofCase(CASE)).thenReturn(List.of(filed, first, second));
    var letter = write.apply(occasion).get(0);
    assertThat(letter.model()).containsEntry("out", 2);
    assertThat(letter.model()).containsEntry("dueOn", LocalDate.of(2026, 3, 8));
    assertThat(write.apply(occasion).get(0).key())
        .as("the other timer of the same day writes the same letter")
        .isEqualTo(letter.key());

    when(seats.ofCase(CASE)).thenReturn(List.of(filed));
    assertThat(write.apply(occasion)).isEmpty();
  }

  private static SeatView seat(Instant ended) {
    var seat = mock(SeatView.class);
    when(seat.endedAt()).thenReturn(ended);
    when(seat.title()).thenReturn("A course on Technology");
    return seat;
  }

  private List<NewNotice> written() {
    var written = ArgumentCaptor.forClass(NewNotice.class);
    verify(notices, atLeastOnce()).write(written.capture());
    return written.getAllValues();
  }

  private static AttestationView row(String name, State state, Finding finding, String note) {
    return new AttestationView(
        new AttestationId(UUID.randomUUID()),
        ELM,
        "Elm County",
        2,
        "Libraries online",
        name,
        "x@x.example",
        "",
        "",
        LocalDate.of(2026, 1, 5),
        LocalDate.of(2026, 2, 5),
        state,
        finding,
        note,
        null,
        true,
        ANA,
        NOW);
  }
}
