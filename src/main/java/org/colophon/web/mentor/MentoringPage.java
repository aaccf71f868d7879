package org.colophon.web.mentor;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorNotAskable;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.RequestState;
import org.colophon.mentoring.RequestView;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Leaf;
import org.colophon.web.Names;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a candidate asks for a mentor, sees where it stands, and looks for another one (R50). */
@Controller
@RequestMapping("/mentoring")
class MentoringPage {

  private static final int SIZE = 25;

  private final Mentorings mentorings;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  MentoringPage(
      Mentorings mentorings,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.mentorings = mentorings;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(Principal me, Model page) {
    var request = mentorings.ofCandidate(person(me));
    page.addAttribute("request", request.orElse(null));
    page.addAttribute("mayAsk", mentorings.mayAsk(person(me)));
    page.addAttribute("proposal", request.flatMap(RequestView::openProposal).orElse(null));
    page.addAttribute("pair", request.flatMap(RequestView::runningPair).orElse(null));
    page.addAttribute("names", new Names(accounts));
    return "mentor/mentoring";
  }

  /** Everybody a candidate can choose, with the whole profile. */
  @GetMapping("/mentors")
  String mentors(@RequestParam(defaultValue = "0") int page, Principal me, Model model) {
    if (!maySee(me)) {
      return "redirect:/mentors";
    }
    var leaf = Leaf.of(mentors(me), page, SIZE);
    lay(leaf.rows(), model);
    model.addAttribute("leaf", leaf);
    model.addAttribute("edition", rules.editionOn(calendar.today()));
    return "mentor/choosable";
  }

  private boolean maySee(Principal me) {
    return mentorings.mayAsk(person(me))
        || mentorings.ofCandidate(person(me)).filter(it -> it.state().open()).isPresent();
  }

  @GetMapping("/ask")
  String ask(Principal me, Model page) {
    return mentorings.mayAsk(person(me))
        ? form(WishForm.empty(places()), List.of(), "/mentoring/ask", me, page)
        : "redirect:/mentoring";
  }

  @PostMapping("/ask")
  String ask(
      @RequestParam MultiValueMap<String, String> posted,
      Principal me,
      Model page,
      RedirectAttributes next) {
    if (!mentorings.mayAsk(person(me))) {
      return "redirect:/mentoring";
    }
    var form = WishForm.of(posted, places());
    var problems = problems(form, mentors(me));
    if (!problems.isEmpty()) {
      return form(form, problems, "/mentoring/ask", me, page);
    }
    try {
      mentorings.ask(person(me), form.wish(sets()));
      next.addFlashAttribute("notice", texts.getMessage("mentoring.asked"));
    } catch (MentorNotAskable e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/mentoring";
  }

  @GetMapping("/anew")
  String anew(Principal me, Model page) {
    return paired(me)
        .map(it -> form(WishForm.of(it.wish(), places()), List.of(), "/mentoring/anew", me, page))
        .orElse("redirect:/mentoring");
  }

  @PostMapping("/anew")
  String anew(
      @RequestParam MultiValueMap<String, String> posted,
      Principal me,
      Model page,
      RedirectAttributes next) {
    if (paired(me).isEmpty()) {
      return "redirect:/mentoring";
    }
    var form = WishForm.of(posted, places());
    var problems = problems(form, mentors(me));
    if (!problems.isEmpty()) {
      return form(form, problems, "/mentoring/anew", me, page);
    }
    try {
      mentorings.lookAnew(person(me), form.wish(sets()));
      next.addFlashAttribute("notice", texts.getMessage("mentoring.anew.done"));
    } catch (MentorNotAskable e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/mentoring";
  }

  @GetMapping("/finish")
  String askToFinish(Principal me, Model page) {
    return mentorings
        .ofCandidate(person(me))
        .filter(it -> it.state().open())
        .map(
            it -> {
              page.addAttribute("request", it);
              return "mentor/finish";
            })
        .orElse("redirect:/mentoring");
  }

  @PostMapping("/finish")
  String finish(Principal me, RedirectAttributes next) {
    mentorings.finish(person(me));
    next.addFlashAttribute("notice", texts.getMessage("mentoring.finished"));
    return "redirect:/mentoring";
  }

  private Optional<RequestView> paired(Principal me) {
    return mentorings.ofCandidate(person(me)).filter(it -> it.state() == RequestState.PAIRED);
  }

  private List<MentorView> mentors(Principal me) {
    return mentorings.choosable(person(me));
  }

  private String form(
      WishForm form, List<Problem> problems, String address, Principal me, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("address", address);
    lay(mentors(me), page);
    page.addAttribute("sets", sets());
    page.addAttribute("libraries", LibraryType.values());
    page.addAttribute("regions", Region.values());
    page.addAttribute("languages", Language.values());
    page.addAttribute("zones", TimeZones.all());
    page.addAttribute("days", rules.on(calendar.today()).mentoring().answerWithinDays());
    return "mentor/ask";
  }

  private List<Problem> problems(WishForm form, List<MentorView> mentors) {
    return form.wrong(sets(), mentors).stream()
        .map(
            it ->
                new Problem(
                    it,
                    texts.getMessage(
                        "mentoring." + (it.startsWith("choice-") ? "choice" : it) + ".wrong")))
        .toList();
  }

  private int places() {
    return rules.on(calendar.today()).mentoring().choices();
  }

  private List<CompetencySet> sets() {
    return rules.editionOn(calendar.today()).sets();
  }

  private void lay(List<MentorView> mentors, Model page) {
    page.addAttribute("mentors", mentors);
    page.addAttribute(
        "names", new Names(accounts, mentors.stream().map(MentorView::person).toList()));
  }

  private static PersonId person(Principal me) {
    return MentorPage.person(me);
  }
}
