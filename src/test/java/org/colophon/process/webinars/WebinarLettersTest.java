package org.colophon.process.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.candidates.ApplicationSubmitted;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.installation.Links;
import org.colophon.notifications.MailByHand;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.webinars.PlaceFound;
import org.colophon.webinars.PlaceTaken;
import org.colophon.webinars.PutOnWaitingList;
import org.colophon.webinars.RegistrantForgotten;
import org.colophon.webinars.RegistrationAsked;
import org.colophon.webinars.RegistrationCancelled;
import org.colophon.webinars.RegistrationId;
import org.colophon.webinars.RegistrationKnown;
import org.colophon.webinars.RegistrationState;
import org.colophon.webinars.RegistrationView;
import org.colophon.webinars.WebinarCancelled;
import org.colophon.webinars.WebinarChanged;
import org.colophon.webinars.WebinarClock;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarFollowedUp;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.WebinarNotWrappedUp;
import org.colophon.webinars.WebinarRegistrations;
import org.colophon.webinars.WebinarReminderDue;
import org.colophon.webinars.WebinarState;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.WebinarView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebinarLettersTest {

  static final Instant NOW = Instant.parse("2026-10-20T15:00:00Z");
  static final Instant START = Instant.parse("2026-11-03T20:00:00Z");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final PersonId RUTH = PersonId.of("u1001");
  static final PersonId AMOS = PersonId.of("u2001");

  final Notices notices = mock(Notices.class);
  final WebinarRegistrations registrations = mock(WebinarRegistrations.class);
  final Accounts accounts = mock(Accounts.class);
  final Links links = mock(Links.class);
  final List<NewNotice> written = new ArrayList<>();
  final WebinarLetters letters =
      new WebinarLetters(
          notices, registrations, accounts, new ProgramCalendar(Clock.fixed(NOW, CHICAGO)), links);

  @BeforeEach
  void lettersAreKept() {
    when(links.to(any(), any(Object[].class)))
        .thenAnswer(it -> "https://certify.example.org" + it.getArgument(0));
    when(links.to(any())).thenAnswer(it -> "https://certify.example.org" + it.getArgument(0));
    when(registrations.token(any())).thenReturn("t.s");
    when(notices.write(any()))
        .thenAnswer(
            it -> {
              written.add(it.getArgument(0));
              return null;
            });
  }

  @Test
  void whoAskedGetsALinkAndNoDateYet() {
    letters.on(new RegistrationAsked(webinar(0, null), mira(RegistrationState.ASKED), "t.s"));

    var letter = only();
    assertThat(letter.template()).isEqualTo("webinar-confirm");
    assertThat(letter.recipient()).isNull();
    assertThat(letter.outsider()).isEqualTo(mira(RegistrationState.ASKED).id().value());
    assertThat(letter.address()).isEqualTo("mira@library.example");
    assertThat(letter.model())
        .containsEntry("confirmBy", "October 22, 2026, 10:00 AM Central Daylight Time")
        .containsEntry(
            "when", "Tuesday, November 3, 2026, 2:00 PM to 3:00 PM Central Standard Time")
        .doesNotContainKey("meetingLink");
    assertThat(letter.calendar()).isNull();
  }

  @Test
  void aPlaceBringsTheLinkAndTheDate() {
    letters.on(new PlaceTaken(webinar(0, null), mira(RegistrationState.REGISTERED)));

    var letter = only();
    assertThat(letter.template()).isEqualTo("webinar-registered");
    assertThat(letter.model()).containsEntry("meetingLink", "https://meet.example.org/1");
    assertThat(letter.calendar().sequence()).isZero();
    assertThat(letter.calendar().startsAt()).isEqualTo(START);
    assertThat(letter.calendar().endsAt()).isEqualTo(START.plusSeconds(3600));
    assertThat(letter.calendar().calledOff()).isFalse();
  }

  @Test
  void aMovedWebinarMovesTheSameEntry() {
    letters.on(new PlaceTaken(webinar(0, null), mira(RegistrationState.REGISTERED)));
    letters.on(
        new WebinarChanged(
            webinar(1, null),
            List.of("New time."),
            List.of(mira(RegistrationState.REGISTERED), ruth(RegistrationState.WAITING))));
    letters.on(
        new WebinarCancelled(
            webinar(2, null),
            List.of(mira(RegistrationState.REGISTERED), ruth(RegistrationState.WAITING))));

    assertThat(written)
        .extracting(NewNotice::template)
        .containsExactly(
            "webinar-registered",
            "webinar-changed",
            "webinar-changed",
            "webinar-cancelled",
            "webinar-cancelled");
    var dates = written.stream().map(NewNotice::calendar).filter(it -> it != null).toList();
    assertThat(dates).extracting(it -> it.id()).hasSize(3).containsOnly(dates.get(0).id());
    assertThat(dates).extracting(it -> it.sequence()).containsExactly(0, 1, 2);
    assertThat(dates).extracting(it -> it.calledOff()).containsExactly(false, false, true);
    assertThat(written.get(2).recipient()).isEqualTo(RUTH);
    assertThat(written.get(2).outsider()).isNull();
    assertThat(written.get(2).model()).containsEntry("place", "You are on the waiting list.");
    assertThat(written).extracting(NewNotice::key).doesNotHaveDuplicates();
  }

  @Test
  void whoLeavesHasTheDateTakenAway() {
    letters.on(
        new RegistrationCancelled(webinar(1, null), mira(RegistrationState.CANCELLED), true));
    letters.on(
        new RegistrationCancelled(webinar(1, null), ruth(RegistrationState.CANCELLED), false));

    assertThat(written.get(0).calendar().calledOff()).isTrue();
    assertThat(written.get(0).calendar().sequence()).isEqualTo(2);
    assertThat(written.get(1).calendar()).isNull();
  }

  @Test
  void whoWaitsIsToldAndWhoMovesUpIsToldMore() {
    letters.on(new PutOnWaitingList(webinar(0, null), mira(RegistrationState.WAITING)));
    letters.on(new PlaceFound(webinar(0, null), mira(RegistrationState.REGISTERED)));

    assertThat(written.get(0).template()).isEqualTo("webinar-waiting");
    assertThat(written.get(0).calendar()).isNull();
    assertThat((String) written.get(1).model().get("opening")).startsWith("A place became free");
    assertThat(written.get(1).calendar()).isNotNull();
  }

  @Test
  void whoIsRegisteredAlreadyIsToldOnceADay() {
    letters.on(new RegistrationKnown(webinar(0, null), mira(RegistrationState.REGISTERED)));
    letters.on(new RegistrationKnown(webinar(0, null), mira(RegistrationState.REGISTERED)));

    assertThat(written).extracting(NewNotice::key).containsOnly(written.get(0).key());
    assertThat(written.get(0).key()).endsWith(":2026-10-20");
  }

  @Test
  void aReminderHasTheLinkAndNoDate() {
    letters.on(new WebinarReminderDue(webinar(0, null), mira(RegistrationState.REGISTERED)));

    assertThat(only().template()).isEqualTo("webinar-reminder");
    assertThat(only().calendar()).isNull();
  }

  @Test
  void theLetterThatFollowsDiffersForWhoCameAndWhoDidNot() {
    letters.on(
        new WebinarFollowedUp(
            webinar(0, "https://video.example.org/1"),
            List.of(
                came(mira(RegistrationState.REGISTERED), true),
                came(ruth(RegistrationState.REGISTERED), false))));
    letters.on(
        new WebinarFollowedUp(
            webinar(0, null), List.of(came(mira(RegistrationState.REGISTERED), true))));

    assertThat(written)
        .extracting(NewNotice::template)
        .containsExactly("webinar-recording", "webinar-recording", "webinar-follow-up");
    assertThat((String) written.get(0).model().get("opening")).startsWith("Thank you for coming");
    assertThat((String) written.get(1).model().get("opening")).contains("we missed you");
    assertThat(written.get(0).model()).containsEntry("recording", "https://video.example.org/1");
  }

  @Test
  void whoWaitedInVainIsToldSo() {
    letters.on(new WebinarFollowedUp(webinar(0, null), List.of(mira(RegistrationState.WAITING))));

    assertThat((String) only().model().get("opening"))
        .contains("waiting list", "no place became free");
  }

  @Test
  void staffLearnWhatIsStillToDo() {
    when(accounts.inRole(Role.PROGRAM_STAFF))
        .thenReturn(List.of(new Person(AMOS, "amos@office.example", "Amos", "W", true, Set.of())));

    letters.on(new WebinarNotWrappedUp(webinar(0, null)));

    assertThat(only().recipient()).isEqualTo(AMOS);
    assertThat(only().template()).isEqualTo("webinar-not-wrapped-up");
  }

  @Test
  void whoIsForgottenHasNoLettersAnyMore() {
    var id = RegistrationId.next();

    letters.on(new RegistrantForgotten(id));

    verify(notices).forget(id.value());
  }

  @Test
  void whoAppliesIsCounted() {
    new WebinarConversion(registrations)
        .on(
            new ApplicationSubmitted(
                CandidateId.next(), CaseNumber.of("C-2026-00042"), RUTH, false));

    verify(registrations).applied(RUTH);
  }

  @Test
  void nothingIsDueWhileTheMailIsTakenByHand() {
    var clock = mock(WebinarClock.class);
    var byHand = mock(MailByHand.class);
    var schedule = new WebinarSchedule(clock, byHand);
    when(byHand.isTaken()).thenReturn(true, false);

    schedule.look();
    verify(clock, org.mockito.Mockito.never()).look();
    schedule.look();
    verify(clock).look();
  }

  private NewNotice only() {
    assertThat(written).hasSize(1);
    return written.get(0);
  }

  private static WebinarView webinar(int revision, @Nullable String recording) {
    return new WebinarView(
        WebinarId.of("00000000-0000-0000-0000-00000000002a"),
        new WebinarDetails(
            "What is certification?",
            "An introduction.",
            new WebinarTime(START, CHICAGO, 60),
            100,
            "https://meet.example.org/1",
            true),
        revision,
        WebinarState.SCHEDULED,
        "The speaker is ill.",
        recording,
        null,
        null);
  }

  private static RegistrationView mira(RegistrationState state) {
    return registration("00000000-0000-0000-0000-00000000004d", Optional.empty(), state, null);
  }

  private static RegistrationView ruth(RegistrationState state) {
    return registration("00000000-0000-0000-0000-00000000004e", Optional.of(RUTH), state, null);
  }

  private static RegistrationView came(RegistrationView it, boolean attended) {
    return registration(it.id().toString(), it.person(), it.state(), attended);
  }

  private static RegistrationView registration(
      String id, Optional<PersonId> person, RegistrationState state, @Nullable Boolean attended) {
    return new RegistrationView(
        RegistrationId.of(id),
        webinar(0, null).id(),
        person,
        "Mira Okafor",
        "mira@library.example",
        state,
        NOW,
        NOW.plusSeconds(172_800),
        NOW,
        attended);
  }
}
