package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.ArrayList;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.evaluation.Calibrations;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.Qualification;
import org.colophon.evaluation.RaterAgreement;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.files.FileStore;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.Attachments;
import org.colophon.web.EvaluatorsReady;
import org.colophon.web.Leaf;
import org.colophon.web.Names;
import org.colophon.web.Problem;
import org.colophon.web.StaffRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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

/**
 * Shows the roster to those who see every case, and lets program staff say for each set whether a
 * volunteer is qualified.
 */
@Controller
@RequestMapping("/staff/volunteers")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'MANAGERS', 'ADMIN')")
class VolunteerCases {

  private static final int LONGEST = 1000;
  private static final int SIZE = 50;

  private final CaseDoor door;
  private final Cases cases;
  private final Roster roster;
  private final RaterAgreement agreement;
  private final Calibrations calibrations;
  private final EvaluatorsReady ready;
  private final Accounts accounts;
  private final Notices notices;
  private final FileStore files;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  VolunteerCases(
      CaseDoor door,
      Cases cases,
      Roster roster,
      RaterAgreement agreement,
      Calibrations calibrations,
      EvaluatorsReady ready,
      Accounts accounts,
      Notices notices,
      FileStore files,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.door = door;
    this.cases = cases;
    this.roster = roster;
    this.agreement = agreement;
    this.calibrations = calibrations;
    this.ready = ready;
    this.accounts = accounts;
    this.notices = notices;
    this.files = files;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "COURSE") EvaluatorKind kind,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var today = calendar.today();
    var leaf = Leaf.of(roster.open(kind), page, SIZE);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", EvaluatorKind.values());
    model.addAttribute("leaf", leaf);
    model.addAttribute(
        "names", new Names(accounts, leaf.rows().stream().map(VolunteerView::person).toList()));
    model.addAttribute("today", today);
    model.addAttribute("coverage", ready.lines());
    model.addAttribute("edition", rules.edition(rules.on(today).edition()));
    return "staff/volunteers";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Authentication person, Model page) {
    var found = lay(number, person, page);
    page.addAttribute("mayProfile", StaffRoles.of(person, Role.PROGRAM_STAFF));
    page.addAttribute("timeline", cases.timeline(found.number()));
    page.addAttribute("notices", notices.ofCase(found.number()));
    return "staff/volunteer";
  }

  /** How an evaluator of portfolios rates and keeps the times; for program staff alone (R49). */
  @GetMapping("/{number}/profile")
  @PreAuthorize("hasRole('PROGRAM_STAFF')")
  String profile(@PathVariable String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.VOLUNTEER);
    if (roster.find(found.number()).kind() != EvaluatorKind.PORTFOLIO) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    page.addAttribute("case", found);
    page.addAttribute("profile", agreement.profile(found.subject()));
    page.addAttribute("calibrations", calibrations.of(found.subject()));
    page.addAttribute("findings", Finding.values());
    page.addAttribute("rule", rules.on(calendar.today()).agreement());
    return "staff/volunteer-profile";
  }

  /** The offer and the answers to it, without frame, to stand inside the task. */
  @GetMapping("/{number}/check")
  String check(@PathVariable String number, Authentication person, Model page) {
    lay(number, person, page);
    return "staff/volunteer-check";
  }

  @PostMapping("/{number}/check")
  @PreAuthorize("hasRole('PROGRAM_STAFF')")
  String answer(
      @PathVariable String number,
      @RequestParam Map<String, String> posted,
      Authentication person,
      Model page,
      RedirectAttributes next) {
    var found = lay(number, person, page);
    var volunteer = roster.find(found.number());
    if (volunteer.state() != VolunteerState.FILED) {
      next.addFlashAttribute("warning", texts.getMessage("staff-volunteers.decided"));
      return "redirect:/staff/volunteers/{number}/check";
    }
    var problems = new ArrayList<Problem>();
    for (var set : volunteer.sets()) {
      var answer = posted.get("qualified-" + set.set());
      var reason = posted.getOrDefault("reason-" + set.set(), "").strip();
      var problem = problem(set.set(), answer, reason);
      if (problem != null) {
        problems.add(problem);
      } else if (answer != null) {
        judge(found, set.set(), answer.equals("yes"), reason, person);
      }
    }
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      page.addAttribute("posted", posted);
      page.addAttribute("volunteer", roster.find(found.number()));
      return "staff/volunteer-check";
    }
    next.addFlashAttribute("notice", texts.getMessage("staff-volunteers.saved"));
    return "redirect:/staff/volunteers/{number}/check";
  }

  private void judge(
      CaseView found, SetId set, boolean qualified, String reason, Authentication person) {
    try {
      roster.judge(found.number(), set, qualified, reason, PersonId.of(person.getName()));
    } catch (ConflictOfInterest e) {
      throw new IllegalStateException("The door lets nobody into their own case", e);
    }
  }

  private @Nullable Problem problem(SetId set, @Nullable String answer, String reason) {
    if ("no".equals(answer) && reason.isEmpty()) {
      return new Problem("reason-" + set, texts.getMessage("staff-volunteers.reason.missing"));
    }
    return reason.length() > LONGEST
        ? new Problem(
            "reason-" + set,
            texts.getMessage("staff-volunteers.reason.long", new Object[] {LONGEST}))
        : null;
  }

  @GetMapping("/{number}/resume")
  ResponseEntity<Resource> resume(@PathVariable String number, Authentication person) {
    var found = door.enter(number, person, CaseKind.VOLUNTEER);
    var stored =
        files
            .find(roster.find(found.number()).resume())
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    door.noteFile(found, stored.name(), person);
    return Attachments.of(stored, files);
  }

  private CaseView lay(String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.VOLUNTEER);
    var volunteer = roster.find(found.number());
    var today = calendar.today();
    page.addAttribute("case", found);
    page.addAttribute("volunteer", volunteer);
    page.addAttribute("person", accounts.person(found.subject()));
    page.addAttribute("disclosed", roster.disclosed(found.subject()).orElse(null));
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("late", found.isLateOn(today));
    page.addAttribute("today", today);
    page.addAttribute("rule", rules.on(calendar.dateOf(volunteer.filedAt())).evaluators());
    page.addAttribute(
        "qualification",
        new Qualification(rules.on(calendar.dateOf(volunteer.filedAt())).evaluators()));
    page.addAttribute("edition", rules.edition(rules.on(today).edition()));
    return found;
  }
}
