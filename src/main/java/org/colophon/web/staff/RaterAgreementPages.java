package org.colophon.web.staff;

import static java.util.stream.Collectors.toMap;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.RaterAgreement;
import org.colophon.evaluation.RatingPeriod;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Names;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows how far evaluators of portfolios agree: by set, competency, time and pair (R48). */
@Controller
@RequestMapping("/staff/agreement")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'MANAGERS')")
class RaterAgreementPages {

  private static final int YEARS = 3;

  private final RaterAgreement agreement;
  private final CalibrationChecks checks;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  RaterAgreementPages(
      RaterAgreement agreement,
      CalibrationChecks checks,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.agreement = agreement;
    this.checks = checks;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** Every set, in a year or a quarter; the year that runs when none is named. */
  @GetMapping
  String sets(@RequestParam(defaultValue = "") String period, Model page) {
    var chosen = lay(period, page);
    page.addAttribute("lines", agreement.bySet(chosen));
    page.addAttribute("checks", checks.latest());
    page.addAttribute(
        "names",
        rules.editionOn(calendar.today()).sets().stream()
            .collect(toMap(CompetencySet::id, CompetencySet::name)));
    return "staff/agreement-sets";
  }

  /** One set: its competencies, its quarters, and the pairs who agree least. */
  @GetMapping("/{set}")
  String set(@PathVariable String set, @RequestParam(defaultValue = "") String period, Model page) {
    var found =
        rules.editionOn(calendar.today()).sets().stream()
            .filter(it -> it.id().value().equals(set))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    var chosen = lay(period, page);
    page.addAttribute("set", found);
    page.addAttribute("competencies", agreement.byCompetency(found.id(), chosen));
    page.addAttribute("quarters", agreement.byQuarter(found.id()));
    page.addAttribute("pairs", agreement.byPair(found.id(), chosen));
    page.addAttribute("mostPairs", RaterAgreement.MOST_PAIRS);
    page.addAttribute("people", new Names(accounts));
    return "staff/agreement-set";
  }

  private RatingPeriod lay(String name, Model page) {
    var today = calendar.today();
    var period = RatingPeriod.named(name).orElseGet(() -> RatingPeriod.yearOf(today));
    page.addAttribute("period", period);
    page.addAttribute("periods", periods(today));
    page.addAttribute("rule", rules.on(today).agreement());
    return period;
  }

  /** This year and the two before, each with its quarters; none that is still to come. */
  private static List<RatingPeriod> periods(LocalDate today) {
    var periods = new ArrayList<RatingPeriod>();
    for (var year = today.getYear(); year > today.getYear() - YEARS; year--) {
      periods.add(RatingPeriod.yearOf(LocalDate.of(year, 1, 1)));
      for (var month = 10; month > 0; month -= 3) {
        var quarter = RatingPeriod.quarterOf(LocalDate.of(year, month, 1));
        if (!quarter.from().isAfter(today)) {
          periods.add(quarter);
        }
      }
    }
    return periods;
  }
}
