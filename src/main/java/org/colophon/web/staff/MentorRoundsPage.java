package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.mentoring.MatchingRounds;
import org.colophon.mentoring.RoundId;
import org.colophon.mentoring.RoundResult;
import org.colophon.mentoring.RoundView;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Leaf;
import org.colophon.web.Names;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** Where program staff open a matching round, see what it would bring, and carry it out. */
@Controller
@RequestMapping("/staff/mentor-rounds")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'ADMIN')")
class MentorRoundsPage {

  /** Months ahead for which a round may be announced. */
  private static final int FAR = 12;

  private static final int SIZE = 100;

  private final MatchingRounds rounds;
  private final Accounts accounts;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  MentorRoundsPage(
      MatchingRounds rounds, Accounts accounts, ProgramCalendar calendar, MessageSource texts) {
    this.rounds = rounds;
    this.accounts = accounts;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String list(Model page) {
    return list("", List.of(), page);
  }

  private String list(String closesOn, List<Problem> problems, Model page) {
    page.addAttribute("current", rounds.current().orElse(null));
    page.addAttribute("waiting", rounds.waiting());
    page.addAttribute("goingOn", rounds.goingOn());
    page.addAttribute("rounds", rounds.all().stream().filter(it -> it.doneAt() != null).toList());
    page.addAttribute("closesOn", closesOn);
    page.addAttribute("problems", problems);
    return "staff/mentor-rounds";
  }

  @PostMapping("/open")
  String open(
      @RequestParam(defaultValue = "") String closesOn,
      Authentication me,
      Model page,
      RedirectAttributes next) {
    var day = day(closesOn);
    var today = calendar.today();
    if (day.filter(it -> !it.isBefore(today) && it.isBefore(today.plusMonths(FAR))).isEmpty()) {
      var text = texts.getMessage("staff-rounds.closes.wrong", new Object[] {FAR});
      return list(closesOn, List.of(new Problem("closesOn", text)), page);
    }
    var opened = rounds.open(day.orElseThrow(), PersonId.of(me.getName()));
    next.addFlashAttribute(
        opened ? "notice" : "warning",
        texts.getMessage(opened ? "staff-rounds.opened" : "staff-rounds.open-already"));
    return "redirect:/staff/mentor-rounds";
  }

  /** What the round would bring if it were carried out now. */
  @GetMapping("/draft")
  String draft(@RequestParam(defaultValue = "0") int page, Model model) {
    var current = rounds.current();
    if (current.isEmpty()) {
      return "redirect:/staff/mentor-rounds";
    }
    return lay(current.get(), rounds.draft(), page, model);
  }

  @PostMapping("/carry-out")
  String carryOut(Authentication me, RedirectAttributes next) {
    var done = rounds.carryOut(PersonId.of(me.getName()));
    if (done.isEmpty()) {
      next.addFlashAttribute("warning", texts.getMessage("staff-rounds.over"));
      return "redirect:/staff/mentor-rounds";
    }
    next.addFlashAttribute(
        "notice", texts.getMessage("staff-rounds.done", new Object[] {done.get().matched()}));
    return "redirect:/staff/mentor-rounds/" + done.get().id();
  }

  @PostMapping("/cancel")
  String cancel(Authentication me, RedirectAttributes next) {
    rounds.cancel(PersonId.of(me.getName()));
    next.addFlashAttribute("notice", texts.getMessage("staff-rounds.cancelled"));
    return "redirect:/staff/mentor-rounds";
  }

  @GetMapping("/{round}")
  String show(@PathVariable UUID round, @RequestParam(defaultValue = "0") int page, Model model) {
    var id = new RoundId(round);
    var found =
        rounds.all().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    return lay(found, rounds.result(id).orElseThrow(), page, model);
  }

  private String lay(RoundView round, RoundResult result, int page, Model model) {
    var leaf = Leaf.of(result.lines(), page, SIZE);
    model.addAttribute("round", round);
    model.addAttribute("result", result);
    model.addAttribute("leaf", leaf);
    model.addAttribute(
        "names",
        new Names(
            accounts,
            leaf.rows().stream()
                .flatMap(it -> Stream.of(it.candidate(), it.mentorPerson()))
                .filter(Objects::nonNull)
                .toList()));
    return "staff/mentor-round";
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
