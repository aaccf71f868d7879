package org.colophon.web.candidate;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Problem;
import org.colophon.webinars.OutreachOpen;
import org.colophon.webinars.OutreachQuestion;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OutreachView;
import org.colophon.webinars.OutreachWish;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody asks for a webinar of their group's own or offers to promote the program, reads
 * the answer, or takes it back (R64).
 */
@Controller
@RequestMapping("/outreach")
class OutreachPages {

  private static final int LONGEST = 200;
  private static final int LONGEST_DETAILS = 4000;
  private static final int MOST_PEOPLE = 10_000;

  private final OutreachRequests requests;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  OutreachPages(
      OutreachRequests requests, Rulebook rules, ProgramCalendar calendar, MessageSource texts) {
    this.requests = requests;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  /** What was typed, kept when something has to be put right. */
  record Form(String organization, String people, String wishedTime, String details) {

    static final Form EMPTY = new Form("", "", "", "");

    Optional<Integer> count() {
      try {
        var count = Integer.parseInt(people.strip());
        return count < 1 || count > MOST_PEOPLE ? Optional.empty() : Optional.of(count);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    OutreachQuestion question(OutreachWish wish) {
      return wish == OutreachWish.GROUP_WEBINAR
          ? new OutreachQuestion(wish, organization, count().orElseThrow(), wishedTime, details)
          : new OutreachQuestion(wish, organization, null, "", details);
    }
  }

  @GetMapping
  String list(Principal person, Model page) {
    page.addAttribute("requests", requests.of(OwnCase.id(person)));
    page.addAttribute("wishes", OutreachWish.values());
    return "candidate/outreach";
  }

  /** What cannot be asked, or is asked already, leads back to what can. */
  @GetMapping("/new")
  String ask(
      @RequestParam(defaultValue = "") String wish,
      Principal person,
      Model page,
      RedirectAttributes next) {
    var found = wish(wish);
    if (found == null) {
      return "redirect:/outreach";
    }
    var open = open(person, found);
    if (open.isPresent()) {
      var number = open.get().caseNumber();
      next.addFlashAttribute("warning", texts.getMessage("outreach.waits", new Object[] {number}));
      return "redirect:/outreach";
    }
    return show(found, Form.EMPTY, List.of(), page);
  }

  @PostMapping("/new")
  String file(
      @RequestParam(defaultValue = "") String wish,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(defaultValue = "") String wishedTime,
      @RequestParam(defaultValue = "") String details,
      Principal person,
      Model page,
      RedirectAttributes next) {
    var found = wish(wish);
    if (found == null) {
      return "redirect:/outreach";
    }
    var form = new Form(organization, people, wishedTime, details);
    var problems = problems(found, form);
    if (!problems.isEmpty()) {
      return show(found, form, problems, page);
    }
    try {
      var number = requests.file(OwnCase.id(person), form.question(found));
      next.addFlashAttribute("notice", texts.getMessage("outreach.filed", new Object[] {number}));
    } catch (OutreachOpen e) {
      var said = open(person, found).map(OutreachView::question);
      if (said.filter(form.question(found)::equals).isEmpty()) {
        return show(found, form, List.of(new Problem("details", e.getMessage())), page);
      }
    }
    return "redirect:/outreach";
  }

  /** Takes an open one back; any other changes nothing. */
  @PostMapping("/{number}/withdraw")
  String withdraw(@PathVariable String number, Principal person, RedirectAttributes next) {
    var id = OwnCase.id(person);
    requests.of(id).stream()
        .filter(it -> it.caseNumber().value().equals(number) && it.isOpen())
        .findFirst()
        .ifPresent(
            it -> {
              requests.withdraw(id, CaseNumber.of(number));
              next.addFlashAttribute("notice", texts.getMessage("outreach.withdrawn"));
            });
    return "redirect:/outreach";
  }

  private Optional<OutreachView> open(Principal person, OutreachWish wish) {
    return requests.of(OwnCase.id(person)).stream()
        .filter(it -> it.isOpen() && it.question().wish() == wish)
        .findFirst();
  }

  private String show(OutreachWish wish, Form form, List<Problem> problems, Model page) {
    page.addAttribute("wish", wish);
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("days", rules.on(calendar.today()).outreach().answerWithinDays());
    return "candidate/outreach-new";
  }

  private List<Problem> problems(OutreachWish wish, Form form) {
    var problems = new ArrayList<Problem>();
    required(problems, "organization", form.organization(), LONGEST);
    if (wish == OutreachWish.GROUP_WEBINAR) {
      if (form.count().isEmpty()) {
        problems.add(new Problem("people", texts.getMessage("outreach.people.wrong")));
      }
      tooLong(problems, "wishedTime", form.wishedTime(), LONGEST);
    }
    required(problems, "details", form.details(), LONGEST_DETAILS);
    return problems;
  }

  private void required(List<Problem> problems, String field, String typed, int longest) {
    if (typed.isBlank()) {
      problems.add(new Problem(field, texts.getMessage("outreach." + field + ".missing")));
    } else {
      tooLong(problems, field, typed, longest);
    }
  }

  private void tooLong(List<Problem> problems, String field, String typed, int longest) {
    if (typed.strip().length() > longest) {
      problems.add(
          new Problem(field, texts.getMessage("outreach.too-long", new Object[] {longest})));
    }
  }

  private static @Nullable OutreachWish wish(String key) {
    return Arrays.stream(OutreachWish.values())
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElse(null);
  }
}
