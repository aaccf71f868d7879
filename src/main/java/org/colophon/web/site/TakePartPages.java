package org.colophon.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.colophon.courses.Coverage;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.mentoring.Mentorings;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.EvaluatorsReady;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The call for volunteers: what the program needs today, counted, and for each way to help a page
 * that ends where somebody begins.
 */
@Controller
class TakePartPages {

  private final Coverage coverage;
  private final EvaluatorsReady evaluators;
  private final Mentorings mentorings;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  TakePartPages(
      Coverage coverage,
      EvaluatorsReady evaluators,
      Mentorings mentorings,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.coverage = coverage;
    this.evaluators = evaluators;
    this.mentorings = mentorings;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** A way to help, and where it begins. */
  enum Way {
    EVALUATORS("/volunteer/offer"),
    MENTORS("/mentor/offer"),
    PROVIDERS("/provider/new"),
    PROMOTERS("/outreach/new?wish=promote");

    private final String begin;

    Way(String begin) {
      this.begin = begin;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the program lacks today.
   *
   * @param courses sets for which nobody offers an approved course
   * @param courseEvaluators sets with too few evaluators of courses
   * @param portfolioEvaluators sets with too few evaluators of portfolios
   * @param mentees how many candidates wait for a mentor
   */
  record Needs(
      List<String> courses,
      List<String> courseEvaluators,
      List<String> portfolioEvaluators,
      long mentees) {

    public boolean nothing() {
      return courses.isEmpty()
          && courseEvaluators.isEmpty()
          && portfolioEvaluators.isEmpty()
          && mentees == 0;
    }
  }

  @GetMapping("/take-part")
  String all(Model page) {
    page.addAttribute("ways", Way.values());
    page.addAttribute("needs", needs());
    return "site/take-part";
  }

  @GetMapping("/take-part/{key}")
  String one(@PathVariable String key, Model page) {
    var way =
        Arrays.stream(Way.values())
            .filter(it -> it.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    page.addAttribute("way", way);
    page.addAttribute("begin", way.begin);
    page.addAttribute("needs", needs());
    page.addAttribute("rules", rules.on(calendar.today()));
    return "site/take-part-way";
  }

  private Needs needs() {
    var lines = evaluators.lines();
    return new Needs(
        coverage.lines().stream()
            .filter(it -> it.courses() == 0)
            .map(it -> it.set().name())
            .toList(),
        tooFew(lines, EvaluatorKind.COURSE),
        tooFew(lines, EvaluatorKind.PORTFOLIO),
        mentorings.searching());
  }

  private static List<String> tooFew(List<EvaluatorsReady.Line> lines, EvaluatorKind kind) {
    return lines.stream().filter(it -> it.isShort(kind)).map(it -> it.set().name()).toList();
  }
}
