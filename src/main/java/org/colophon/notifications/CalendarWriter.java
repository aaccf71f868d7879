package org.colophon.notifications;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
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
import org.springframework.stereotype.Component;

/**
 * Writes dates as calendar programs read them (RFC 5545), as an invitation that is accepted
 * already. Moments are written in UTC: each calendar shows them in its own zone, and no change of
 * clocks in between can move them.
 */
@Component
public class CalendarWriter {

  /** Under which name the file goes with a mail. */
  static final String FILE = "invite.ics";

  /** Bytes in a line. */
  private static final int LINE = 75;

  private final NotificationSettings settings;
  private final Clock clock;

  CalendarWriter(NotificationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The file for one reader. */
  public String write(CalendarEntry entry, String name, String address) {
    var event = new VEvent(false);
    event.add(new Uid(entry.id() + "@" + domain()));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtStart<Instant>(entry.startsAt().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtEnd<Instant>(entry.endsAt().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new Summary(NoticeModel.onOneLine(entry.title())));
    event.add(new Description(entry.text().replaceAll("\\R", "\n")));
    event.add(new Location(NoticeModel.onOneLine(entry.place())));
    event.add(
        entry.calledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(organizer());
    event.add(attendee(name, address));
    return folded(
        new Calendar()
            .withProdId("-//Colophon//EN")
            .withDefaults()
            .withProperty(entry.calledOff() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)
            .withComponent(event)
            .getFluentTarget()
            .toString());
  }

  /** Goes on in a new line before a line has too many bytes; the library counts signs. */
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

  /** What the file asks a calendar to do; a mail names it beside the type. */
  static String method(String file) {
    return file.lines().anyMatch("METHOD:CANCEL"::equals) ? "CANCEL" : "REQUEST";
  }

  private Organizer organizer() {
    var organizer = new Organizer(mailto(settings.officeAddress()));
    organizer.add(new Cn(settings.officeName()));
    return organizer;
  }

  private static Attendee attendee(String name, String address) {
    var attendee = new Attendee(mailto(address));
    attendee.add(new Cn(quotable(name)));
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(PartStat.ACCEPTED);
    attendee.add(Rsvp.FALSE);
    return attendee;
  }

  /** A name as a parameter may hold it: no file can write a quotation mark there. */
  private static String quotable(String name) {
    return NoticeModel.onOneLine(name).replace('"', '\'');
  }

  /** With escapes for signs that an address may hold and a link may not. */
  private static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not an address", e);
    }
  }

  private String domain() {
    return settings.officeAddress().substring(settings.officeAddress().indexOf('@') + 1);
  }
}
