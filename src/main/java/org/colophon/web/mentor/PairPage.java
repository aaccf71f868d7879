package org.colophon.web.mentor;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.mentoring.Meeting;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.NewContact;
import org.colophon.mentoring.NewMeeting;
import org.colophon.mentoring.PairFile;
import org.colophon.mentoring.PairId;
import org.colophon.mentoring.Pairs;
import org.colophon.mentoring.Way;
import org.colophon.notifications.CalendarEntry;
import org.colophon.notifications.CalendarWriter;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Names;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The common page of a candidate and a mentor; nobody else finds it. */
@Controller
@RequestMapping("/mentoring/{pair}")
class PairPage {

  private static final int LONGEST_GOAL = 500;
  private static final int LONGEST_NOTE = 4000;
  private static final int LONGEST_LINE = 300;

  private final Pairs pairs;
  private final Mentorings mentorings;
  private final Accounts accounts;
  private final ProgramCalendar calendar;
  private final CalendarWriter calendars;
  private final MessageSourceAccessor texts;

  PairPage(
      Pairs pairs,
      Mentorings mentorings,
      Accounts accounts,
      ProgramCalendar calendar,
      CalendarWriter calendars,
      MessageSource texts) {
    this.pairs = pairs;
    this.mentorings = mentorings;
    this.accounts = accounts;
    this.calendar = calendar;
    this.calendars = calendars;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(@PathVariable UUID pair, Principal me, Model page) {
    return show(file(pair, me), Map.of(), List.of(), me, page);
  }

  @PostMapping("/goals")
  String goal(
      @PathVariable UUID pair,
      @RequestParam Map<String, String> typed,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var file = file(pair, me);
    return write(
        file,
        typed,
        wrongText(typed, "goal", LONGEST_GOAL),
        me,
        page,
        next,
        key -> pairs.addGoal(file.pair().id(), person(me), key, text(typed, "goal")));
  }

  @PostMapping("/goals/{goal}/reached")
  String reached(
      @PathVariable UUID pair, @PathVariable UUID goal, Principal me, RedirectAttributes next) {
    var file = file(pair, me);
    if (file.pair().isRunning()) {
      pairs.reachGoal(file.pair().id(), person(me), goal);
    }
    return done(file, "pair.goal.reached.done", next);
  }

  @PostMapping("/notes")
  String note(
      @PathVariable UUID pair,
      @RequestParam Map<String, String> typed,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var file = file(pair, me);
    return write(
        file,
        typed,
        wrongText(typed, "note", LONGEST_NOTE),
        me,
        page,
        next,
        key -> pairs.note(file.pair().id(), person(me), key, text(typed, "note")));
  }

  @PostMapping("/contacts")
  String contact(
      @PathVariable UUID pair,
      @RequestParam Map<String, String> typed,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var file = file(pair, me);
    var wrong = new ArrayList<String>();
    var day = day(typed, "day");
    var way = ProfileForm.one(Way.values(), text(typed, "way"));
    var minutes = number(typed, "minutes", 1, NewContact.LONGEST);
    if (day.filter(it -> isPast(file, it)).isEmpty()) {
      wrong.add("day");
    }
    if (way.isEmpty()) {
      wrong.add("way");
    }
    if (minutes.isEmpty()) {
      wrong.add("minutes");
    }
    if (text(typed, "contact-about").length() > LONGEST_GOAL) {
      wrong.add("contact-about");
    }
    return write(
        file,
        typed,
        wrong,
        me,
        page,
        next,
        key ->
            pairs.log(
                file.pair().id(),
                person(me),
                key,
                new NewContact(
                    day.orElseThrow(),
                    way.orElseThrow(),
                    minutes.orElseThrow(),
                    text(typed, "contact-about"))));
  }

  private boolean isPast(PairFile file, LocalDate day) {
    return !day.isBefore(file.pair().began()) && !day.isAfter(calendar.today());
  }

  @PostMapping("/contacts/{contact}/remove")
  String strike(
      @PathVariable UUID pair, @PathVariable UUID contact, Principal me, RedirectAttributes next) {
    var file = file(pair, me);
    if (file.pair().isRunning()) {
      pairs.strike(file.pair().id(), person(me), contact);
    }
    return done(file, "pair.contact.removed", next);
  }

  @PostMapping("/meetings")
  String meeting(
      @PathVariable UUID pair,
      @RequestParam Map<String, String> typed,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var file = file(pair, me);
    var wrong = new ArrayList<String>();
    var day = day(typed, "meeting-day");
    var time = time(typed);
    var zone = TimeZones.of(text(typed, "meeting-zone"));
    var minutes = number(typed, "meeting-minutes", NewMeeting.SHORTEST, NewMeeting.LONGEST);
    if (day.isEmpty()) {
      wrong.add("meeting-day");
    }
    if (zone.isEmpty()) {
      wrong.add("meeting-zone");
    }
    if (minutes.isEmpty()) {
      wrong.add("meeting-minutes");
    }
    if (time.isEmpty()) {
      wrong.add("meeting-time");
    }
    for (var field : List.of("meeting-place", "meeting-about")) {
      if (text(typed, field).length() > LONGEST_LINE) {
        wrong.add(field);
      }
    }
    if (wrong.isEmpty()) {
      var local = day.orElseThrow().atTime(time.orElseThrow());
      if (!NewMeeting.exists(local, zone.orElseThrow())) {
        wrong.add("meeting-gap");
      } else if (!pairs.isAhead(meeting(typed, local, zone.get(), minutes.orElseThrow()))) {
        wrong.add("meeting-past");
      }
    }
    return write(
        file,
        typed,
        wrong,
        me,
        page,
        next,
        key ->
            pairs.arrange(
                file.pair().id(),
                person(me),
                key,
                meeting(
                    typed,
                    day.orElseThrow().atTime(time.orElseThrow()),
                    zone.orElseThrow(),
                    minutes.orElseThrow())));
  }

  private static NewMeeting meeting(
      Map<String, String> typed, LocalDateTime local, ZoneId zone, int minutes) {
    return new NewMeeting(
        local, zone, minutes, text(typed, "meeting-place"), text(typed, "meeting-about"));
  }

  @PostMapping("/meetings/{meeting}/call-off")
  String callOff(
      @PathVariable UUID pair, @PathVariable UUID meeting, Principal me, RedirectAttributes next) {
    var file = file(pair, me);
    if (file.pair().isRunning()) {
      pairs.callOff(file.pair().id(), person(me), meeting);
    }
    return done(file, "pair.meeting.called-off", next);
  }

  /** The file for calendars; of a meeting that was called off it takes the entry away. */
  @GetMapping("/meetings/{meeting}.ics")
  ResponseEntity<byte[]> calendar(
      @PathVariable UUID pair, @PathVariable UUID meeting, Principal me) {
    var id = new PairId(pair);
    var found =
        pairs
            .meeting(id, meeting, person(me))
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    var reader = accounts.person(person(me));
    var text =
        calendars.write(
            entry(found, accounts.person(file(pair, me).pair().other(reader.id())).name()),
            reader.name(),
            reader.email());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("meeting.ics").build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same entry that went with the letter. */
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

  @GetMapping("/release")
  String askToRelease(@PathVariable UUID pair, Principal me, Model page) {
    var file = file(pair, me);
    if (!file.isMentor(person(me)) || !file.pair().isRunning()) {
      return "redirect:/mentoring/{pair}";
    }
    page.addAttribute("pair", file.pair());
    page.addAttribute("other", accounts.person(file.pair().candidatePerson()));
    return "mentor/release";
  }

  @PostMapping("/release")
  String release(@PathVariable UUID pair, Principal me, RedirectAttributes next) {
    var file = file(pair, me);
    mentorings.release(file.pair().id(), person(me));
    next.addFlashAttribute("notice", texts.getMessage("pair.released"));
    return "redirect:/mentor";
  }

  /** What a form writes under its key. */
  private interface Writing {
    void under(UUID key);
  }

  private String write(
      PairFile file,
      Map<String, String> typed,
      List<String> wrong,
      Principal me,
      Model page,
      RedirectAttributes next,
      Writing writing) {
    if (!file.pair().isRunning()) {
      next.addFlashAttribute("warning", texts.getMessage("pair.over"));
      return "redirect:/mentoring/" + file.pair().id();
    }
    if (!wrong.isEmpty()) {
      return show(file, typed, wrong.stream().map(this::problem).toList(), me, page);
    }
    writing.under(MentorPage.id(text(typed, "key")).orElseGet(UUID::randomUUID));
    return done(file, "pair.saved", next);
  }

  private Problem problem(String wrong) {
    var field =
        wrong.equals("meeting-gap") || wrong.equals("meeting-past") ? "meeting-time" : wrong;
    return new Problem(field, texts.getMessage("pair." + wrong + ".wrong"));
  }

  private String show(
      PairFile file, Map<String, String> typed, List<Problem> problems, Principal me, Model page) {
    var mentor = file.isMentor(person(me));
    page.addAttribute("file", file);
    page.addAttribute("mentor", mentor);
    page.addAttribute(
        "other",
        accounts.person(mentor ? file.pair().candidatePerson() : file.pair().mentorPerson()));
    page.addAttribute("me", person(me));
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("typed", typed);
    page.addAttribute("problems", problems);
    page.addAttribute("ways", Way.values());
    page.addAttribute("zones", TimeZones.all());
    page.addAttribute("zone", typed.getOrDefault("meeting-zone", zone(file)));
    page.addAttribute("key", UUID.randomUUID());
    page.addAttribute("now", calendar.now());
    page.addAttribute("clock", new ZonedTimes());
    return "mentor/pair";
  }

  /** The time zone a meeting form begins with: the one last used, else the candidate's. */
  private String zone(PairFile file) {
    var meetings = file.meetings();
    return meetings.isEmpty()
        ? mentorings.find(file.pair().caseNumber()).wish().zone().getId()
        : meetings.get(meetings.size() - 1).zone().getId();
  }

  private PairFile file(UUID pair, Principal me) {
    return pairs
        .file(new PairId(pair), person(me))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private String done(PairFile file, String key, RedirectAttributes next) {
    next.addFlashAttribute("notice", texts.getMessage(key));
    return "redirect:/mentoring/" + file.pair().id();
  }

  private static List<String> wrongText(Map<String, String> typed, String field, int longest) {
    var text = text(typed, field);
    return text.isEmpty() || text.length() > longest ? List.of(field) : List.of();
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip().replace("\r\n", "\n");
  }

  private static Optional<LocalDate> day(Map<String, String> typed, String field) {
    try {
      return Optional.of(LocalDate.parse(text(typed, field)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(Map<String, String> typed) {
    try {
      return Optional.of(LocalTime.parse(text(typed, "meeting-time")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(
      Map<String, String> typed, String field, int least, int most) {
    return Optional.of(text(typed, field))
        .filter(it -> it.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .filter(it -> it >= least && it <= most);
  }

  private static PersonId person(Principal me) {
    return MentorPage.person(me);
  }
}
