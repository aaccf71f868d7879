package org.colophon.web.candidate;

import static org.colophon.web.candidate.OwnRecord.of;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerView;
import org.colophon.files.FileId;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.PairFile;
import org.colophon.mentoring.PairView;
import org.colophon.mentoring.Pairs;
import org.colophon.mentoring.RequestView;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/**
 * Collects what is kept about one person’s work with others, for that person alone (R15): their
 * mentors, whom they help, what they offer the program. The other of a pair has no name here, and
 * what an evaluator found about others is not theirs.
 */
@Component
class OwnWork {

  private final Mentorings mentorings;
  private final Mentors mentors;
  private final Pairs pairs;
  private final Roster roster;
  private final Providers providers;

  OwnWork(Mentorings mentorings, Mentors mentors, Pairs pairs, Roster roster, Providers providers) {
    this.mentorings = mentorings;
    this.mentors = mentors;
    this.pairs = pairs;
    this.roster = roster;
    this.providers = providers;
  }

  /** By heading, as plain values that can be written down. */
  Map<String, Object> contents(PersonId person, Collection<CaseView> cases) {
    var requests = numbers(cases, CaseKind.MENTORING).map(mentorings::find).toList();
    var offers = numbers(cases, CaseKind.MENTOR).map(mentors::find).toList();
    var contents = new LinkedHashMap<String, Object>();
    contents.put("Mentors you asked for", requests.stream().map(OwnWork::request).toList());
    contents.put("What you offered as a mentor", offers.stream().map(OwnWork::mentor).toList());
    contents.put(
        "Candidate and mentor",
        Stream.concat(
                requests.stream().flatMap(it -> it.pairs().stream()),
                mentorings.pairsOf(person).stream())
            .flatMap(it -> pair(it, person).stream())
            .toList());
    contents.put(
        "What you offered as an evaluator",
        roster.of(person).stream().map(OwnWork::volunteer).toList());
    contents.put(
        "What you stated about conflicts of interest", roster.disclosed(person).orElse(""));
    contents.put("Days away", daysAway(person));
    contents.put(
        "Providers you act for", providers.of(person).stream().map(ProviderView::name).toList());
    return contents;
  }

  /** The resumes the person sent. */
  Stream<FileId> files(PersonId person) {
    return roster.of(person).stream().map(VolunteerView::resume);
  }

  private List<Map<String, Object>> daysAway(PersonId person) {
    return Stream.concat(
            mentors.absences(person).stream()
                .map(it -> of("As", "mentor", "From", it.from(), "Until", it.until())),
            roster.absences(person).stream()
                .map(it -> of("As", "evaluator", "From", it.from(), "Until", it.until())))
        .toList();
  }

  private static Map<String, Object> request(RequestView it) {
    var wish = it.wish();
    return of(
        "Case", it.caseNumber(),
        "Asked", it.filedAt(),
        "State", it.state().label(),
        "How it ended", it.outcome(),
        "Sets", sets(wish.sets()),
        "Library", wish.library().label(),
        "Region", wish.region().label(),
        "Languages", languages(wish.languages()),
        "Time zone", wish.zone(),
        "Choices", wish.choices().stream().map(CaseNumber::value).toList(),
        "Others too", wish.anyone(),
        "In your words", wish.words());
  }

  private static Map<String, Object> mentor(MentorView it) {
    var profile = it.profile();
    return of(
        "Case", it.caseNumber(),
        "Offered", it.filedAt(),
        "State", it.state().label(),
        "Reason", it.reason(),
        "Sets", sets(profile.sets()),
        "Library", profile.library().label(),
        "Region", profile.region().label(),
        "Languages", languages(profile.languages()),
        "Time zone", profile.zone(),
        "How", texts(profile.ways(), way -> way.label()),
        "How often", profile.frequency().label(),
        "Candidates at the same time", profile.places(),
        "About you", profile.about(),
        "Shown to everybody", texts(it.shown(), field -> field.label()));
  }

  private List<Map<String, Object>> pair(PairView pair, PersonId me) {
    return pairs.file(pair.id(), me).stream().map(it -> file(it, me)).toList();
  }

  private static Map<String, Object> file(PairFile file, PersonId me) {
    var pair = file.pair();
    var about =
        of(
            "Case", pair.caseNumber(),
            "You are", file.isMentor(me) ? "the mentor" : "the candidate",
            "Since", pair.began());
    OwnRecord.put(about, "Ended", pair.endedAt());
    OwnRecord.put(about, "How it ended", pair.ended() == null ? null : pair.ended().label());
    about.put(
        "Goals",
        file.goals().stream()
            .map(
                it ->
                    of(
                        "Goal", it.text(),
                        "By", by(it.by(), me),
                        "Written", it.writtenAt(),
                        "Reached", it.reached() == null ? "" : it.reached()))
            .toList());
    about.put(
        "Notes",
        file.notes().stream()
            .map(it -> of("Note", it.text(), "By", by(it.by(), me), "Written", it.writtenAt()))
            .toList());
    about.put(
        "Contacts",
        file.contacts().stream()
            .map(
                it ->
                    of(
                        "Day", it.day(),
                        "How", it.way().label(),
                        "Minutes", it.minutes(),
                        "What about", it.about(),
                        "By", by(it.by(), me)))
            .toList());
    about.put(
        "Meetings",
        file.meetings().stream()
            .map(
                it ->
                    of(
                        "When", it.startsAt(),
                        "Minutes", it.minutes(),
                        "Where", it.place(),
                        "What about", it.about(),
                        "By", by(it.by(), me)))
            .toList());
    return about;
  }

  private static Map<String, Object> volunteer(VolunteerView it) {
    var about =
        of(
            "Case", it.caseNumber(),
            "What", it.kind().label(),
            "Offered", it.filedAt(),
            "State", it.state().label(),
            "Degree", it.degree().label(),
            "Employer", it.employer(),
            "Former employers", it.formerEmployers(),
            "Reviews in a year, at most", it.yearlyCap(),
            "Languages", languages(it.languages()),
            "Sets",
                it.sets().stream()
                    .map(
                        set ->
                            of(
                                "Set", set.set(),
                                "Years", set.years(),
                                "In your words", set.evidence(),
                                "Accepted", set.isJudged() ? set.isAccepted() : "",
                                "Reason", set.reason()))
                    .toList());
    OwnRecord.put(about, "Trained until", it.readiness().trained());
    OwnRecord.put(about, "Statement until", it.readiness().stated());
    OwnRecord.put(about, "Calibrated until", it.readiness().calibrated());
    return about;
  }

  private static String by(PersonId person, PersonId me) {
    return person.equals(me) ? "you" : "the other";
  }

  private static Stream<CaseNumber> numbers(Collection<CaseView> cases, CaseKind kind) {
    return cases.stream().filter(it -> it.kind() == kind).map(CaseView::number);
  }

  private static List<String> sets(Collection<SetId> sets) {
    return texts(sets, SetId::value);
  }

  private static List<String> languages(Collection<Language> languages) {
    return texts(languages, Language::label);
  }

  private static <T> List<String> texts(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).sorted().toList();
  }
}
