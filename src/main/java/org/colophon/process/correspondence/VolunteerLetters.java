package org.colophon.process.correspondence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.evaluation.Preparation;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/** Notices to people who offer to evaluate, or do. */
@Component
class VolunteerLetters implements Letters {

  private final Envelope envelope;
  private final Roster roster;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final Links links;

  VolunteerLetters(
      Envelope envelope, Roster roster, Rulebook rules, ProgramCalendar calendar, Links links) {
    this.envelope = envelope;
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "volunteer-received", this::received,
        "volunteer-declined", this::declined,
        "volunteer-qualified", this::qualified,
        "volunteer-reminder", this::reminder,
        "volunteer-lapsed", this::lapsed,
        "volunteer-welcome", this::welcome,
        "volunteer-renew", this::renew);
  }

  private List<NewNotice> received(Occasion occasion) {
    var volunteer = volunteer(occasion);
    return letter(volunteer, "volunteer-received", "", Map.of("dueOn", volunteer.checkBy()));
  }

  private List<NewNotice> declined(Occasion occasion) {
    var volunteer = volunteer(occasion);
    return letter(volunteer, "volunteer-declined", "", Map.of("reasons", reasons(volunteer)));
  }

  private List<NewNotice> qualified(Occasion occasion) {
    var volunteer = volunteer(occasion);
    return letter(
        volunteer,
        "volunteer-qualified",
        "",
        Map.of(
            "sets", sets(volunteer),
            "reasons", reasons(volunteer),
            "items", items(volunteer, calendar.today()),
            "readyBy", readyBy(volunteer)));
  }

  /** Before the time to get ready ends, and before something runs out. */
  private List<NewNotice> reminder(Occasion occasion) {
    var volunteer = volunteer(occasion);
    var by =
        volunteer.state() == VolunteerState.ACTIVE
            ? volunteer.readiness().until().orElseThrow()
            : readyBy(volunteer);
    var onThatDay = volunteer.state() == VolunteerState.ACTIVE ? by.plusDays(1) : calendar.today();
    return letter(
        volunteer,
        "volunteer-reminder",
        by.toString(),
        Map.of("items", items(volunteer, onThatDay), "dueOn", by));
  }

  private List<NewNotice> lapsed(Occasion occasion) {
    return letter(volunteer(occasion), "volunteer-lapsed", "", Map.of());
  }

  private List<NewNotice> welcome(Occasion occasion) {
    var volunteer = volunteer(occasion);
    var until = volunteer.readiness().until().orElseThrow();
    return letter(
        volunteer,
        "volunteer-welcome",
        until.toString(),
        Map.of("sets", sets(volunteer), "until", until));
  }

  private List<NewNotice> renew(Occasion occasion) {
    var volunteer = volunteer(occasion);
    var by = readyBy(volunteer);
    return letter(
        volunteer,
        "volunteer-renew",
        by.toString(),
        Map.of("items", items(volunteer, calendar.today()), "readyBy", by));
  }

  private VolunteerView volunteer(Occasion occasion) {
    return roster.find(occasion.caseNumber());
  }

  private static LocalDate readyBy(VolunteerView volunteer) {
    return Objects.requireNonNull(volunteer.readyBy());
  }

  private static List<String> items(VolunteerView volunteer, LocalDate day) {
    return volunteer.readiness().missing(day).stream().map(Preparation::label).toList();
  }

  private List<String> sets(VolunteerView volunteer) {
    return volunteer.acceptedSets().stream().map(it -> name(it.set())).toList();
  }

  private List<String> reasons(VolunteerView volunteer) {
    return volunteer.sets().stream()
        .filter(it -> !it.isAccepted())
        .map(it -> name(it.set()) + ": " + it.reason())
        .toList();
  }

  private String name(SetId set) {
    return rules.edition(rules.on(calendar.today()).edition()).set(set).name();
  }

  private List<NewNotice> letter(
      VolunteerView volunteer, String template, String once, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("kind", volunteer.kind().label());
    all.put("link", links.to("/volunteer"));
    return List.of(envelope.about(volunteer.caseNumber(), volunteer.person(), template, once, all));
  }
}
