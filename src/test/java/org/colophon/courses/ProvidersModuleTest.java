package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.courses.ProviderRole.AUTHOR;
import static org.colophon.courses.ProviderRole.OWNER;
import static org.colophon.courses.ProviderRole.SIGNATORY;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest
class ProvidersModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(5000);
  static final EmailAddress BENS = EmailAddress.of("ben@elm.example");

  @Autowired Providers providers;
  @Autowired Invitations invitations;
  @Autowired ProviderTies ties;
  @Autowired CourseCatalog catalog;
  @Autowired MovingClock clock;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;

  PersonId ana;
  PersonId ben;
  ProviderId elm;

  @BeforeEach
  void anaFoundsAProvider() throws Exception {
    ana = person();
    ben = person();
    elm = providers.found(ana, details("Elm County " + ana));
  }

  @Test
  void foundingTwiceIsOnce() throws Exception {
    assertThat(providers.found(ana, details(" ELM county " + ana))).isEqualTo(elm);
    assertThat(providers.of(ana)).hasSize(1);
  }

  @Test
  void anotherCannotTakeTheName() {
    assertThatThrownBy(() -> providers.found(ben, details("elm COUNTY " + ana)))
        .isInstanceOf(ProviderNameTaken.class)
        .hasMessageContaining("Ask one of its owners");
    assertThat(providers.of(ben)).isEmpty();
  }

  @Test
  void ofTwoWhoFoundTheSameAtOnceOneIsRefused() throws Exception {
    var name = "At once " + ana;
    var outcomes =
        atOnce(
            () -> attempt(() -> providers.found(ana, details(name))),
            () -> attempt(() -> providers.found(ben, details(name))));

    assertThat(outcomes).containsExactlyInAnyOrder("done", "ProviderNameTaken");
  }

  @Test
  void aStrangerFindsNothing() {
    assertThat(providers.find(ben, elm)).isEmpty();
    assertThatThrownBy(() -> providers.change(ben, elm, details("Ours now"), 0))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> providers.appoint(ben, elm, ben, Set.of(OWNER)))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> invitations.invite(ben, elm, "Me", BENS, Set.of(OWNER)))
        .isInstanceOf(NotRepresentative.class);
    assertThat(providers.find(ana, elm)).isPresent();
  }

  @Test
  void onlyOwnersDecideWhoActs(AssertablePublishedEvents events) throws Exception {
    join(ben, Set.of(AUTHOR, SIGNATORY), events);

    assertThatThrownBy(() -> providers.appoint(ben, elm, ben, Set.of(OWNER)))
        .isInstanceOf(RoleMissing.class)
        .hasMessageStartingWith("Only an owner of Elm County");
    assertThatThrownBy(() -> providers.remove(ben, elm, ana)).isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> invitations.invite(ben, elm, "Me", BENS, Set.of(OWNER)))
        .isInstanceOf(RoleMissing.class);

    providers.remove(ben, elm, ben);

    assertThat(providers.find(ben, elm)).isEmpty();
  }

  @Test
  void twoOwnersWhoRemoveEachOtherLeaveOne(AssertablePublishedEvents events) throws Exception {
    join(ben, Set.of(OWNER), events);

    var outcomes =
        atOnce(
            () -> attempt(() -> providers.remove(ana, elm, ben)),
            () -> attempt(() -> providers.remove(ben, elm, ana)));

    assertThat(outcomes).containsOnlyOnce("done").containsAnyOf("NotRepresentative");
    assertThat(ties.representatives(elm)).hasSize(1);
  }

  @Test
  void changesOfAnOldPageAreNotSaved() throws Exception {
    var shown = providers.find(ana, elm).orElseThrow().version();
    providers.change(ana, elm, details("Elm County, renamed " + ana), shown);

    assertThatThrownBy(() -> providers.change(ana, elm, details("Too late"), shown))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(providers.find(ana, elm).orElseThrow().name()).startsWith("Elm County, renamed");
  }

  @Test
  void anInvitationIsGoodOnce(AssertablePublishedEvents events) throws Exception {
    invitations.invite(ana, elm, "Ben Ode", BENS, Set.of(AUTHOR));
    var token = token(events);

    assertThat(invitations.find(token))
        .hasValueSatisfying(it -> assertThat(it.roles()).containsExactly(AUTHOR));
    assertThat(invitations.accept(ben, token)).contains(elm);
    assertThat(invitations.accept(ben, token)).contains(elm);
    assertThat(providers.find(ben, elm).orElseThrow().representative(ben).orElseThrow().roles())
        .containsExactly(AUTHOR);
    assertThat(invitations.accept(person(), token)).isEmpty();
    assertThat(invitations.find(token)).isEmpty();
    assertThat(invitations.openOf(elm)).isEmpty();
  }

  @Test
  void anInvitationRunsOut(AssertablePublishedEvents events) throws Exception {
    invitations.invite(ana, elm, "Ben Ode", BENS, Set.of(AUTHOR));
    var token = token(events);
    clock.move(Duration.ofDays(14).minusSeconds(1));
    assertThat(invitations.find(token)).isPresent();

    clock.move(Duration.ofSeconds(1));

    assertThat(invitations.find(token)).isEmpty();
    assertThat(invitations.accept(ben, token)).isEmpty();
    assertThat(providers.find(ben, elm)).isEmpty();
  }

  @Test
  void whatIsWithdrawnOpensNothing(AssertablePublishedEvents events) throws Exception {
    var invitation = invitations.invite(ana, elm, "Ben Ode", BENS, Set.of(AUTHOR));

    invitations.withdraw(ana, elm, invitation);
    invitations.withdraw(ana, elm, invitation);

    assertThat(invitations.accept(ben, token(events))).isEmpty();
  }

  @Test
  void sendingAgainIsBrakedAndMakesTheOldLinkWorthless(AssertablePublishedEvents events)
      throws Exception {
    var invitation = invitations.invite(ana, elm, "Ben Ode", BENS, Set.of(AUTHOR));
    var first = token(events);

    assertThatThrownBy(() -> invitations.sendAgain(ana, elm, invitation))
        .isInstanceOf(InvitationRefused.class);
    for (int i = 2; i <= 5; i++) {
      clock.move(Duration.ofMinutes(10));
      invitations.sendAgain(ana, elm, invitation);
    }
    clock.move(Duration.ofMinutes(10));
    assertThatThrownBy(() -> invitations.sendAgain(ana, elm, invitation))
        .isInstanceOf(InvitationRefused.class)
        .hasMessageContaining("several times");

    assertThat(invitations.accept(ben, first)).isEmpty();
    assertThat(invitations.accept(ben, token(events))).contains(elm);
  }

  @Test
  void nobodyIsInvitedTwice() throws Exception {
    invitations.invite(ana, elm, "Ben Ode", BENS, Set.of(AUTHOR));

    assertThatThrownBy(() -> invitations.invite(ana, elm, "Ben", BENS, Set.of(OWNER)))
        .isInstanceOf(InvitationRefused.class)
        .hasMessageContaining("invited already");
    when(accounts.byEmail("ana@elm.example"))
        .thenReturn(Optional.of(new Person(ana, "ana@elm.example", "Ana", "Ruiz", true, Set.of())));
    assertThatThrownBy(
            () ->
                invitations.invite(
                    ana, elm, "Me", EmailAddress.of("ana@elm.example"), Set.of(OWNER)))
        .isInstanceOf(InvitationRefused.class)
        .hasMessageContaining("acts for the provider already");
  }

  @Test
  void aDayHasTwentyInvitations() throws Exception {
    for (int i = 1; i <= 20; i++) {
      invitations.invite(ana, elm, "B", EmailAddress.of(i + "@elm.example"), Set.of(AUTHOR));
    }
    var oneMore = EmailAddress.of("21@elm.example");

    assertThatThrownBy(() -> invitations.invite(ana, elm, "B", oneMore, Set.of(AUTHOR)))
        .isInstanceOf(InvitationRefused.class)
        .hasMessageContaining("tomorrow");

    clock.move(Duration.ofDays(1));
    invitations.invite(ana, elm, "B", oneMore, Set.of(AUTHOR));
  }

  @Test
  void whoIsRemovedLetsNobodyIn(AssertablePublishedEvents events) throws Exception {
    join(ben, Set.of(OWNER), events);
    invitations.invite(ben, elm, "A friend", EmailAddress.of("x@elm.example"), Set.of(OWNER));
    var token = token(events);

    providers.remove(ana, elm, ben);

    assertThat(invitations.accept(person(), token)).isEmpty();
  }

  @Test
  void staffGiveARecordedProviderItsFirstOwner(AssertablePublishedEvents events) throws Exception {
    var staff = person();
    var course = catalog.find(recorded("Maple Library " + ana, Set.of())).orElseThrow();
    assertThat(ties.representatives(course.provider())).isEmpty();

    invitations.inviteOwner(staff, course.provider(), "Ben Ode", BENS);
    assertThat(invitations.accept(ben, token(events))).contains(course.provider());

    assertThat(providers.find(ben, course.provider())).isPresent();
    assertThatThrownBy(
            () ->
                invitations.inviteOwner(
                    staff, course.provider(), "X", EmailAddress.of("x@maple.example")))
        .isInstanceOf(InvitationRefused.class);
  }

  @Test
  void tiesKnowWhoStandsForOrTeachesAtAProvider(AssertablePublishedEvents events) throws Exception {
    var teacher = person();
    var course = catalog.find(recorded("Oak Library " + ana, Set.of(teacher))).orElseThrow();
    join(ben, Set.of(AUTHOR), events);

    assertThat(ties.teachesFor(teacher)).containsExactly(course.provider());
    assertThat(ties.everyoneIn(SetId.of("technology"))).contains(teacher).doesNotContain(ana);
    assertThat(ties.everyoneOf(course.provider())).containsExactly(teacher);
    assertThat(ties.representatives(elm)).containsExactlyInAnyOrder(ana, ben);
    assertThat(ties.everyoneOf(elm)).containsExactlyInAnyOrder(ana, ben);
    assertThat(ties.teachesFor(person())).isEmpty();

    providers.remove(ana, elm, ben);

    assertThat(ties.representatives(elm)).containsExactly(ana);
    assertThat(ties.teachesFor(ben)).containsExactly(elm);
  }

  private CourseId recorded(String provider, Set<PersonId> instructors) throws Exception {
    return catalog.record(
        new ApprovedCourse(
            provider,
            "Libraries online",
            SetId.of("technology"),
            Delivery.ONLINE,
            "",
            "",
            LocalDate.of(2025, 1, 15),
            instructors),
        person());
  }

  private void join(PersonId person, Set<ProviderRole> roles, AssertablePublishedEvents events)
      throws Exception {
    invitations.invite(ana, elm, "B", EmailAddress.of(person + "@elm.example"), roles);
    assertThat(invitations.accept(person, token(events))).contains(elm);
  }

  /** The secret of the newest letter. */
  private static String token(AssertablePublishedEvents events) {
    var newest = "";
    for (var sent : events.ofType(RepresentativeInvited.class)) {
      newest = sent.token();
    }
    return newest;
  }

  private static PersonId person() {
    return PersonId.of("u" + NUMBERS.incrementAndGet());
  }

  private static ProviderDetails details(String name) {
    return new ProviderDetails(name, ProviderKind.NETWORK, "", "courses@elm.example");
  }

  private interface Deed {
    void run() throws Exception;
  }

  private static String attempt(Deed deed) {
    try {
      deed.run();
      return "done";
    } catch (Exception e) {
      return e.getClass().getSimpleName();
    }
  }

  private static List<String> atOnce(Callable<String> one, Callable<String> other)
      throws Exception {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first = threads.submit(() -> meet(barrier, one));
      var second = threads.submit(() -> meet(barrier, other));
      return List.of(first.get(), second.get());
    } finally {
      threads.shutdown();
    }
  }

  private static String meet(CyclicBarrier barrier, Callable<String> deed) throws Exception {
    barrier.await();
    return deed.call();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-03-09T15:00:00Z");
    }

    @Bean
    ProgramCalendar calendar(Clock clock) {
      return new ProgramCalendar(clock);
    }

    @Bean
    Rulebook rulebook() {
      return Rulebook.read("classpath:program/");
    }
  }
}
