package org.colophon.web.candidate;

import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.courses.CompletionRefused;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseView;
import org.colophon.courses.TeachOuts;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a candidate reports a completed course and sees what became of earlier reports. */
@Controller
class CompletionPages {

  private final Candidacies candidacies;
  private final CourseCatalog catalog;
  private final Completions completions;
  private final CompletionReports reports;
  private final FileStore files;
  private final TeachOuts teachOuts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  CompletionPages(
      Candidacies candidacies,
      CourseCatalog catalog,
      Completions completions,
      CompletionReports reports,
      FileStore files,
      TeachOuts teachOuts,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.candidacies = candidacies;
    this.catalog = catalog;
    this.completions = completions;
    this.reports = reports;
    this.files = files;
    this.teachOuts = teachOuts;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  /** What was typed, kept when something has to be put right. */
  record Form(String course, String startedOn, String completedOn) {

    Optional<LocalDate> started() {
      return day(startedOn);
    }

    Optional<LocalDate> completed() {
      return day(completedOn);
    }

    private static Optional<LocalDate> day(String typed) {
      try {
        return Optional.of(LocalDate.parse(typed.strip()));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  @GetMapping("/completions")
  String list(Principal me, Model page) {
    page.addAttribute("completions", completions.of(person(me)));
    page.addAttribute("ending", teachOuts.ofCandidate(person(me)));
    page.addAttribute("today", calendar.today());
    candidacies
        .ofPerson(person(me))
        .ifPresent(it -> page.addAttribute("edition", rules.edition(it.edition())));
    return "candidate/completions";
  }

  @GetMapping("/completions/new")
  String form(@RequestParam(defaultValue = "") String set, Principal me, Model page) {
    var candidacy = accepted(me);
    if (candidacy.isEmpty()) {
      return "redirect:/home";
    }
    return show(candidacy.get(), set, new Form("", "", ""), List.of(), page);
  }

  @PostMapping("/completions/new")
  String report(
      @RequestParam(defaultValue = "") String set,
      @RequestParam(defaultValue = "") String course,
      @RequestParam(defaultValue = "") String startedOn,
      @RequestParam(defaultValue = "") String completedOn,
      @RequestParam(required = false) @Nullable MultipartFile certificate,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws IOException {
    var candidacy = accepted(me);
    if (candidacy.isEmpty()) {
      return "redirect:/home";
    }
    var form = new Form(course, startedOn, completedOn);
    var chosen = chosen(form, set);
    var problems = problems(form, chosen, certificate);
    if (problems.isEmpty()) {
      problems = send(candidacy.get(), chosen.orElseThrow(), form, certificate);
    }
    if (!problems.isEmpty()) {
      return show(candidacy.get(), set, form, problems, page);
    }
    next.addFlashAttribute(
        "notice",
        texts.getMessage("completions.reported", new Object[] {chosen.orElseThrow().title()}));
    return "redirect:/completions";
  }

  private List<Problem> send(
      CandidacyView candidacy, CourseView course, Form form, MultipartFile certificate)
      throws IOException {
    try (var content = certificate.getInputStream()) {
      var name = certificate.getOriginalFilename();
      reports.report(
          candidacy,
          course.id(),
          form.started().orElseThrow(),
          form.completed().orElseThrow(),
          name == null ? "" : name,
          content);
      return List.of();
    } catch (ReportedAlready e) {
      return e.sameFile()
          ? List.of()
          : List.of(problem("certificate", "completions.certificate.another"));
    } catch (FileRefused e) {
      return List.of(new Problem("certificate", e.getMessage()));
    } catch (CompletionRefused e) {
      return List.of(new Problem(field(e.reason()), e.getMessage()));
    }
  }

  private static String field(CompletionRefused.Reason reason) {
    return switch (reason) {
      case IN_THE_FUTURE, ENDS_BEFORE_IT_STARTS, BEFORE_LOOK_BACK, AFTER_TEACH_OUT -> "completedOn";
      case OUTSIDE_APPROVAL -> "startedOn";
      case SET_ALREADY_REPORTED, SET_ALREADY_CONFIRMED, ROUTE_CLOSED -> "course";
    };
  }

  private List<Problem> problems(
      Form form, Optional<CourseView> chosen, @Nullable MultipartFile certificate) {
    var problems = new ArrayList<Problem>();
    if (chosen.isEmpty()) {
      problems.add(problem("course", "completions.course.missing"));
    }
    if (form.started().isEmpty()) {
      problems.add(problem("startedOn", "completions.started.missing"));
    }
    if (form.completed().isEmpty()) {
      problems.add(problem("completedOn", "completions.completed.missing"));
    }
    if (certificate == null || certificate.isEmpty()) {
      problems.add(problem("certificate", "completions.certificate.missing"));
    }
    return problems;
  }

  private Optional<CourseView> chosen(Form form, String set) {
    return courses(set).stream().filter(it -> it.id().toString().equals(form.course())).findFirst();
  }

  private String show(
      CandidacyView candidacy, String set, Form form, List<Problem> problems, Model page) {
    page.addAttribute("set", set(candidacy, set).orElse(null));
    page.addAttribute("edition", rules.edition(candidacy.edition()));
    page.addAttribute("courses", courses(set));
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "candidate/completion-new";
  }

  private Optional<CompetencySet> set(CandidacyView candidacy, String set) {
    return rules.edition(candidacy.edition()).sets().stream()
        .filter(it -> it.id().value().equals(set))
        .findFirst();
  }

  /**
   * Lapsed courses too: a section begun while the approval held still counts (R22). The longest
   * approved come first.
   */
  private List<CourseView> courses(String set) {
    return (set.isEmpty() ? catalog.all() : ofSet(set))
        .stream()
            .sorted(Comparator.comparing((CourseView it) -> it.latestApproval().until()).reversed())
            .toList();
  }

  private List<CourseView> ofSet(String set) {
    try {
      return catalog.ofSet(SetId.of(set));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Not a set", e);
    }
  }

  private Optional<CandidacyView> accepted(Principal me) {
    return candidacies.ofPerson(person(me)).filter(it -> it.state() == CandidacyState.ACCEPTED);
  }

  private Problem problem(String field, String key) {
    return new Problem(field, texts.getMessage(key));
  }

  private static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }
}
