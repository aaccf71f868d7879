package org.colophon.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SignedText;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = {"cases", "program"})
class WebinarsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final AtomicInteger NUMBERS = new AtomicInteger(4000);

  /** A Tuesday two days after clocks went back. */
  static final LocalDateTime START = LocalDateTime.of(2026, 11, 3, 14, 0);

  static final Instant TODAY = Instant.parse("2026-10-20T15:00:00Z");

  @TestConfiguration
  static class Time {

    @Bean
    MovingClock clock() {
      return new MovingClock(TODAY.toString());
    }
  }

  @Autowired Webinars webinars;
  @Autowired WebinarRegistrations registrations;
  @Autowired WebinarClock clockWork;
  @Autowired MovingClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @MockitoBean Accounts accounts;
  @MockitoBean SignedText signed;

  @BeforeEach
  void nothingIsScheduled() {
    database.sql("delete from webinar_registrations").update();
    database.sql("delete from webinars").update();
    clock.moveTo(TODAY);
    when(signed.signature(any(), any()))
        .thenAnswer(it -> "for-" + Integer.toHexString(it.getArguments()[0].hashCode()));
    when(signed.isGood(any(), any(), any()))
        .thenAnswer(
            it -> it.getArgument(0).equals(signed.signature(it.getArgument(1), it.getArgument(2))));
  }

  @Test
  void nobodyIsRegisteredBeforeTheyConfirm(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(2);

    registrations.ask(webinar, "Mira Okafor", EmailAddress.of("Mira@Library.example"));

    assertThat(webinars.counts(webinar).registered()).isZero();
    assertThat(events.ofType(PlaceTaken.class)).isEmpty();
    var asked = only(events, RegistrationAsked.class);
    assertThat(asked.registration().email()).isEqualTo("mira@library.example");
    assertThat(asked.registration().confirmUntil()).isEqualTo(TODAY.plus(Duration.ofDays(2)));

    assertThat(registrations.find(asked.token()).registration().isAsked()).isTrue();
    assertThat(registrations.confirm(asked.token()).registration().hasPlace()).isTrue();
    assertThat(registrations.confirm(asked.token()).registration().hasPlace()).isTrue();
    assertThat(events.ofType(PlaceTaken.class)).hasSize(1);
    assertThat(webinars.counts(webinar)).isEqualTo(new WebinarCounts(1, 0, 1, 0, 0));
  }

  @Test
  void aLinkIsGoodToItsLastMomentAndNotLonger(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(2);
    registrations.ask(webinar, "Mira", EmailAddress.of("mira@library.example"));
    var token = only(events, RegistrationAsked.class).token();

    clock.moveTo(TODAY.plus(Duration.ofDays(2)).minusMillis(1));
    assertThat(registrations.find(token).registration().isAsked()).isTrue();
    clock.moveTo(TODAY.plus(Duration.ofDays(2)));

    assertThatThrownBy(() -> registrations.confirm(token))
        .isInstanceOfSatisfying(
            RegistrationGone.class,
            it -> assertThat(it.why()).isEqualTo(RegistrationGone.Why.UNKNOWN));
    clockWork.look();
    assertThat(rows()).isZero();
    assertThat(events.ofType(RegistrantForgotten.class)).hasSize(1);
  }

  @Test
  void aLinkNobodyMadeOpensNothing(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(2);
    registrations.ask(webinar, "Mira", EmailAddress.of("mira@library.example"));
    var token = only(events, RegistrationAsked.class).token();

    for (var other : List.of("", ".", "x", token + "x", token.replace(".for", ".FOR"), "a.b.c")) {
      assertThatThrownBy(() -> registrations.confirm(other)).isInstanceOf(RegistrationGone.class);
      assertThatThrownBy(() -> registrations.find(other)).isInstanceOf(RegistrationGone.class);
      assertThatThrownBy(() -> registrations.cancel(other)).isInstanceOf(RegistrationGone.class);
    }
    assertThat(webinars.counts(webinar).registered()).isZero();
  }

  @Test
  void anAddressIsAskedThreeTimesAtMost(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(2);

    for (var i = 0; i < 5; i++) {
      registrations.ask(webinar, "Mira", EmailAddress.of("mira@library.example"));
    }

    assertThat(events.ofType(RegistrationAsked.class)).hasSize(3);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whoIsRegisteredIsToldSoInsteadOfHavingTwoPlaces(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    confirmed(webinar, "mira@library.example", events);

    registrations.ask(webinar, "Mira", EmailAddress.of("MIRA@library.example"));

    assertThat(only(events, RegistrationKnown.class).registration().hasPlace()).isTrue();
    assertThat(webinars.counts(webinar).registered()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        insert into webinar_registrations
                          (registration_id, webinar_id, name, email, state, asked_at, version)
                        values (gen_random_uuid(), ?, 'M', 'mira@library.example', 'WAITING', now(), 0)
                        """)
                    .param(webinar.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void whoSignsInConfirmsNothingAndTakesOverWhatTheirAddressAsked(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    var ruth = person("ruth@library.example");
    registrations.ask(webinar, "R", EmailAddress.of("ruth@library.example"));

    var first = registrations.register(webinar, ruth);
    var second = registrations.register(webinar, ruth);

    assertThat(first.hasPlace()).isTrue();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(first.name()).isEqualTo("Ruth Alvarez");
    assertThat(registrations.of(webinar, ruth))
        .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(first.id()));
    assertThat(rows()).isEqualTo(1);
    assertThatThrownBy(() -> registrations.confirm(only(events, RegistrationAsked.class).token()))
        .isInstanceOf(RegistrationGone.class);
  }

  @Test
  void whoComesWhenItIsFullWaitsAndMovesUpInOrder(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(1);
    var first = confirmed(webinar, "a@library.example", events);
    var second = confirmed(webinar, "b@library.example", events);
    var third = confirmed(webinar, "c@library.example", events);
    assertThat(events.ofType(PutOnWaitingList.class)).hasSize(2);

    registrations.cancel(first);

    assertThat(only(events, RegistrationCancelled.class).hadPlace()).isTrue();
    assertThat(only(events, PlaceFound.class).registration().email())
        .isEqualTo("b@library.example");
    assertThat(registrations.find(second).registration().hasPlace()).isTrue();
    assertThat(registrations.find(third).registration().isWaiting()).isTrue();
    assertThatThrownBy(() -> registrations.cancel(first))
        .isInstanceOfSatisfying(
            RegistrationGone.class,
            it -> assertThat(it.why()).isEqualTo(RegistrationGone.Why.CANCELLED));
    assertThatThrownBy(() -> registrations.confirm(first)).isInstanceOf(RegistrationGone.class);
  }

  @Test
  void leavingTheWaitingListFreesNoPlace(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(1);
    confirmed(webinar, "a@library.example", events);
    var second = confirmed(webinar, "b@library.example", events);

    registrations.cancel(second);

    assertThat(only(events, RegistrationCancelled.class).hadPlace()).isFalse();
    assertThat(webinars.counts(webinar)).isEqualTo(new WebinarCounts(1, 0, 2, 0, 0));
  }

  @Test
  void theLastPlaceIsGivenOnceHoweverManyConfirmAtTheSameTime(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(3);
    confirmed(webinar, "a@library.example", events);
    confirmed(webinar, "b@library.example", events);
    var tokens = new ArrayList<String>();
    for (var i = 0; i < 8; i++) {
      registrations.ask(webinar, "N", EmailAddress.of("n" + i + "@library.example"));
    }
    all(events, RegistrationAsked.class).stream()
        .map(RegistrationAsked::token)
        .skip(2)
        .forEach(tokens::add);

    atOnce(
        tokens.stream()
            .<Callable<Object>>map(token -> () -> registrations.confirm(token))
            .toList());

    var nobodys = schedule(77);
    assertThat(webinars.countsOf(List.of(webinar, nobodys)))
        .containsOnly(
            Map.entry(webinar, new WebinarCounts(3, 7, 10, 0, 0)),
            Map.entry(nobodys, WebinarCounts.NONE));
  }

  /** One has the last place and has not committed yet while the other confirms. */
  @Test
  void whoConfirmsWhileTheLastPlaceIsBeingGivenWaitsForTheirTurn(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(1);
    registrations.ask(webinar, "A", EmailAddress.of("a@library.example"));
    registrations.ask(webinar, "B", EmailAddress.of("b@library.example"));
    var tokens =
        all(events, RegistrationAsked.class).stream().map(RegistrationAsked::token).toList();
    var pool = Executors.newSingleThreadExecutor();
    try {
      var second =
          transaction.execute(
              status -> {
                assertThat(confirm(tokens.get(0)).hasPlace()).isTrue();
                var other = pool.submit(() -> confirm(tokens.get(1)));
                await().until(() -> other.isDone() || somebodyWaitsForALock());
                return other;
              });

      assertThat(second.get().isWaiting()).isTrue();
    } finally {
      pool.shutdownNow();
    }
    assertThat(webinars.counts(webinar)).isEqualTo(new WebinarCounts(1, 1, 2, 0, 0));
  }

  private RegistrationView confirm(String token) {
    try {
      return registrations.confirm(token).registration();
    } catch (RegistrationGone e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean somebodyWaitsForALock() {
    return database
            .sql("select count(*) from pg_locks where not granted")
            .query(Long.class)
            .single()
        > 0;
  }

  @Test
  void placesFreedAtTheSameTimeGoToDifferentPeople(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    var first = confirmed(webinar, "a@library.example", events);
    var second = confirmed(webinar, "b@library.example", events);
    confirmed(webinar, "c@library.example", events);
    confirmed(webinar, "d@library.example", events);

    atOnce(List.of(() -> registrations.cancel(first), () -> registrations.cancel(second)));

    assertThat(webinars.counts(webinar)).isEqualTo(new WebinarCounts(2, 0, 4, 0, 0));
  }

  @Test
  void morePlacesGoToThoseWhoWaitAndFewerThanTakenAreRefused(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(1);
    confirmed(webinar, "a@library.example", events);
    confirmed(webinar, "b@library.example", events);
    confirmed(webinar, "c@library.example", events);

    webinars.change(webinar, details(START, 2));

    assertThat(webinars.counts(webinar)).isEqualTo(new WebinarCounts(2, 1, 3, 0, 0));
    assertThat(events.ofType(WebinarChanged.class)).isEmpty();
    assertThatThrownBy(() -> webinars.change(webinar, details(START, 1)))
        .isInstanceOf(PlacesTaken.class)
        .hasMessageContaining("2 people have a place");
  }

  @Test
  void whoIsRegisteredLearnsOfANewTimeWithAHigherRevision(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(1);
    confirmed(webinar, "a@library.example", events);
    confirmed(webinar, "b@library.example", events);

    webinars.change(webinar, details(START.plusDays(1), 1));
    webinars.change(webinar, details(START.plusDays(1), 1));

    var changed = only(events, WebinarChanged.class);
    assertThat(changed.webinar().revision()).isEqualTo(1);
    assertThat(changed.changes())
        .containsExactly(
            "New time: Wednesday, November 4, 2026, 2:00 PM to 3:00 PM Central Standard Time.");
    assertThat(changed.registrations())
        .extracting(RegistrationView::email)
        .containsExactly("a@library.example", "b@library.example");
  }

  @Test
  void whatIsCalledOffIsToldOnceAndTakesNobodyAnyMore(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(1);
    var token = confirmed(webinar, "a@library.example", events);

    webinars.cancel(webinar, "The speaker is ill.");
    webinars.cancel(webinar, "Again.");

    var cancelled = only(events, WebinarCancelled.class);
    assertThat(cancelled.webinar().cancelReason()).isEqualTo("The speaker is ill.");
    assertThat(cancelled.webinar().revision()).isEqualTo(1);
    assertThatThrownBy(() -> registrations.ask(webinar, "N", EmailAddress.of("n@library.example")))
        .isInstanceOf(WebinarClosed.class);
    assertThatThrownBy(() -> registrations.find(token)).isInstanceOf(RegistrationGone.class);
    assertThatThrownBy(() -> webinars.change(webinar, details(START, 5)))
        .isInstanceOf(WebinarClosed.class);
  }

  @Test
  void nothingMovesOnceItHasBegun(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(1);
    var first = confirmed(webinar, "a@library.example", events);
    confirmed(webinar, "b@library.example", events);
    registrations.ask(webinar, "N", EmailAddress.of("n@library.example"));

    clock.moveTo(at(START));

    assertThatThrownBy(() -> registrations.cancel(first)).isInstanceOf(RegistrationGone.class);
    assertThatThrownBy(() -> registrations.register(webinar, person("late@library.example")))
        .isInstanceOf(WebinarClosed.class);
    assertThatThrownBy(() -> webinars.cancel(webinar, "Too late."))
        .isInstanceOf(WebinarClosed.class);
    assertThat(events.ofType(PlaceFound.class)).isEmpty();
  }

  /** Rule: seven days and one day before. */
  @Test
  void eachReminderComesOnceAndAMissedOneIsNotMadeUpFor(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(1);
    confirmed(webinar, "a@library.example", events);
    confirmed(webinar, "waits@library.example", events);
    var weekBefore = at(START.minusDays(7));

    clock.moveTo(weekBefore.minusMillis(1));
    clockWork.look();
    assertThat(events.ofType(WebinarReminderDue.class)).isEmpty();
    clock.moveTo(weekBefore);
    clockWork.look();
    clockWork.look();
    assertThat(only(events, WebinarReminderDue.class).registration().email())
        .isEqualTo("a@library.example");

    clock.moveTo(at(START.minusHours(1)));
    clockWork.look();
    clockWork.look();
    assertThat(events.ofType(WebinarReminderDue.class)).hasSize(2);
    clock.moveTo(at(START));
    clockWork.look();
    assertThat(events.ofType(WebinarReminderDue.class)).hasSize(2);
  }

  @Test
  void whoWasToldSinceIsNotReminded(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(5);
    confirmed(webinar, "early@library.example", events);
    clock.moveTo(at(START.minusHours(3)));
    confirmed(webinar, "late@library.example", events);

    clockWork.look();

    assertThat(only(events, WebinarReminderDue.class).registration().email())
        .isEqualTo("early@library.example");

    webinars.change(webinar, details(START.plusDays(20), 5));
    clockWork.look();
    assertThat(events.ofType(WebinarReminderDue.class)).hasSize(1);
    clock.moveTo(at(START.plusDays(19)));
    clockWork.look();
    assertThat(events.ofType(WebinarReminderDue.class)).hasSize(3);
  }

  @Test
  void attendanceIsRecordedByHandOrByFileAndTheLetterFollowsOnce(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    confirmed(webinar, "a@library.example", events);
    confirmed(webinar, "b@library.example", events);
    var all = webinars.registrations(webinar);
    assertThatThrownBy(() -> webinars.attended(webinar, Set.of())).isInstanceOf(NotOverYet.class);

    clock.moveTo(at(START.plusMinutes(30)));
    webinars.attended(webinar, Set.of(all.get(0).id(), RegistrationId.next()));
    assertThat(webinars.counts(webinar).attended()).isEqualTo(1);
    assertThatThrownBy(() -> webinars.followUp(webinar)).isInstanceOf(NotOverYet.class);

    clock.moveTo(at(START.plusMinutes(60)));
    var read =
        webinars.attended(webinar, "Email\nB@library.example\nstranger@x.example\n".getBytes());
    assertThat(read).isEqualTo(new Webinars.Attendance(1, 1));
    webinars.record(webinar, "https://video.example.org/1");
    webinars.followUp(webinar);
    webinars.followUp(webinar);

    var followed = only(events, WebinarFollowedUp.class);
    assertThat(followed.webinar().recordingLink()).isEqualTo("https://video.example.org/1");
    assertThat(followed.registrations())
        .extracting(RegistrationView::email, RegistrationView::attended)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("a@library.example", false),
            org.assertj.core.groups.Tuple.tuple("b@library.example", true));
  }

  @Test
  void whoWaitedInVainIsWrittenToAsWell(AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(1);
    confirmed(webinar, "a@library.example", events);
    confirmed(webinar, "b@library.example", events);
    clock.moveTo(at(START.plusMinutes(60)));
    webinars.attended(webinar, Set.of());

    webinars.followUp(webinar);

    assertThat(only(events, WebinarFollowedUp.class).registrations())
        .extracting(RegistrationView::email, RegistrationView::isWaiting)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a@library.example", false),
            org.assertj.core.groups.Tuple.tuple("b@library.example", true));
  }

  @Test
  void aRecordingThatComesAfterTheLetterIsToldOnce(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    confirmed(webinar, "a@library.example", events);
    clock.moveTo(at(START.plusMinutes(60)));
    webinars.attended(webinar, Set.of());
    assertThat(webinars.record(webinar, null)).isFalse();
    webinars.followUp(webinar);

    assertThat(webinars.record(webinar, "https://video.example.org/1")).isTrue();
    assertThat(webinars.record(webinar, "https://video.example.org/2")).isFalse();

    assertThat(all(events, WebinarFollowedUp.class))
        .extracting(it -> it.webinar().recordingLink())
        .containsExactly(null, "https://video.example.org/1");
  }

  @Test
  void whatIsOverStaysToBeWrappedUpUntilItsLetter(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    webinars.schedule(details(START.plusHours(3), 2), STAFF);
    var off = webinars.schedule(details(START.plusHours(5), 2), STAFF);
    confirmed(webinar, "a@library.example", events);
    confirmed(off, "b@library.example", events);
    webinars.cancel(off, "The speaker is ill.");
    assertThat(webinars.toWrapUp()).isEmpty();

    clock.moveTo(at(START.plusDays(1)));

    assertThat(webinars.toWrapUp()).extracting(WebinarView::id).containsExactly(webinar);
    webinars.attended(webinar, Set.of());
    webinars.followUp(webinar);
    assertThat(webinars.toWrapUp()).isEmpty();
  }

  @Test
  void theLetterNeedsToKnowWhoCame() throws Exception {
    var webinar = schedule(2);
    clock.moveTo(at(START.plusDays(1)));

    assertThatThrownBy(() -> webinars.followUp(webinar))
        .isInstanceOf(NotOverYet.class)
        .hasMessageContaining("who was there");
  }

  /** Rule: seven days. */
  @Test
  void staffAreToldOnceThatAWebinarIsNotWrappedUp(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    schedule(2);
    confirmed(webinar, "a@library.example", events);
    var tooLate = START.toLocalDate().plusDays(8).atStartOfDay(CHICAGO).toInstant();

    clock.moveTo(tooLate.minusMillis(1));
    clockWork.look();
    assertThat(events.ofType(WebinarNotWrappedUp.class)).isEmpty();
    clock.moveTo(tooLate);
    clockWork.look();
    clockWork.look();

    assertThat(only(events, WebinarNotWrappedUp.class).webinar().id()).isEqualTo(webinar);
  }

  @Test
  void registrationsThatBecomeApplicationsAreCountedEvenWhenTheirPeopleAreForgotten(
      AssertablePublishedEvents events) throws Exception {
    var webinar = schedule(3);
    confirmed(webinar, "ruth@library.example", events);
    confirmed(webinar, "b@library.example", events);
    var ruth = person("ruth@library.example");
    registrations.applied(ruth);
    registrations.applied(ruth);
    assertThat(webinars.counts(webinar).applied()).isEqualTo(1);
    assertThat(webinars.counts(webinar).appliedPercent()).isEqualTo(50);

    clock.moveTo(START.toLocalDate().plusYears(1));
    clockWork.look();
    assertThat(events.ofType(RegistrantForgotten.class)).isEmpty();
    clock.moveTo(START.toLocalDate().plusYears(1).plusDays(1));
    clockWork.look();
    clockWork.look();

    assertThat(events.ofType(RegistrantForgotten.class)).hasSize(2);
    assertThat(webinars.counts(webinar).appliedPercent()).isEqualTo(50);
    assertThat(
            database
                .sql("select count(*) from webinar_registrations where email is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void ownRegistrationsAreThoseOfTheAccountAndOfItsAddress(AssertablePublishedEvents events)
      throws Exception {
    var webinar = schedule(2);
    confirmed(webinar, "own@library.example", events);

    assertThat(registrations.of(person("own@library.example")))
        .extracting(it -> it.webinar().id())
        .containsExactly(webinar);
    assertThat(registrations.of(person("other@library.example"))).isEmpty();
  }

  @Test
  void theSameWebinarSentTwiceIsOne() {
    var webinar = schedule(5);

    assertThat(schedule(5)).isEqualTo(webinar);
    assertThat(schedule(6)).as("another one").isNotEqualTo(webinar);
    assertThat(webinars.coming()).hasSize(2);
  }

  @Test
  void theListsTellComingFromPast() {
    var soon = schedule(1);
    assertThat(webinars.coming()).extracting(WebinarView::id).containsExactly(soon);
    clock.moveTo(at(START.plusMinutes(59)));
    assertThat(webinars.coming()).extracting(WebinarView::id).containsExactly(soon);
    assertThat(webinars.past()).isEmpty();
    clock.moveTo(at(START.plusMinutes(60)));
    assertThat(webinars.coming()).isEmpty();
    assertThat(webinars.past()).extracting(WebinarView::id).containsExactly(soon);
  }

  private WebinarId schedule(int capacity) {
    return webinars.schedule(details(START, capacity), STAFF);
  }

  private static WebinarDetails details(LocalDateTime start, int capacity) {
    return new WebinarDetails(
        "What is certification?",
        "An introduction.",
        new WebinarTime(at(start), CHICAGO, 60),
        capacity,
        "https://meet.example.org/1",
        true);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(CHICAGO).toInstant();
  }

  private String confirmed(WebinarId webinar, String email, AssertablePublishedEvents events)
      throws Exception {
    registrations.ask(webinar, "Somebody", EmailAddress.of(email));
    var token =
        all(events, RegistrationAsked.class).stream()
            .filter(it -> it.registration().email().equals(email))
            .map(RegistrationAsked::token)
            .findFirst()
            .orElseThrow();
    registrations.confirm(token);
    clock.move(Duration.ofMillis(1));
    return token;
  }

  private PersonId person(String email) {
    var id = PersonId.of("u" + NUMBERS.incrementAndGet());
    when(accounts.person(id)).thenReturn(new Person(id, email, "Ruth", "Alvarez", true, Set.of()));
    return id;
  }

  private long rows() {
    return database.sql("select count(*) from webinar_registrations").query(Long.class).single();
  }

  private static <T> T only(AssertablePublishedEvents events, Class<T> type) {
    assertThat(all(events, type)).hasSize(1);
    return all(events, type).get(0);
  }

  private static <T> List<T> all(AssertablePublishedEvents events, Class<T> type) {
    var all = new ArrayList<T>();
    events.ofType(type).forEach(all::add);
    return all;
  }

  private static void atOnce(List<? extends Callable<?>> deeds) throws Exception {
    var start = new CyclicBarrier(deeds.size());
    var pool = Executors.newFixedThreadPool(deeds.size());
    try {
      var results =
          deeds.stream()
              .map(
                  deed ->
                      pool.submit(
                          () -> {
                            start.await();
                            return deed.call();
                          }))
              .toList();
      for (var result : results) {
        result.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
