package org.colophon.process.correspondence;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Role;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.Cases;
import org.colophon.evaluation.Seats;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** Warnings to the people of the program whose work is nearly or already late. */
@Component
class StaffLetters implements Letters {

  private final Envelope envelope;
  private final Accounts accounts;
  private final Candidacies candidacies;
  private final Seats seats;
  private final Cases cases;
  private final ProgramCalendar calendar;
  private final Links links;

  StaffLetters(
      Envelope envelope,
      Accounts accounts,
      Candidacies candidacies,
      Seats seats,
      Cases cases,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.accounts = accounts;
    this.candidacies = candidacies;
    this.seats = seats;
    this.cases = cases;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "staff-review-due",
        this::reviewDue,
        "reviews-late",
        this::reviewsLate,
        "agreement-low",
        this::agreementLow,
        "task-due-soon",
        occasion -> task(occasion, "task-due-soon"),
        "task-overdue",
        occasion -> task(occasion, "task-overdue"));
  }

  private List<NewNotice> reviewDue(Occasion occasion) {
    var candidacy = candidacies.byCase(occasion.caseNumber()).orElseThrow();
    var dueOn = Objects.requireNonNull(candidacy.reviewDueOn());
    return toGroup(
        Role.PROGRAM_STAFF,
        occasion,
        "staff-review-due",
        calendar.today().toString(),
        Map.of(
            "candidate",
            candidacy.name(),
            "dueOn",
            dueOn,
            "day",
            (int) ChronoUnit.DAYS.between(calendar.today(), dueOn)));
  }

  /** One letter a day and person, however many reviews are out. */
  private List<NewNotice> reviewsLate(Occasion occasion) {
    var out =
        seats.ofCase(occasion.caseNumber()).stream().filter(it -> it.endedAt() == null).toList();
    if (out.isEmpty()) {
      return List.of();
    }
    return toGroup(
        Role.PROGRAM_STAFF,
        occasion,
        "reviews-late",
        calendar.today().toString(),
        Map.of(
            "title", out.get(0).title(),
            "dueOn",
                Objects.requireNonNull(cases.find(occasion.caseNumber()).orElseThrow().dueOn()),
            "out", out.size()));
  }

  private List<NewNotice> agreementLow(Occasion occasion) {
    var found = cases.find(occasion.caseNumber()).orElseThrow();
    return toGroup(
        Role.PROGRAM_STAFF,
        occasion,
        "agreement-low",
        "",
        Map.of("title", found.title(), "dueOn", Objects.requireNonNull(found.dueOn())));
  }

  private List<NewNotice> task(Occasion occasion, String template) {
    var task = occasion.task().orElseThrow();
    return toGroup(
        Role.ofGroup(task.group()).orElseThrow(),
        occasion,
        template,
        task.name() + "-" + task.dueAt(),
        Map.of("task", task.name(), "dueOn", calendar.dateOf(task.dueAt().minusSeconds(1))));
  }

  private List<NewNotice> toGroup(
      Role group, Occasion occasion, String template, String once, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("link", links.to("/cases/{number}", occasion.caseNumber().value()));
    return accounts.inRole(group).stream()
        .map(person -> envelope.about(occasion.caseNumber(), person.id(), template, once, all))
        .toList();
  }
}
