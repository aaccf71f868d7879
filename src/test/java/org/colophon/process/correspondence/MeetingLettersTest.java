package org.colophon.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.installation.Links;
import org.colophon.mentoring.Meeting;
import org.colophon.mentoring.MeetingArranged;
import org.colophon.mentoring.MeetingCalledOff;
import org.colophon.mentoring.PairId;
import org.colophon.mentoring.PairView;
import org.colophon.notifications.CalendarEntry;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** A meeting goes into the calendars of both, and out of them. */
class MeetingLettersTest {

  static final PersonId RUTH = PersonId.of("u4001");
  static final PersonId IDA = PersonId.of("u4002");
  static final Instant START = Instant.parse("2026-03-20T21:00:00Z");
  static final PairView PAIR =
      new PairView(
          new PairId(UUID.randomUUID()),
          CaseNumber.of("T-2026-00001"),
          CaseNumber.of("M-2026-00001"),
          IDA,
          RUTH,
          LocalDate.of(2026, 3, 1),
          LocalDate.of(2026, 3, 1),
          false,
          null,
          null);

  final Notices notices = mock(Notices.class);
  final Accounts accounts = mock(Accounts.class);
  final Links links = mock(Links.class);
  final MeetingLetters letters =
      new MeetingLetters(new Envelope(accounts), notices, accounts, links);

  @Test
  void bothGetTheMeetingIntoTheirCalendarsAndOutAgain() {
    somebody(RUTH, "Ruth Alvarez");
    somebody(IDA, "Ida Moss");
    var id = UUID.randomUUID();
    when(links.to("/mentoring/" + PAIR.id())).thenReturn("https://program.example/pair");

    letters.on(new MeetingArranged(PAIR, meeting(id, false), IDA));
    letters.on(new MeetingCalledOff(PAIR, meeting(id, true), RUTH));

    var written = ArgumentCaptor.forClass(NewNotice.class);
    verify(notices, times(4)).write(written.capture());
    assertThat(written.getAllValues())
        .extracting(NewNotice::recipient)
        .containsExactly(RUTH, IDA, RUTH, IDA);
    assertThat(written.getAllValues())
        .extracting(NewNotice::calendar)
        .containsExactlyElementsOf(
            List.of(
                entry(id, 0, false, "Ida Moss"),
                entry(id, 0, false, "Ruth Alvarez"),
                entry(id, 1, true, "Ida Moss"),
                entry(id, 1, true, "Ruth Alvarez")));
    assertThat(written.getAllValues().get(0).model())
        .containsEntry("link", "https://program.example/pair")
        .containsEntry("time", "Friday, March 20, 2026, 3:00 PM MDT");
  }

  /** Whose wish ended their time is nobody's business. */
  @Test
  void aMeetingThatFellWithTheirTimeNamesNobodyWhoCalledItOff() {
    somebody(RUTH, "Ruth Alvarez");
    somebody(IDA, "Ida Moss");

    when(links.to("/mentoring/" + PAIR.id())).thenReturn("https://program.example/pair");

    letters.on(new MeetingCalledOff(PAIR, meeting(UUID.randomUUID(), true), null));

    var written = ArgumentCaptor.forClass(NewNotice.class);
    verify(notices, times(2)).write(written.capture());
    assertThat(written.getAllValues())
        .allSatisfy(
            it -> {
              assertThat(it.model()).containsEntry("inviter", "");
              assertThat(it.calendar().calledOff()).isTrue();
            });
  }

  private static CalendarEntry entry(UUID id, int revision, boolean calledOff, String other) {
    return new CalendarEntry(
        "mentoring-" + id,
        revision,
        calledOff,
        "Mentoring: meeting with " + other,
        "Technology",
        "by video",
        START,
        START.plusSeconds(45 * 60));
  }

  private static Meeting meeting(UUID id, boolean calledOff) {
    return new Meeting(
        id, START, 45, ZoneId.of("America/Denver"), "by video", "Technology", calledOff, IDA);
  }

  private void somebody(PersonId id, String name) {
    var person = mock(Person.class);
    when(person.id()).thenReturn(id);
    when(person.name()).thenReturn(name);
    when(person.email()).thenReturn("somebody@library.example");
    when(accounts.person(id)).thenReturn(person);
  }
}
