package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colophon.evaluation.CalibrationRating;
import org.colophon.evaluation.CalibrationRefused;
import org.colophon.evaluation.CalibrationResult;
import org.colophon.evaluation.CalibrationTask;
import org.colophon.evaluation.Calibrations;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.Preparation;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.program.CompetencySet;
import org.colophon.program.EditionId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.Problem;
import org.colophon.web.SessionEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The calibration: an evaluator rates a portfolio whose ratings are known, as in a review, and
 * learns where the key says otherwise and why (R46).
 */
@Controller
@RequestMapping("/volunteer/calibration")
class CalibrationPages {

  private static final int LONGEST = 4000;

  private final Calibrations calibrations;
  private final Roster roster;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final SessionEntry session;
  private final MessageSourceAccessor texts;

  CalibrationPages(
      Calibrations calibrations,
      Roster roster,
      Rulebook rules,
      ProgramCalendar calendar,
      SessionEntry session,
      MessageSource texts) {
    this.calibrations = calibrations;
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
    this.session = session;
    this.texts = new MessageSourceAccessor(texts);
  }

  @ModelAttribute("findings")
  Finding[] findings() {
    return Finding.values();
  }

  @GetMapping
  String show(Principal me, Model page, RedirectAttributes next) {
    if (needsTraining(me)) {
      next.addFlashAttribute("warning", texts.getMessage("calibration.training-first"));
      return "redirect:/volunteer";
    }
    return show(me, page);
  }

  /** Saves what was found about one competency. */
  @PostMapping("/marks/{competency}")
  String mark(
      @PathVariable int competency,
      @RequestParam(defaultValue = "") String portfolio,
      @RequestParam(name = "finding", defaultValue = "") String findingTyped,
      @RequestParam(defaultValue = "") String comment,
      Principal me,
      Model page,
      RedirectAttributes next) {
    try {
      var task = task(me);
      if (task.portfolio().answer(competency).isEmpty()) {
        throw new ResponseStatusException(NOT_FOUND);
      }
      var finding = Finding.named(findingTyped);
      var problem = problem(competency, finding, comment.strip());
      if (problem.isPresent()) {
        page.addAttribute("problems", List.of(problem.get()));
        page.addAttribute("wrong", competency);
        page.addAttribute("typed", Map.of("finding", findingTyped, "comment", comment));
        return show(me, page);
      }
      calibrations.mark(
          VolunteerPage.person(me),
          portfolio,
          competency,
          new CalibrationRating(finding.orElseThrow(), comment.strip()));
      next.addFlashAttribute("saved", competency);
      return "redirect:/volunteer/calibration#competency-" + competency;
    } catch (CalibrationRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
      return "redirect:/volunteer/calibration";
    }
  }

  /** Holds the ratings against the key. */
  @PostMapping("/result")
  String file(
      @RequestParam(defaultValue = "") String portfolio,
      Authentication me,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      task(me);
      calibrations.file(VolunteerPage.person(me), portfolio);
      session.stay(me, request, response); // a new role takes the session with it
    } catch (CalibrationRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/volunteer/calibration";
  }

  private CalibrationTask task(Principal me) throws CalibrationRefused {
    if (needsTraining(me)) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    return calibrations.now(VolunteerPage.person(me));
  }

  private String show(Principal me, Model page) {
    var person = VolunteerPage.person(me);
    var results = calibrations.of(person);
    page.addAttribute("last", results.stream().findFirst().orElse(null));
    page.addAttribute("lastSet", results.stream().findFirst().flatMap(this::set).orElse(null));
    page.addAttribute("earlier", results.stream().skip(1).toList());
    page.addAttribute("rule", rules.on(calendar.today()).evaluators());
    page.addAttribute("until", until(me));
    try {
      var task = calibrations.now(person);
      page.addAttribute("task", task);
      page.addAttribute("set", set(task.portfolio().edition(), task.portfolio().set()));
    } catch (CalibrationRefused e) {
      page.addAttribute("refused", e.getMessage());
    }
    return "volunteer/calibration";
  }

  private @Nullable LocalDate until(Principal me) {
    return volunteer(me).readiness().calibrated();
  }

  /** The set as it is today; a result stays readable when an edition has gone. */
  private Optional<CompetencySet> set(CalibrationResult result) {
    return rules.editionOn(calendar.today()).sets().stream()
        .filter(it -> it.id().equals(result.set()))
        .findFirst();
  }

  private CompetencySet set(EditionId edition, SetId set) {
    return rules.edition(edition).set(set);
  }

  private boolean needsTraining(Principal me) {
    return volunteer(me).readiness().missing(calendar.today()).contains(Preparation.TRAINING);
  }

  private VolunteerView volunteer(Principal me) {
    return roster.of(VolunteerPage.person(me)).stream()
        .filter(it -> it.kind() == EvaluatorKind.PORTFOLIO)
        .filter(it -> it.state() == VolunteerState.QUALIFIED || it.state() == VolunteerState.ACTIVE)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private Optional<Problem> problem(int competency, Optional<Finding> finding, String comment) {
    if (finding.isEmpty()) {
      return Optional.of(problem("finding-" + competency, "review.finding.missing"));
    }
    if (finding.get() != Finding.MET && comment.isEmpty()) {
      return Optional.of(problem("comment-" + competency, "calibration.comment.missing"));
    }
    return comment.length() > LONGEST
        ? Optional.of(problem("comment-" + competency, "review.long", LONGEST))
        : Optional.empty();
  }

  private Problem problem(String field, String key, Object... values) {
    return new Problem(field, texts.getMessage(key, values));
  }
}
