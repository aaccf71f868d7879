package org.colophon.web.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.colophon.program.Edition;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.RuleHistory;
import org.colophon.program.Rulebook;
import org.colophon.program.Source;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the public all rules and competency sets, out of the data every decision is taken by (R6).
 */
@Controller
class RulesPage {

  private final Rulebook rulebook;
  private final ProgramCalendar calendar;

  RulesPage(Rulebook rulebook, ProgramCalendar calendar) {
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  @GetMapping("/rules")
  String rules(Model model) {
    var today = calendar.today();
    model.addAttribute("today", today);
    model.addAttribute("groups", groups(today));
    model.addAttribute("editions", rulebook.editions());
    model.addAttribute("current", rulebook.editionOn(today).id());
    model.addAttribute("sources", sources());
    return "site/rules";
  }

  /** The rules under their headings, in the order of their file. */
  private Map<String, List<Line>> groups(LocalDate today) {
    return rulebook.histories().stream()
        .map(rule -> Line.of(rule, today))
        .collect(groupingBy(it -> it.rule().group(), LinkedHashMap::new, toList()));
  }

  /** Every source some rule or edition names, once, in order of the marks' numbers. */
  private Collection<Source> sources() {
    var sources = new TreeMap<String, Source>(RulesPage::byNumber);
    Stream.concat(
            rulebook.histories().stream()
                .flatMap(it -> it.values().stream())
                .flatMap(it -> it.sources().stream()),
            rulebook.editions().stream().map(Edition::sources).flatMap(List::stream))
        .forEach(it -> sources.put(it.id(), it));
    return sources.values();
  }

  private static int byNumber(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other)
        : Integer.compare(one.length(), other.length());
  }

  /**
   * One rule as the page shows it.
   *
   * @param now the value in force today
   * @param earlier values that are over, oldest first
   * @param coming values that begin on a later day
   */
  record Line(
      RuleHistory rule,
      RuleHistory.Value now,
      List<RuleHistory.Value> earlier,
      List<RuleHistory.Value> coming) {

    static Line of(RuleHistory rule, LocalDate today) {
      return new Line(
          rule,
          rule.on(today),
          rule.values().stream().filter(it -> it.isOver(today)).toList(),
          rule.values().stream().filter(it -> it.isToCome(today)).toList());
    }
  }
}
