package org.colophon.mentoring;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the two of a pair write down together: goals, notes, contacts and meetings (R50, R51).
 *
 * <p>Only the two read or write it, and nobody writes once it is over. Whatever is written comes
 * under a key of its form, so that the same form sent twice writes once.
 */
@Service
@Transactional
public class Pairs {

  /** How far ahead a meeting may be arranged. */
  private static final Duration AHEAD = Duration.ofDays(366);

  private final PairRepository pairs;
  private final PairGoals goals;
  private final PairNotes notes;
  private final PairContacts contacts;
  private final PairMeetings meetings;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Pairs(
      PairRepository pairs,
      PairGoals goals,
      PairNotes notes,
      PairContacts contacts,
      PairMeetings meetings,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.pairs = pairs;
    this.goals = goals;
    this.notes = notes;
    this.contacts = contacts;
    this.meetings = meetings;
    this.calendar = calendar;
    this.events = events;
  }

  /** What the two keep; empty for everybody else. */
  @Transactional(readOnly = true)
  public Optional<PairFile> file(PairId id, PersonId reader) {
    return of(id, reader)
        .map(
            pair ->
                new PairFile(
                    pair.view(),
                    goals.findByPairOrderByWrittenAt(id).stream().map(GoalRow::view).toList(),
                    notes.findByPairOrderByWrittenAtDesc(id).stream().map(NoteRow::view).toList(),
                    contacts.findByPairOrderByDayDescWrittenAtDesc(id).stream()
                        .map(ContactRow::view)
                        .toList(),
                    meetings.findByPairOrderByStartsAt(id).stream()
                        .map(MeetingRow::view)
                        .filter(it -> !it.calledOff())
                        .toList()));
  }

  /** One meeting of a pair, also one that was called off; empty for everybody else. */
  @Transactional(readOnly = true)
  public Optional<Meeting> meeting(PairId id, UUID meeting, PersonId reader) {
    return of(id, reader)
        .flatMap(pair -> meetings.findById(meeting))
        .filter(it -> it.pair().equals(id))
        .map(MeetingRow::view);
  }

  public void addGoal(PairId id, PersonId by, UUID key, String text) {
    running(id, by);
    if (goals.findById(key).isEmpty()) {
      goals.save(new GoalRow(key, id, text, by, calendar.now()));
    }
  }

  /** Notes today that a goal is reached; a goal that is not theirs is no matter. */
  public void reachGoal(PairId id, PersonId by, UUID goal) {
    running(id, by);
    goals
        .findById(goal)
        .filter(it -> it.pair().equals(id))
        .ifPresent(it -> it.reach(calendar.today()));
  }

  public void note(PairId id, PersonId by, UUID key, String text) {
    running(id, by);
    if (notes.findById(key).isEmpty()) {
      notes.save(new NoteRow(key, id, text, by, calendar.now()));
    }
  }

  /**
   * Whether a contact can have been on that day: not before the two began, and not to come.
   *
   * @throws IllegalStateException when the pair is over or the person is none of the two
   */
  @Transactional(readOnly = true)
  public boolean mayHaveBeenOn(PairId id, PersonId by, LocalDate day) {
    return !day.isBefore(running(id, by).view().began()) && !day.isAfter(calendar.today());
  }

  /** Logs a contact; the reminders wait for it. Publishes {@link MentoringMoved}. */
  public void log(PairId id, PersonId by, UUID key, NewContact contact) {
    var pair = running(id, by);
    if (!mayHaveBeenOn(id, by, contact.day())) {
      throw new IllegalArgumentException("No contact of " + id + " on " + contact.day());
    }
    if (contacts.findById(key).isEmpty()) {
      contacts.save(new ContactRow(key, id, contact, by, calendar.now()));
      pair.sign(contact.day());
      events.publishEvent(new MentoringMoved(pair.caseNumber()));
    }
  }

  /** Takes out a contact that was logged by mistake; only who logged it can. */
  public void strike(PairId id, PersonId by, UUID contact) {
    running(id, by);
    contacts.deleteByIdAndPairAndBy(contact, id, by);
  }

  /** Whether a meeting can be arranged for that time: it lies ahead, and not too far. */
  public boolean isAhead(NewMeeting meeting) {
    return meeting.startsAt().isAfter(calendar.now())
        && meeting.startsAt().isBefore(calendar.now().plus(AHEAD));
  }

  /** Arranges a meeting. Publishes {@link MeetingArranged}. */
  public void arrange(PairId id, PersonId by, UUID key, NewMeeting meeting) {
    var pair = running(id, by);
    if (!isAhead(meeting)) {
      throw new IllegalArgumentException("Not ahead: " + meeting.local());
    }
    if (meetings.findById(key).isEmpty()) {
      var row = meetings.save(new MeetingRow(key, id, meeting, by, calendar.now()));
      events.publishEvent(new MeetingArranged(pair.view(), row.view(), by));
    }
  }

  /** Calls a meeting off, once. Publishes {@link MeetingCalledOff}. */
  public void callOff(PairId id, PersonId by, UUID meeting) {
    var pair = running(id, by);
    meetings
        .findById(meeting)
        .filter(it -> it.pair().equals(id) && it.view().startsAt().isAfter(calendar.now()))
        .filter(MeetingRow::callOff)
        .ifPresent(it -> events.publishEvent(new MeetingCalledOff(pair.view(), it.view(), by)));
  }

  /** A mentor's record of service, the oldest contact first (R51). */
  @Transactional(readOnly = true)
  public List<ServiceLine> service(PersonId mentor) {
    var candidates =
        pairs.findByMentorPersonOrderByBeganDesc(mentor).stream()
            .collect(toMap(Pair::id, Pair::candidatePerson));
    return contacts.findByPairInOrderByDay(candidates.keySet()).stream()
        .map(
            it ->
                new ServiceLine(
                    it.view().day(),
                    candidates.get(it.pair()),
                    it.view().way(),
                    it.view().minutes()))
        .toList();
  }

  private Optional<Pair> of(PairId id, PersonId person) {
    return pairs
        .findById(id)
        .filter(it -> it.mentorPerson().equals(person) || it.candidatePerson().equals(person));
  }

  private Pair running(PairId id, PersonId person) {
    return of(id, person)
        .filter(Pair::running)
        .orElseThrow(() -> new IllegalStateException(person + " writes nothing in " + id));
  }
}
