package org.colophon.web.mentor;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.colophon.accounts.Person;
import org.colophon.mentoring.Meeting;

/**
 * Writes a meeting as a file for calendars (RFC 5545). The moments are in UTC: every calendar shows
 * them on its own clock, and no change of clocks in between moves them.
 */
final class MeetingFile {

  private static final int LINE = 75;

  private MeetingFile() {}

  /**
   * @param by who arranged it
   * @param other the other one of the pair
   */
  static String of(Meeting meeting, Person by, Person other, Instant now) {
    var event = new VEvent(false);
    event.add(new Uid("mentoring-" + meeting.id() + "@colophon"));
    event.add(new Sequence(meeting.calledOff() ? 1 : 0));
    event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtStart<Instant>(meeting.startsAt().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtEnd<Instant>(meeting.endsAt().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new Summary("Mentoring: %s and %s".formatted(line(by.name()), line(other.name()))));
    event.add(new Description(meeting.about().replaceAll("\\R", "\n")));
    event.add(new Location(line(meeting.place())));
    event.add(
        meeting.calledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    var organizer = new Organizer(mailto(by.email()));
    organizer.add(new Cn(quotable(by.name())));
    event.add(organizer);
    var attendee = new Attendee(mailto(other.email()));
    attendee.add(new Cn(quotable(other.name())));
    event.add(attendee);
    var calendar =
        new Calendar()
            .withProdId("-//Colophon//EN")
            .withDefaults()
            .withProperty(meeting.calledOff() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)
            .withComponent(event)
            .getFluentTarget();
    return folded(calendar.toString());
  }

  /** Goes on in a new line before a line has more than 75 bytes, as the format asks for. */
  private static String folded(String text) {
    var folded = new StringBuilder();
    var bytes = 0;
    for (var sign : text.codePoints().toArray()) {
      var one = Character.toString(sign);
      var length = one.getBytes(StandardCharsets.UTF_8).length;
      if (sign == '\r' || sign == '\n') {
        bytes = 0;
      } else if (bytes + length > LINE) {
        folded.append("\r\n ");
        bytes = 1 + length;
      } else {
        bytes += length;
      }
      folded.append(one);
    }
    return folded.toString();
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** A name as a parameter may hold it: no file can write a quotation mark there. */
  private static String quotable(String name) {
    return line(name).replace('"', '\'');
  }

  /** With escapes for signs that an address may hold and a link may not. */
  private static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not an address", e);
    }
  }
}
