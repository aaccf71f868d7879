package org.colophon.web.staff;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.RaterAgreement;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Names;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows a look into low agreement, and lets program staff say who is asked for a new calibration.
 * How single evaluators rate is for program staff alone (R49).
 */
@Controller
@RequestMapping("/staff/agreement/checks/{number}")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'MANAGERS', 'ADMIN')")
class CalibrationCheckCases {

  private final CaseDoor door;
  private final Cases cases;
  private final CalibrationChecks checks;
  private final RaterAgreement agreement;
  private final Accounts accounts;
  private final Notices notices;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  CalibrationCheckCases(
      CaseDoor door,
      Cases cases,
      CalibrationChecks checks,
      RaterAgreement agreement,
      Accounts accounts,
      Notices notices,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.door = door;
    this.cases = cases;
    this.checks = checks;
    this.agreement = agreement;
    this.accounts = accounts;
    this.notices = notices;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(@PathVariable String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.CALIBRATION);
    lay(found, page);
    page.addAttribute("case", found);
    page.addAttribute("late", found.isLateOn(calendar.today()));
    page.addAttribute("timeline", cases.timeline(found.number()));
    page.addAttribute("notices", notices.ofCase(found.number()));
    return "staff/calibration-check";
  }

  /** The figures and who took part, without frame, to stand inside the task. */
  @GetMapping("/people")
  @PreAuthorize("hasRole('PROGRAM_STAFF')")
  String people(@PathVariable String number, Authentication person, Model page) {
    var found = door.enter(number, person, CaseKind.CALIBRATION);
    lay(found, page);
    var parts = checks.parts(found.number());
    page.addAttribute("parts", parts);
    page.addAttribute(
        "names", new Names(accounts, parts.stream().map(RaterAgreement.Part::person).toList()));
    return "staff/calibration-check-people";
  }

  @PostMapping("/people")
  @PreAuthorize("hasRole('PROGRAM_STAFF')")
  String choose(
      @PathVariable String number,
      @RequestParam(defaultValue = "") List<String> chosen,
      Authentication person,
      RedirectAttributes next) {
    var found = door.enter(number, person, CaseKind.CALIBRATION);
    var people =
        checks.parts(found.number()).stream()
            .map(RaterAgreement.Part::person)
            .filter(it -> chosen.contains(it.value()))
            .collect(toSet());
    if (checks.choose(found.number(), people)) {
      next.addFlashAttribute(
          "notice", texts.getMessage("agreement.check.saved", new Object[] {people.size()}));
    } else {
      next.addFlashAttribute("warning", texts.getMessage("agreement.check.decided-already"));
    }
    return "redirect:/staff/agreement/checks/{number}/people";
  }

  private void lay(CaseView found, Model page) {
    var check = checks.find(found.number());
    var edition = rules.editionOn(calendar.today());
    page.addAttribute("check", check);
    page.addAttribute("set", edition.set(check.set()));
    page.addAttribute("rule", rules.on(calendar.today()).agreement());
    page.addAttribute(
        "now", agreement.of(check.set(), check.competency(), check.period()).orElse(null));
    page.addAttribute("competencies", agreement.byCompetency(check.set(), check.period()));
    page.addAttribute("names", new Names(accounts));
  }
}
