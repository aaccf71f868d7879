package org.colophon.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.NewContact;
import org.colophon.mentoring.PairView;
import org.colophon.mentoring.Pairs;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Way;
import org.colophon.mentoring.Wish;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/** What candidates of the demo and their mentors do, by the services behind the pages. */
@Component
@OnlyInDemo
class MentoringDeeds {

  private final DemoMentors offers;
  private final Mentors mentors;
  private final Mentorings mentorings;
  private final Pairs pairs;
  private final Accounts accounts;
  private final Office office;
  private final ProgramCalendar calendar;

  MentoringDeeds(
      DemoMentors offers,
      Mentors mentors,
      Mentorings mentorings,
      Pairs pairs,
      Accounts accounts,
      Office office,
      ProgramCalendar calendar) {
    this.offers = offers;
    this.mentors = mentors;
    this.mentorings = mentorings;
    this.pairs = pairs;
    this.accounts = accounts;
    this.office = office;
    this.calendar = calendar;
  }

  /** Lets somebody offer to be a mentor; staff accept all but the last. */
  void offer(DemoPerson mentor) throws Exception {
    offers.offer(mentor);
  }

  /** Asks for a mentor, this one first. */
  void ask(Applicant who, DemoPerson mentor) throws Exception {
    mentorings.ask(
        idOf(who),
        new Wish(
            Set.of(SetId.of("technology"), SetId.of("communication")),
            LibraryType.PUBLIC,
            Region.WEST,
            Set.of(Language.ENGLISH),
            ZoneId.of("America/Denver"),
            List.of(view(mentor).caseNumber()),
            true,
            "I am the only one at our branch who works for this, and would like to talk it over."));
  }

  void accept(Applicant who, DemoPerson mentor) {
    var number = mentorings.ofCandidate(idOf(who)).orElseThrow().caseNumber();
    var asked =
        mentorings.askedNow(office.id(mentor)).stream()
            .filter(it -> it.caseNumber().equals(number))
            .findFirst()
            .orElseThrow();
    mentorings.accept(asked.id(), office.id(mentor));
  }

  /** Sets a goal at their first meeting, and notes how long it took. */
  void begin(Applicant who, DemoPerson mentor) {
    var pair = pair(who, mentor);
    pairs.addGoal(pair.id(), idOf(who), UUID.randomUUID(), "Two sets within a year.");
    talk(who, mentor);
  }

  void talk(Applicant who, DemoPerson mentor) {
    pairs.log(
        pair(who, mentor).id(),
        office.id(mentor),
        UUID.randomUUID(),
        new NewContact(calendar.today(), Way.VIDEO, 45, "What to take next, and when."));
  }

  private PairView pair(Applicant who, DemoPerson mentor) {
    return mentorings.pairsOf(office.id(mentor)).stream()
        .filter(it -> it.candidatePerson().equals(idOf(who)))
        .findFirst()
        .orElseThrow();
  }

  private MentorView view(DemoPerson mentor) {
    return mentors.ofPerson(office.id(mentor)).orElseThrow();
  }

  private PersonId idOf(Applicant who) {
    return accounts.byEmail(who.address()).orElseThrow().id();
  }
}
