package org.colophon.process.correspondence;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.installation.Links;
import org.colophon.mentoring.Meeting;
import org.colophon.mentoring.MeetingArranged;
import org.colophon.mentoring.MeetingCalledOff;
import org.colophon.mentoring.PairView;
import org.colophon.notifications.CalendarEntry;
import org.colophon.notifications.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invitations to meetings of a candidate and a mentor, to both of them, for their calendars. */
@Component
class MeetingLetters {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, h:mm a z", Locale.US);

  private final Envelope envelope;
  private final Notices notices;
  private final Accounts accounts;
  private final Links links;

  MeetingLetters(Envelope envelope, Notices notices, Accounts accounts, Links links) {
    this.envelope = envelope;
    this.notices = notices;
    this.accounts = accounts;
    this.links = links;
  }

  @EventListener
  void on(MeetingArranged event) {
    write(event.pair(), event.meeting(), name(event.by()), "meeting-arranged");
  }

  @EventListener
  void on(MeetingCalledOff event) {
    var by = event.by();
    write(event.pair(), event.meeting(), by == null ? "" : name(by), "meeting-called-off");
  }

  private String name(PersonId person) {
    return accounts.person(person).name();
  }

  private void write(PairView pair, Meeting meeting, String inviter, String template) {
    for (var person : List.of(pair.candidatePerson(), pair.mentorPerson())) {
      var other = accounts.person(pair.other(person)).name();
      var letter =
          envelope.about(
              pair.caseNumber(),
              person,
              template,
              meeting.id().toString(),
              Map.of(
                  "other", other,
                  "inviter", inviter,
                  "time", WRITTEN.format(meeting.startsAt().atZone(meeting.zone())),
                  "place", meeting.place(),
                  "words", meeting.about(),
                  "link", links.to("/mentoring/" + pair.id())));
      notices.write(letter.dated(entry(meeting, other)));
    }
  }

  private static CalendarEntry entry(Meeting meeting, String other) {
    return new CalendarEntry(
        meeting.entryId(),
        meeting.revision(),
        meeting.calledOff(),
        meeting.title(other),
        meeting.about(),
        meeting.place(),
        meeting.startsAt(),
        meeting.endsAt());
  }
}
