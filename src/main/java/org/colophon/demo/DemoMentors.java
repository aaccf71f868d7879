package org.colophon.demo;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.engine.CasesByHand;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorAlready;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.ProfileField;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Way;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets some people of the demo offer to be mentors; staff accept all but the last. */
@Component
@OnlyInDemo
@Order(40) // what they offer starts processes, which are deployed by then
class DemoMentors implements ApplicationRunner {

  /** What somebody offers, what of it everybody may see, and whether staff accept it. */
  private record Offer(MentorProfile profile, Set<ProfileField> shown, boolean accepted) {}

  private static final Map<DemoPerson, Offer> OFFERS =
      new EnumMap<>(
          Map.of(
              DemoPerson.MENTOR_1,
              new Offer(
                  profile(
                      LibraryType.PUBLIC,
                      Region.WEST,
                      Set.of(Language.ENGLISH, Language.SPANISH),
                      "America/Denver",
                      2,
                      "I have run the help desk of a public library for twelve years.",
                      "foundations",
                      "communication",
                      "technology"),
                  Set.of(
                      ProfileField.NAME,
                      ProfileField.SETS,
                      ProfileField.LIBRARY,
                      ProfileField.ABOUT),
                  true),
              DemoPerson.MENTOR_2,
              new Offer(
                  profile(
                      LibraryType.ACADEMIC,
                      Region.MIDWEST,
                      Set.of(Language.ENGLISH),
                      "America/Chicago",
                      1,
                      "Cataloging and collections, at a college.",
                      "cataloging",
                      "collections"),
                  Set.of(ProfileField.SETS, ProfileField.REGION),
                  true),
              DemoPerson.MENTOR_3,
              new Offer(
                  profile(
                      LibraryType.SCHOOL,
                      Region.SOUTH,
                      Set.of(Language.ENGLISH),
                      "America/New_York",
                      1,
                      "",
                      "youth"),
                  Set.of(),
                  false)));

  private final DemoSize size;
  private final Mentors mentors;
  private final Accounts accounts;
  private final CasesByHand cases;

  DemoMentors(DemoSize size, Mentors mentors, Accounts accounts, CasesByHand cases) {
    this.size = size;
    this.mentors = mentors;
    this.accounts = accounts;
    this.cases = cases;
  }

  /** Where years are played, they offer in the course of these. */
  @Override
  public void run(ApplicationArguments arguments) throws MentorAlready {
    if (size.candidates() == 0) {
      for (var mentor : OFFERS.keySet()) {
        offer(mentor);
      }
    }
  }

  /** Lets somebody offer who has not yet. */
  void offer(DemoPerson person) throws MentorAlready {
    var id = id(person);
    if (mentors.ofPerson(id).isEmpty()) {
      var offer = OFFERS.get(person);
      var number = mentors.offer(id, offer.profile(), offer.shown());
      if (offer.accepted()) {
        cases.complete(
            number,
            "UserTask_CheckMentor",
            Map.of(),
            id(DemoPerson.STAFF),
            Map.of("mentorAnswer", "ACCEPT"));
      }
    }
  }

  private static MentorProfile profile(
      LibraryType library,
      Region region,
      Set<Language> languages,
      String zone,
      int places,
      String about,
      String... sets) {
    return new MentorProfile(
        Stream.of(sets).map(SetId::of).collect(Collectors.toSet()),
        library,
        region,
        languages,
        ZoneId.of(zone),
        Set.of(Way.VIDEO, Way.MAIL),
        Frequency.MONTHLY,
        places,
        about);
  }

  private PersonId id(DemoPerson person) {
    return accounts.byEmail(person.address()).orElseThrow().id();
  }
}
