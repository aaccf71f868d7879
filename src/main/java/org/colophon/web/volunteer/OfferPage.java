package org.colophon.web.volunteer;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerAlready;
import org.colophon.files.FileId;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody offers to evaluate, set by set, with a résumé (R45). */
@Controller
@RequestMapping("/volunteer/offer")
class OfferPage {

  /** What a résumé may be. */
  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF);

  private final Roster roster;
  private final FileStore files;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  OfferPage(
      Roster roster,
      FileStore files,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.roster = roster;
    this.files = files;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String form(@RequestParam(defaultValue = "") String kind, Model page) {
    return show(OfferForm.empty(kind), null, List.of(), page);
  }

  @PostMapping
  String offer(
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(required = false) @Nullable MultipartFile resumeFile,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws IOException {
    var form = OfferForm.of(posted, sets());
    var problems = new ArrayList<Problem>();
    form.objections(sets()).forEach(it -> problems.add(problem(it.field(), it.key())));
    var resume = resume(form, resumeFile, VolunteerPage.person(me), problems);
    if (!problems.isEmpty() || resume.isEmpty()) {
      return show(form, resume.orElse(null), problems, page);
    }
    try {
      var number =
          roster.offer(
              new NewVolunteer(
                  VolunteerPage.person(me),
                  form.chosenKind().orElseThrow(),
                  form.chosenDegree().orElseThrow(),
                  form.employer(),
                  resume.get().id(),
                  form.offers(sets()),
                  form.yearlyCap().orElseThrow(),
                  form.read()));
      next.addFlashAttribute(
          "notice", texts.getMessage("volunteer.offer.sent", new Object[] {number}));
    } catch (VolunteerAlready e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/volunteer";
  }

  /** The résumé that came now, else the one that came with an earlier try. */
  private Optional<StoredFile> resume(
      OfferForm form, @Nullable MultipartFile sent, PersonId me, List<Problem> problems)
      throws IOException {
    try {
      var resume =
          Attachments.store(sent, me, KINDS, files)
              .flatMap(files::find)
              .or(() -> earlier(form, me));
      if (resume.isEmpty()) {
        problems.add(problem("resumeFile", "volunteer.offer.resume.missing"));
      }
      return resume;
    } catch (FileRefused e) {
      problems.add(new Problem("resumeFile", e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<StoredFile> earlier(OfferForm form, PersonId me) {
    try {
      return files.find(FileId.of(form.resume())).filter(it -> it.uploadedBy().equals(me));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String show(
      OfferForm form, @Nullable StoredFile resume, List<Problem> problems, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("resume", resume);
    page.addAttribute("problems", problems);
    page.addAttribute("kinds", EvaluatorKind.values());
    page.addAttribute("degrees", Degree.values());
    page.addAttribute("sets", sets());
    page.addAttribute("languages", Language.written());
    page.addAttribute("rule", rules.on(calendar.today()).evaluators());
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "volunteer/offer";
  }

  private List<CompetencySet> sets() {
    return rules.edition(rules.on(calendar.today()).edition()).sets();
  }

  private Problem problem(String field, String key) {
    return new Problem(field, texts.getMessage(key, new Object[] {99}));
  }
}
