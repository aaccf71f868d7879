package org.colophon.web.candidate;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.CollegeProgram;
import org.colophon.colleges.GraduationClaim;
import org.colophon.colleges.GraduationClosed;
import org.colophon.colleges.GraduationRefused;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a graduate of a recognized program says so, and agrees that the college is asked (R27). */
@Controller
@RequestMapping("/graduation")
class GraduationPage {

  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);
  private static final int LONGEST = 200;

  private final Graduations graduations;
  private final Agreements agreements;
  private final FileStore files;
  private final MessageSourceAccessor texts;

  GraduationPage(
      Graduations graduations, Agreements agreements, FileStore files, MessageSource texts) {
    this.graduations = graduations;
    this.agreements = agreements;
    this.files = files;
    this.texts = new MessageSourceAccessor(texts);
  }

  /** What was typed, kept when something has to be put right. */
  record Form(
      @Nullable String agreement,
      @Nullable String nameThen,
      @Nullable ApplicationDate graduatedOn,
      @Nullable Boolean agreed) {

    static final Form EMPTY = new Form("", "", ApplicationDate.EMPTY, false);

    Form {
      agreement = agreement == null ? "" : agreement;
      nameThen = nameThen == null ? "" : nameThen;
      graduatedOn = graduatedOn == null ? ApplicationDate.EMPTY : graduatedOn;
      agreed = agreed != null && agreed; // a browser leaves out what is not ticked
    }
  }

  @GetMapping
  String show(Principal me, Model page) {
    return show(Form.EMPTY, List.of(), me, page);
  }

  @PostMapping
  String ask(
      @ModelAttribute Form form,
      @RequestParam(required = false) @Nullable MultipartFile diploma,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws IOException {
    var program = chosen(form);
    var problems = problems(form, program);
    if (problems.isEmpty()) {
      problems = send(form, program.orElseThrow(), diploma, me);
    }
    if (!problems.isEmpty()) {
      return show(form, problems, me, page);
    }
    next.addFlashAttribute("notice", texts.getMessage("graduation.asked"));
    return "redirect:/graduation";
  }

  private List<Problem> send(
      Form form, CollegeProgram program, @Nullable MultipartFile diploma, Principal me)
      throws IOException {
    try {
      graduations.ask(
          OwnCase.id(me),
          new GraduationClaim(
              program.id(),
              form.nameThen().strip(),
              form.graduatedOn().date(),
              Attachments.store(diploma, OwnCase.id(me), KINDS, files).orElse(null)));
      return List.of();
    } catch (GraduationRefused e) {
      return List.of(new Problem(e.field(), e.getMessage()));
    } catch (FileRefused e) {
      return List.of(new Problem("diploma", e.getMessage()));
    }
  }

  @PostMapping("/{number}/withdraw")
  String withdraw(@PathVariable String number, Principal me, RedirectAttributes next) {
    var own =
        graduations.of(OwnCase.id(me)).stream()
            .map(GraduationView::caseNumber)
            .filter(it -> it.value().equals(number))
            .findFirst();
    own.ifPresent(it -> withdraw(it, me, next));
    return "redirect:/graduation";
  }

  private void withdraw(CaseNumber number, Principal me, RedirectAttributes next) {
    try {
      graduations.withdraw(OwnCase.id(me), number);
      next.addFlashAttribute("notice", texts.getMessage("graduation.withdrawn"));
    } catch (GraduationClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
  }

  private List<Problem> problems(Form form, Optional<CollegeProgram> program) {
    var problems = new ArrayList<Problem>();
    if (program.isEmpty()) {
      problems.add(problem("agreement", "graduation.program.missing"));
    }
    if (form.nameThen().isBlank() || form.nameThen().strip().length() > LONGEST) {
      problems.add(problem("nameThen", "graduation.name.missing"));
    }
    if (form.graduatedOn().date() == null) {
      problems.add(problem("graduatedOn", "graduation.day.missing"));
    }
    if (!form.agreed()) {
      problems.add(problem("agreed", "graduation.agreed.missing"));
    }
    return problems;
  }

  private Problem problem(String field, String key) {
    return new Problem(field, texts.getMessage(key));
  }

  private Optional<CollegeProgram> chosen(Form form) {
    return agreements.agreed().stream()
        .filter(it -> it.id().toString().equals(form.agreement()))
        .findFirst();
  }

  private String show(Form form, List<Problem> problems, Principal me, Model page) {
    page.addAttribute("graduations", graduations.of(OwnCase.id(me)));
    page.addAttribute("programs", agreements.agreed());
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "candidate/graduation";
  }
}
