package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.Calibrations;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Problem;
import org.colophon.web.SessionEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows people what they offered, what to do now, and lets them say how much they want (R47). */
@Controller
@RequestMapping("/volunteer")
class VolunteerPage {

  private static final int MOST = 99;

  /** Years ahead for which an absence may be entered. */
  private static final int FAR = 5;

  private final Roster roster;
  private final Seats seats;
  private final Calibrations calibrations;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final SessionEntry session;
  private final MessageSourceAccessor texts;

  VolunteerPage(
      Roster roster,
      Seats seats,
      Calibrations calibrations,
      Rulebook rules,
      ProgramCalendar calendar,
      SessionEntry session,
      MessageSource texts) {
    this.roster = roster;
    this.seats = seats;
    this.calibrations = calibrations;
    this.rules = rules;
    this.calendar = calendar;
    this.session = session;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(Principal me, Model page) {
    return show(me, List.of(), page);
  }

  @PostMapping("/wishes/{kind}")
  String wish(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") Set<String> sets,
      @RequestParam(defaultValue = "") String cap,
      @RequestParam(defaultValue = "") Set<String> languages,
      @RequestParam(required = false) @Nullable String employer,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var volunteer = working(me, kind);
    var number = number(cap);
    if (number.isEmpty()) {
      return show(me, List.of(problem("cap-" + kind, "volunteer.cap.wrong", MOST)), page);
    }
    var read = OfferForm.read(languages);
    if (read.isEmpty()) {
      return show(me, List.of(problem("languages-" + kind, "volunteer.languages.wrong")), page);
    }
    if (employer != null && employer.strip().length() > OfferForm.LONGEST) {
      var problem = problem("employer-" + kind, "volunteer.offer.employer.long");
      return show(me, List.of(problem), page);
    }
    var accepted =
        volunteer.acceptedSets().stream()
            .map(VolunteerView.SetView::set)
            .filter(it -> sets.contains(it.value()))
            .collect(Collectors.toSet());
    roster.workOn(person(me), volunteer.kind(), accepted, number.get(), read);
    if (employer != null) {
      roster.workAt(person(me), volunteer.kind(), employer.strip());
    }
    return done("volunteer.work.saved", next);
  }

  @PostMapping("/absences")
  String beAway(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var first = day(from);
    var last = day(until);
    if (first.isEmpty() || last.isEmpty()) {
      var field = first.isEmpty() ? "from" : "until";
      return showTyped(me, from, until, problem(field, "volunteer.away.missing"), page);
    }
    if (last.get().isBefore(first.get())) {
      return showTyped(me, from, until, problem("until", "volunteer.away.backwards"), page);
    }
    var today = calendar.today();
    if (last.get().isBefore(today) || last.get().isAfter(today.plusYears(FAR))) {
      return showTyped(me, from, until, problem("until", "volunteer.away.past", FAR), page);
    }
    roster.beAway(person(me), first.get(), last.get());
    return done("volunteer.away.saved", next);
  }

  @PostMapping("/absences/remove")
  String beBack(@RequestParam String absence, Principal me, RedirectAttributes next) {
    id(absence).ifPresent(it -> roster.beBack(person(me), it));
    return done("volunteer.away.removed", next);
  }

  @GetMapping("/leave/{kind}")
  String askToLeave(@PathVariable String kind, Principal me, Model page) {
    return open(me, kind)
        .map(
            it -> {
              page.addAttribute("volunteer", it);
              return "volunteer/leave";
            })
        .orElse("redirect:/volunteer");
  }

  @PostMapping("/leave/{kind}")
  String leave(
      @PathVariable String kind,
      Authentication me,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    roster.leave(person(me), kind(kind));
    session.stay(me, request, response); // the role that went took the session with it
    return done("volunteer.left", next);
  }

  private String showTyped(Principal me, String from, String until, Problem problem, Model page) {
    page.addAttribute("from", from);
    page.addAttribute("until", until);
    return show(me, List.of(problem), page);
  }

  private String show(Principal me, List<Problem> problems, Model page) {
    var all = roster.of(person(me));
    var open = all.stream().filter(it -> it.state().open()).toList();
    page.addAttribute("problems", problems);
    page.addAttribute("reviews", seats.ofPerson(person(me)));
    page.addAttribute("pool", seats.openTo(person(me)));
    page.addAttribute("volunteers", open);
    page.addAttribute("calibration", calibrations.arePossible());
    page.addAttribute("ended", all.stream().filter(it -> !it.state().open()).toList());
    page.addAttribute(
        "offers",
        Arrays.stream(EvaluatorKind.values())
            .filter(kind -> open.stream().noneMatch(it -> it.kind() == kind))
            .toList());
    page.addAttribute("absences", roster.absences(person(me)));
    page.addAttribute("languages", Language.written());
    page.addAttribute("today", calendar.today());
    page.addAttribute("edition", rules.edition(rules.on(calendar.today()).edition()));
    return "volunteer/volunteer";
  }

  private Optional<VolunteerView> open(Principal me, String kind) {
    return roster.of(person(me)).stream()
        .filter(it -> it.kind() == kind(kind) && it.state().open())
        .findFirst();
  }

  private VolunteerView working(Principal me, String kind) {
    return open(me, kind)
        .filter(it -> it.state() != VolunteerState.FILED)
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private String done(String key, RedirectAttributes next) {
    next.addFlashAttribute("notice", texts.getMessage(key));
    return "redirect:/volunteer";
  }

  private Problem problem(String field, String key, Object... values) {
    return new Problem(field, texts.getMessage(key, values));
  }

  static EvaluatorKind kind(String name) {
    return Arrays.stream(EvaluatorKind.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** A number of reviews a year as it was typed; empty when it is none. */
  static Optional<Integer> number(String typed) {
    return typed.strip().matches("[0-9]{1,2}")
        ? Optional.of(Integer.valueOf(typed.strip())).filter(it -> it >= 1)
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }
}
