package org.colophon.mentoring;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManagerFactory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class MentorsModuleTest {

  static final PersonId STAFF = PersonId.of("u1500");
  static final AtomicInteger NUMBERS = new AtomicInteger(40_000);

  @Autowired Mentors mentors;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired EntityManagerFactory factory;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Candidacies candidacies;

  PersonId ida;

  @BeforeEach
  void idaHasOfferedNothing() {
    ida = PersonId.of("u" + NUMBERS.incrementAndGet());
    var person = mock(Person.class);
    when(person.name()).thenReturn("Ida " + ida);
    when(accounts.person(any())).thenReturn(person);
    when(accounts.names(any()))
        .thenAnswer(
            call ->
                call.<Collection<PersonId>>getArgument(0).stream()
                    .collect(toMap(it -> it, it -> "Ida " + it)));
  }

  @Test
  void anOfferIsACaseThatWaitsForTheOffice(AssertablePublishedEvents events) throws Exception {
    var number = mentors.offer(ida, profile(2), Set.of());

    var found = mentors.find(number);
    assertThat(found.profile()).isEqualTo(profile(2));
    assertThat(found.state()).isEqualTo(MentorState.FILED);
    assertThat(found.checkBy()).isEqualTo(calendar.today().plusDays(14));
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(events).contains(MentorFiled.class).matching(it -> it.caseNumber().equals(number));
  }

  @Test
  void oneOfferIsOpenAtATime() throws Exception {
    var number = mentors.offer(ida, profile(2), Set.of());

    assertThatThrownBy(() -> mentors.offer(ida, profile(1), Set.of()))
        .isInstanceOf(MentorAlready.class)
        .hasMessageContaining(number.value());
    mentors.leave(ida);
    assertThat(mentors.offer(ida, profile(1), Set.of())).isNotEqualTo(number);
  }

  @Test
  void nobodyAnswersTheirOwnOffer() throws Exception {
    var number = mentors.offer(ida, profile(2), Set.of());

    assertThatThrownBy(() -> mentors.decide(number, true, "", ida))
        .isInstanceOf(ConflictOfInterest.class);
    assertThat(mentors.find(number).state()).isEqualTo(MentorState.FILED);
  }

  @Test
  void anAnswerIsGivenOnceAndARefusalHasAReason() throws Exception {
    var number = mentors.offer(ida, profile(2), Set.of());

    assertThatThrownBy(() -> mentors.decide(number, false, " ", STAFF))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(mentors.decide(number, true, "", STAFF)).isTrue();
    assertThat(mentors.decide(number, false, "No.", STAFF)).isTrue();

    assertThat(mentors.find(number).state()).isEqualTo(MentorState.ACTIVE);
    assertThat(cases.find(number).orElseThrow().waitsOn()).isEqualTo(WaitsOn.NOBODY);
  }

  @Test
  void whoIsDeclinedReadsWhyAndMayOfferAgain() throws Exception {
    var number = mentors.offer(ida, profile(2), Set.of());

    assertThat(mentors.decide(number, false, "We need a year in a library.", STAFF)).isFalse();

    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("Not accepted");
    assertThat(mentors.find(number).reason()).isEqualTo("We need a year in a library.");
    assertThat(mentors.offer(ida, profile(2), Set.of())).isNotEqualTo(number);
  }

  @Test
  void nothingIsPublicByDefaultAndEachFieldOnlyWhenItIsShown() throws Exception {
    accepted(Set.of());
    assertThat(listed()).isEmpty();

    for (var field : ProfileField.values()) {
      mentors.change(ida, profile(2), Set.of(field));
      var shown = mentors.directory().stream().filter(it -> isIda(it, field)).toList();
      assertThat(shown).as("%s alone", field).isNotEmpty();
      var it = shown.get(0);
      assertThat(
              Arrays.asList(
                      it.name(),
                      it.sets(),
                      it.library(),
                      it.region(),
                      it.languages(),
                      it.zone(),
                      it.ways(),
                      it.frequency(),
                      it.about(),
                      it.placeFree())
                  .stream()
                  .filter(value -> value != null))
          .hasSize(field == ProfileField.WAYS ? 2 : 1);
    }
  }

  private static boolean isIda(PublicMentor it, ProfileField field) {
    return switch (field) {
      case NAME -> it.name() != null;
      case SETS -> it.sets() != null;
      case LIBRARY -> it.library() != null;
      case REGION -> it.region() != null;
      case LANGUAGES -> it.languages() != null;
      case TIME_ZONE -> it.zone() != null;
      case WAYS -> it.ways() != null;
      case ABOUT -> it.about() != null;
      case PLACES -> it.placeFree() != null;
    };
  }

  @Test
  void onlyAcceptedMentorsAreInTheList() throws Exception {
    var number = mentors.offer(ida, profile(2), EnumSet.allOf(ProfileField.class));
    assertThat(listed()).isEmpty();

    mentors.decide(number, true, "", STAFF);
    assertThat(listed()).isEqualTo("Ida " + ida);
    mentors.leave(ida);
    assertThat(listed()).isEmpty();
  }

  @Test
  void aLongListIsReadWithAsManyStatementsAsAShortOne() throws Exception {
    accepted(EnumSet.allOf(ProfileField.class));
    var few = statementsOfTheList();
    var all = new ArrayList<>(List.of(ida));
    for (var i = 0; i < 20; i++) {
      ida = PersonId.of("u" + NUMBERS.incrementAndGet());
      accepted(EnumSet.allOf(ProfileField.class));
      all.add(ida);
    }

    assertThat(statementsOfTheList()).isEqualTo(few);

    all.forEach(mentors::leave);
  }

  private long statementsOfTheList() {
    var statements = factory.unwrap(SessionFactory.class).getStatistics();
    statements.setStatisticsEnabled(true);
    var before = statements.getPrepareStatementCount();
    mentors.directory();
    return statements.getPrepareStatementCount() - before;
  }

  @Test
  void leavingTwiceIsLeavingOnce(AssertablePublishedEvents events) throws Exception {
    var number = accepted(Set.of());

    mentors.leave(ida);
    mentors.leave(ida);

    assertThat(mentors.find(number).state()).isEqualTo(MentorState.LEFT);
    assertThat(events.ofType(MentorLeft.class).matching(it -> it.caseNumber().equals(number)))
        .hasSize(1);
  }

  @Test
  void daysAwayLieAheadAndAreTakenBackByTheirOwnerAlone() {
    var today = calendar.today();
    assertThatThrownBy(() -> mentors.beAway(ida, today.minusDays(3), today.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    mentors.beAway(ida, today, today);
    mentors.beAway(ida, today, today);
    var absence = mentors.absences(ida).get(0);
    assertThat(absence.covers(today)).isTrue();
    assertThat(absence.covers(today.plusDays(1))).isFalse();

    mentors.beBack(STAFF, absence.id());
    assertThat(mentors.absences(ida)).hasSize(1);
    mentors.beBack(ida, absence.id());
    assertThat(mentors.absences(ida)).isEmpty();
  }

  /** The name under which Ida stands in the public list; empty when she does not. */
  private String listed() {
    return mentors.directory().stream()
        .map(it -> it.name() == null ? "" : it.name())
        .filter(it -> it.endsWith(ida.value()))
        .findFirst()
        .orElse("");
  }

  private CaseNumber accepted(Set<ProfileField> shown) throws Exception {
    var number = mentors.offer(ida, profile(2), shown);
    mentors.decide(number, true, "", STAFF);
    return number;
  }

  static MentorProfile profile(int places) {
    return new MentorProfile(
        Set.of(SetId.of("technology"), SetId.of("youth")),
        LibraryType.PUBLIC,
        Region.WEST,
        Set.of(Language.ENGLISH, Language.SPANISH),
        ZoneId.of("America/Denver"),
        Set.of(Way.VIDEO),
        Frequency.MONTHLY,
        places,
        "I run a help desk.");
  }
}
