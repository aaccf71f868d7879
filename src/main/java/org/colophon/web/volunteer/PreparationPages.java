package org.colophon.web.volunteer;

import static java.util.stream.Collectors.toMap;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.Training.Question;
import org.colophon.evaluation.Trainings;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.web.Problem;
import org.colophon.web.SessionEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
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

/** What an evaluator does before the first review, and every year: training and statement (R46). */
@Controller
@RequestMapping("/volunteer")
class PreparationPages {

  private static final int LONGEST = 2000;

  private final Roster roster;
  private final Trainings trainings;
  private final SessionEntry session;
  private final MessageSourceAccessor texts;

  PreparationPages(Roster roster, Trainings trainings, SessionEntry session, MessageSource texts) {
    this.roster = roster;
    this.trainings = trainings;
    this.session = session;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping("/training/{kind}")
  String training(@PathVariable String kind, Principal me, Model page) {
    return showTraining(working(me, VolunteerPage.kind(kind)).kind(), Map.of(), List.of(), page);
  }

  @PostMapping("/training/{kind}")
  String answer(
      @PathVariable String kind,
      @RequestParam Map<String, String> posted,
      Authentication me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page,
      RedirectAttributes next) {
    var volunteer = working(me, VolunteerPage.kind(kind));
    var training = trainings.of(volunteer.kind());
    var chosen =
        posted.entrySet().stream()
            .filter(it -> it.getValue().matches("[0-9]"))
            .collect(toMap(Map.Entry::getKey, it -> Integer.valueOf(it.getValue())));
    var wrong = training.wrong(chosen);
    if (!wrong.isEmpty()) {
      var problems = wrong.stream().map(it -> problem(it, chosen)).toList();
      return showTraining(volunteer.kind(), chosen, problems, page);
    }
    roster.passTraining(VolunteerPage.person(me), volunteer.kind());
    session.stay(me, request, response); // a new role takes the session with it
    return done("volunteer.training.passed", next);
  }

  @GetMapping("/statement")
  String statement(Principal me, Model page) {
    if (working(me).isEmpty()) {
      return "redirect:/volunteer";
    }
    return showStatement(roster.disclosed(VolunteerPage.person(me)).orElse(""), List.of(), page);
  }

  @PostMapping("/statement")
  String sign(
      @RequestParam(defaultValue = "") String disclosed,
      @RequestParam(defaultValue = "false") String agreed,
      Authentication me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page,
      RedirectAttributes next) {
    if (working(me).isEmpty()) {
      return "redirect:/volunteer";
    }
    if (disclosed.strip().length() > LONGEST) {
      return showStatement(
          disclosed, List.of(problem("disclosed", "volunteer.statement.long")), page);
    }
    if (!agreed.equals("true")) {
      return showStatement(
          disclosed, List.of(problem("agreed", "volunteer.statement.missing")), page);
    }
    roster.sign(VolunteerPage.person(me), disclosed);
    session.stay(me, request, response); // a new role takes the session with it
    return done("volunteer.statement.signed", next);
  }

  private String showTraining(
      EvaluatorKind kind, Map<String, Integer> chosen, List<Problem> problems, Model page) {
    page.addAttribute("kind", kind);
    page.addAttribute("training", trainings.of(kind));
    page.addAttribute("chosen", chosen);
    page.addAttribute("problems", problems);
    return "volunteer/training";
  }

  private String showStatement(String disclosed, List<Problem> problems, Model page) {
    page.addAttribute("disclosed", disclosed);
    page.addAttribute("problems", problems);
    return "volunteer/statement";
  }

  private List<VolunteerView> working(Principal me) {
    return roster.of(VolunteerPage.person(me)).stream()
        .filter(it -> it.state() == VolunteerState.QUALIFIED || it.state() == VolunteerState.ACTIVE)
        .toList();
  }

  private VolunteerView working(Principal me, EvaluatorKind kind) {
    return working(me).stream()
        .filter(it -> it.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private Problem problem(Question question, Map<String, Integer> chosen) {
    return chosen.containsKey(question.id())
        ? new Problem(
            question.id(),
            texts.getMessage("volunteer.training.wrong", new Object[] {question.because()}))
        : problem(question.id(), "volunteer.training.unanswered");
  }

  private Problem problem(String field, String key) {
    return new Problem(field, texts.getMessage(key, new Object[] {LONGEST}));
  }

  private String done(String key, RedirectAttributes next) {
    next.addFlashAttribute("notice", texts.getMessage(key));
    return "redirect:/volunteer";
  }
}
