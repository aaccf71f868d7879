package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.GraduationClosed;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderView;
import org.colophon.courses.RoleMissing;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a college says of those who asked for it whether they graduated (R27). */
@Controller
@RequestMapping("/provider/{provider}/graduates")
class GraduatePages {

  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);
  private static final int LONGEST = 2000;
  private static final int SIZE = 50;
  private static final int LAST_PAGE = 1_000_000;

  private final Graduations graduations;
  private final ProviderDesk desk;
  private final FileStore files;

  GraduatePages(Graduations graduations, ProviderDesk desk, FileStore files) {
    this.graduations = graduations;
    this.desk = desk;
    this.files = files;
  }

  /** What was typed, kept when something has to be put right. */
  record Form(String answer, String text) {}

  @GetMapping
  String list(
      @PathVariable UUID provider,
      @RequestParam(defaultValue = "0") int page,
      Principal me,
      Model model) {
    var college = enter(provider, me, model);
    model.addAttribute(
        "graduates",
        graduations.ofProvider(college.id(), Math.max(0, Math.min(page, LAST_PAGE)), SIZE));
    return "provider/graduates";
  }

  @GetMapping("/{number}")
  String show(@PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    return show(find(provider, number, me, page), new Form("", ""), List.of(), me, page);
  }

  @PostMapping("/{number}")
  String answer(
      @PathVariable UUID provider,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile proof,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, IOException {
    var found = find(provider, number, me, page);
    var form = new Form(answer, text);
    var problems = problems(form);
    if (!problems.isEmpty()) {
      return show(found, form, problems, me, page);
    }
    try {
      graduations.answer(
          ProviderDesk.person(me),
          found.caseNumber(),
          answer.equals("CONFIRM"),
          text,
          Attachments.store(proof, ProviderDesk.person(me), KINDS, files).orElse(null));
      next.addFlashAttribute("notice", desk.text("graduates.answered"));
    } catch (FileRefused e) {
      return show(found, form, List.of(new Problem("proof", e.getMessage())), me, page);
    } catch (GraduationClosed | ConflictOfInterest e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/provider/{provider}/graduates";
  }

  private List<Problem> problems(Form form) {
    var problems = new ArrayList<Problem>();
    if (!Set.of("CONFIRM", "REJECT").contains(form.answer())) {
      problems.add(desk.problem("answer", "graduates.answer.missing"));
    }
    if (form.text().isBlank()) {
      problems.add(desk.problem("text", "graduates.text.missing"));
    } else if (form.text().length() > LONGEST) {
      problems.add(new Problem("text", desk.text("agreement.long", LONGEST)));
    }
    return problems;
  }

  /** Who signs for the college sees its graduates; to everybody else of it they are not there. */
  private ProviderView enter(UUID provider, Principal me, Model page) {
    var college = desk.enter(provider, me, page);
    if (!college.lets(ProviderDesk.person(me), ProviderRole.SIGNATORY, ProviderRole.OWNER)) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    return college;
  }

  private GraduationView find(UUID provider, String number, Principal me, Model page) {
    var college = enter(provider, me, page);
    try {
      return graduations
          .find(college.id(), CaseNumber.of(number))
          .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(NOT_FOUND, null, e);
    }
  }

  private String show(
      GraduationView graduation, Form form, List<Problem> problems, Principal me, Model page) {
    page.addAttribute("graduation", graduation);
    page.addAttribute("own", graduation.person().equals(ProviderDesk.person(me)));
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "provider/graduate";
  }
}
