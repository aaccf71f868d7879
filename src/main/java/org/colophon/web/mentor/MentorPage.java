package org.colophon.web.mentor;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorAlready;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.ProfileField;
import org.colophon.mentoring.ProposalView;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Way;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
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

/** Where somebody offers to be a mentor, and where a mentor keeps the own profile (R50). */
@Controller
@RequestMapping("/mentor")
class MentorPage {

  /** Years ahead for which an absence may be entered. */
  private static final int FAR = 5;

  private final Mentors mentors;
  private final Mentorings mentorings;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  MentorPage(
      Mentors mentors,
      Mentorings mentorings,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.mentors = mentors;
    this.mentorings = mentorings;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(Principal me, Model page) {
    return show(me, "", "", List.of(), page);
  }

  @GetMapping("/offer")
  String offer(Principal me, Model page) {
    return open(me).isPresent()
        ? "redirect:/mentor"
        : form(ProfileForm.empty(), List.of(), "/mentor/offer", page);
  }

  @PostMapping("/offer")
  String offer(
      @RequestParam MultiValueMap<String, String> posted,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var form = ProfileForm.of(posted);
    var problems = problems(form);
    if (!problems.isEmpty()) {
      return form(form, problems, "/mentor/offer", page);
    }
    try {
      var number = mentors.offer(person(me), form.profile(sets()), form.shownFields());
      next.addFlashAttribute(
          "notice", texts.getMessage("mentor.offer.sent", new Object[] {number}));
    } catch (MentorAlready e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/mentor";
  }

  @GetMapping("/profile")
  String profile(Principal me, Model page) {
    return open(me)
        .map(it -> form(ProfileForm.of(it), List.of(), "/mentor/profile", page))
        .orElse("redirect:/mentor");
  }

  @PostMapping("/profile")
  String profile(
      @RequestParam MultiValueMap<String, String> posted,
      Principal me,
      Model page,
      RedirectAttributes next) {
    if (open(me).isEmpty()) {
      return "redirect:/mentor";
    }
    var form = ProfileForm.of(posted);
    var problems = problems(form);
    if (!problems.isEmpty()) {
      return form(form, problems, "/mentor/profile", page);
    }
    mentors.change(person(me), form.profile(sets()), form.shownFields());
    return done("mentor.profile.saved", next);
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
    var problem = problem(first, last);
    if (problem.isPresent()) {
      return show(me, from, until, List.of(problem.get()), page);
    }
    mentors.beAway(person(me), first.orElseThrow(), last.orElseThrow());
    return done("mentor.away.saved", next);
  }

  private Optional<Problem> problem(Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.of(problem(first.isEmpty() ? "from" : "until", "mentor.away.missing"));
    }
    if (last.get().isBefore(first.get())) {
      return Optional.of(problem("until", "mentor.away.backwards"));
    }
    var today = calendar.today();
    return last.get().isBefore(today) || last.get().isAfter(today.plusYears(FAR))
        ? Optional.of(problem("until", "mentor.away.past", FAR))
        : Optional.empty();
  }

  @PostMapping("/absences/remove")
  String beBack(
      @RequestParam(defaultValue = "") String absence, Principal me, RedirectAttributes next) {
    id(absence).ifPresent(it -> mentors.beBack(person(me), it));
    return done("mentor.away.removed", next);
  }

  @GetMapping("/leave")
  String askToLeave(Principal me, Model page) {
    return open(me)
        .map(
            it -> {
              page.addAttribute("mentor", it);
              return "mentor/leave";
            })
        .orElse("redirect:/mentor");
  }

  @PostMapping("/leave")
  String leave(Principal me, RedirectAttributes next) {
    mentors.leave(person(me));
    return done("mentor.left", next);
  }

  private String show(Principal me, String from, String until, List<Problem> problems, Model page) {
    page.addAttribute("problems", problems);
    page.addAttribute("mentor", mentors.ofPerson(person(me)).orElse(null));
    page.addAttribute("asked", asked(me));
    page.addAttribute("pairs", mentorings.pairsOf(person(me)));
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("absences", mentors.absences(person(me)));
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    page.addAttribute("from", from);
    page.addAttribute("until", until);
    return "mentor/mentor";
  }

  /** A candidate somebody asks this mentor for. */
  record Asked(ProposalView proposal, String candidate) {}

  private List<Asked> asked(Principal me) {
    return mentorings.askedNow(person(me)).stream()
        .map(it -> new Asked(it, accounts.person(mentorings.find(it.caseNumber()).person()).name()))
        .toList();
  }

  private String form(ProfileForm form, List<Problem> problems, String address, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("address", address);
    page.addAttribute("sets", sets());
    page.addAttribute("libraries", LibraryType.values());
    page.addAttribute("regions", Region.values());
    page.addAttribute("languages", Language.values());
    page.addAttribute("zones", TimeZones.all());
    page.addAttribute("ways", Way.values());
    page.addAttribute("frequencies", Frequency.values());
    page.addAttribute("fields", ProfileField.values());
    page.addAttribute("days", rules.on(calendar.today()).mentoring().checkWithinDays());
    return "mentor/profile";
  }

  private List<Problem> problems(ProfileForm form) {
    return form.wrong(sets()).stream()
        .map(it -> problem(it, "mentor." + it + ".wrong", MentorProfile.MOST_PLACES))
        .toList();
  }

  private List<CompetencySet> sets() {
    return rules.editionOn(calendar.today()).sets();
  }

  private Optional<MentorView> open(Principal me) {
    return mentors.ofPerson(person(me)).filter(it -> it.state().open());
  }

  private String done(String key, RedirectAttributes next) {
    next.addFlashAttribute("notice", texts.getMessage(key));
    return "redirect:/mentor";
  }

  private Problem problem(String field, String key, Object... values) {
    return new Problem(field, texts.getMessage(key, values));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<UUID> id(String typed) {
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
