package org.colophon.web.candidate;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.records.RecordQuestion;
import org.colophon.records.RecordRequestOpen;
import org.colophon.records.RecordRequests;
import org.colophon.records.RecordWish;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody asks about their own record, reads the answer, or takes the request back (R72).
 */
@Controller
@RequestMapping("/record/requests")
class RecordRequestPages {

  private static final int LONGEST_ITEM = 200;
  private static final int LONGEST_DETAILS = 4000;

  private final RecordRequests requests;
  private final OwnCase own;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  RecordRequestPages(
      RecordRequests requests,
      OwnCase own,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.requests = requests;
    this.own = own;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String list(Principal person, Model page) {
    page.addAttribute("requests", requests.of(OwnCase.id(person)));
    page.addAttribute("wishes", RecordWish.values());
    page.addAttribute("rule", rules.on(calendar.today()).records());
    return "candidate/record-requests";
  }

  /** One request with its whole story; those of others are not there. */
  @GetMapping("/{number}")
  String show(@PathVariable String number, Principal person, Model page) {
    var shown =
        requests.of(OwnCase.id(person)).stream()
            .filter(it -> it.caseNumber().value().equals(number))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    page.addAttribute("request", shown);
    page.addAttribute("timeline", own.timeline(shown.caseNumber()));
    return "candidate/record-request";
  }

  /** What cannot be asked leads back to what can. */
  @GetMapping("/new")
  String ask(@RequestParam(defaultValue = "") String wish, Model page) {
    return wish(wish).map(it -> ask(it, "", "", page)).orElse("redirect:/record/requests");
  }

  @PostMapping("/new")
  String file(
      @RequestParam(defaultValue = "") String wish,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String details,
      Principal person,
      Model page,
      RedirectAttributes next) {
    if (wish(wish).isEmpty()) {
      return "redirect:/record/requests";
    }
    var wanted = wish(wish).get();
    var problems = problems(wanted, item.strip(), details.strip());
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return ask(wanted, item, details, page);
    }
    try {
      var number =
          requests.file(
              OwnCase.id(person),
              new RecordQuestion(wanted, wanted == RecordWish.CORRECTION ? item : "", details));
      next.addFlashAttribute(
          "notice", texts.getMessage("record.request.filed", new Object[] {number}));
    } catch (RecordRequestOpen e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/record/requests";
  }

  /** The number of somebody else's request changes nothing. */
  @PostMapping("/{number}/withdraw")
  String withdraw(@PathVariable String number, Principal person, RedirectAttributes next) {
    try {
      requests.withdraw(OwnCase.id(person), CaseNumber.of(number));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, number, e);
    }
    next.addFlashAttribute("notice", texts.getMessage("record.request.withdrawn"));
    return "redirect:/record/requests";
  }

  private String ask(RecordWish wish, String item, String details, Model page) {
    page.addAttribute("wish", wish);
    page.addAttribute("item", item);
    page.addAttribute("details", details);
    page.addAttribute("rule", rules.on(calendar.today()).records());
    return "candidate/record-request-new";
  }

  private List<Problem> problems(RecordWish wish, String item, String details) {
    var problems = new ArrayList<Problem>();
    if (wish == RecordWish.CORRECTION) {
      check(problems, "item", item, LONGEST_ITEM, true);
    }
    check(problems, "details", details, LONGEST_DETAILS, wish == RecordWish.CORRECTION);
    return problems;
  }

  private void check(
      List<Problem> problems, String field, String typed, int longest, boolean needed) {
    if (needed && typed.isEmpty()) {
      problems.add(new Problem(field, texts.getMessage("record.request." + field + ".missing")));
    } else if (typed.length() > longest) {
      problems.add(
          new Problem(field, texts.getMessage("record.request.long", new Object[] {longest})));
    }
  }

  private static Optional<RecordWish> wish(String key) {
    return Arrays.stream(RecordWish.values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
