package org.colophon.mentoring;

import static org.colophon.mentoring.ProfileField.ABOUT;
import static org.colophon.mentoring.ProfileField.LANGUAGES;
import static org.colophon.mentoring.ProfileField.LIBRARY;
import static org.colophon.mentoring.ProfileField.NAME;
import static org.colophon.mentoring.ProfileField.PLACES;
import static org.colophon.mentoring.ProfileField.REGION;
import static org.colophon.mentoring.ProfileField.SETS;
import static org.colophon.mentoring.ProfileField.TIME_ZONE;
import static org.colophon.mentoring.ProfileField.WAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is a mentor, what they say about themselves, and when they are away (R50). */
@Service
@Transactional
public class Mentors {

  private final MentorRepository mentors;
  private final MentorAbsences absences;
  private final MentorStory story;
  private final Mentorings mentorings;
  private final Cases cases;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Mentors(
      MentorRepository mentors,
      MentorAbsences absences,
      MentorStory story,
      Mentorings mentorings,
      Cases cases,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.mentors = mentors;
    this.absences = absences;
    this.story = story;
    this.mentorings = mentorings;
    this.cases = cases;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Takes an offer and opens its case. Publishes {@link MentorFiled}.
   *
   * @param shown what everybody may see
   * @throws MentorAlready when the person's offer is open or they are a mentor
   */
  public CaseNumber offer(PersonId person, MentorProfile profile, Collection<ProfileField> shown)
      throws MentorAlready {
    mentors.queueUp(person.value());
    var open = open(person);
    if (open.isPresent()) {
      throw new MentorAlready(open.get().caseNumber());
    }
    var today = calendar.today();
    var checkBy = today.plusDays(rules.on(today).mentoring().checkWithinDays());
    var number = cases.open(CaseKind.MENTOR, person, accounts.person(person).name());
    story.filed(number, checkBy);
    mentors.save(new Mentor(number, person, profile, shown, calendar.now(), checkBy));
    events.publishEvent(new MentorFiled(number, checkBy));
    return number;
  }

  /**
   * Answers an offer. Answering again changes nothing.
   *
   * @param reason why not, as the mentor reads it
   * @return whether the person is accepted
   * @throws ConflictOfInterest when somebody answers their own offer
   */
  public boolean decide(CaseNumber number, boolean accepted, String reason, PersonId by)
      throws ConflictOfInterest {
    var mentor = load(number);
    if (mentor.person().equals(by)) {
      throw ConflictOfInterest.ownCase(by);
    }
    if (!accepted && reason.isBlank()) {
      throw new IllegalArgumentException("An offer is not declined without a reason: " + number);
    }
    var words = accepted ? "" : reason.strip();
    if (mentor.decide(accepted, words, by, calendar.now())) {
      story.decided(number, accepted, words, by);
    }
    return mentor.state() != MentorState.DECLINED;
  }

  /** Writes the profile anew; who has more candidates than places keeps them and gets no new. */
  public void change(PersonId person, MentorProfile profile, Collection<ProfileField> shown) {
    mentors.queueUp(person.value());
    var mentor =
        open(person).orElseThrow(() -> new IllegalStateException(person + " is no mentor"));
    if (!mentor.view().profile().equals(profile)) {
      story.changed(mentor.caseNumber(), profile, person);
    }
    mentor.write(profile, shown);
  }

  /** Takes the offer back, or ends being a mentor; without either this changes nothing. */
  public void leave(PersonId person) {
    mentors.queueUp(person.value());
    open(person)
        .filter(Mentor::leave)
        .ifPresent(
            mentor -> {
              story.left(mentor.caseNumber());
              mentorings.mentorLeft(person);
              events.publishEvent(new MentorLeft(mentor.caseNumber()));
            });
  }

  /**
   * Enters days on which nobody is sent to the mentor. The same days again change nothing.
   *
   * @throws IllegalArgumentException when they end before they begin or are over
   */
  public void beAway(PersonId person, LocalDate from, LocalDate until) {
    if (until.isBefore(from) || until.isBefore(calendar.today())) {
      throw new IllegalArgumentException("Not days to come: " + from + " to " + until);
    }
    if (absences(person).stream().noneMatch(it -> it.isFrom(from, until))) {
      absences.save(new AbsenceRow(person, from, until));
    }
  }

  /** Takes an absence of the person back; one that is not there, or not theirs, is no matter. */
  public void beBack(PersonId person, UUID absence) {
    absences.deleteByIdAndPerson(absence, person);
  }

  /** The person's absences that are not over, the next first. */
  @Transactional(readOnly = true)
  public List<Absence> absences(PersonId person) {
    return absences
        .findByPersonAndUntilGreaterThanEqualOrderByFrom(person, calendar.today())
        .stream()
        .map(AbsenceRow::view)
        .toList();
  }

  /** What the person last offered. */
  @Transactional(readOnly = true)
  public Optional<MentorView> ofPerson(PersonId person) {
    return mentors.findFirstByPersonOrderByFiledAtDesc(person).map(Mentor::view);
  }

  /** Shows a mentor; the case must be one. */
  @Transactional(readOnly = true)
  public MentorView find(CaseNumber number) {
    return load(number).view();
  }

  /** Every mentor in a state, the longest there first. */
  @Transactional(readOnly = true)
  public List<MentorView> in(MentorState state) {
    return mentors.findByStateOrderByFiledAt(state).stream().map(Mentor::view).toList();
  }

  /**
   * Whom everybody may see, as far as each of them shows: who shows nothing is not there. Those
   * with a name come first, by name.
   */
  @Transactional(readOnly = true)
  public List<PublicMentor> directory() {
    var shown = in(MentorState.ACTIVE).stream().filter(it -> !it.shown().isEmpty()).toList();
    var names = accounts.names(shown.stream().map(MentorView::person).toList());
    var running = mentorings.running();
    return shown.stream()
        .map(it -> shown(it, names.get(it.person()), running.getOrDefault(it.person(), 0L)))
        .sorted(
            (left, right) ->
                left.name() == null || right.name() == null
                    ? Boolean.compare(left.name() == null, right.name() == null)
                    : left.name().compareToIgnoreCase(right.name()))
        .toList();
  }

  private static PublicMentor shown(MentorView mentor, @Nullable String name, long running) {
    var profile = mentor.profile();
    return new PublicMentor(
        shown(mentor, NAME, name),
        shown(mentor, SETS, profile.sets()),
        shown(mentor, LIBRARY, profile.library()),
        shown(mentor, REGION, profile.region()),
        shown(mentor, LANGUAGES, profile.languages()),
        shown(mentor, TIME_ZONE, profile.zone()),
        shown(mentor, WAYS, profile.ways()),
        shown(mentor, WAYS, profile.frequency()),
        shown(mentor, ABOUT, profile.about()),
        shown(mentor, PLACES, running < profile.places()));
  }

  private static <T> @Nullable T shown(MentorView mentor, ProfileField field, @Nullable T value) {
    return mentor.shown().contains(field) ? value : null;
  }

  private Optional<Mentor> open(PersonId person) {
    return mentors.findFirstByPersonOrderByFiledAtDesc(person).filter(it -> it.state().open());
  }

  private Mentor load(CaseNumber number) {
    return mentors
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No mentor " + number));
  }
}
