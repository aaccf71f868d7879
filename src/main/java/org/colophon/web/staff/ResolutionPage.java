package org.colophon.web.staff;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.ResolutionIncomplete;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the paper with what the Board resolved about an appeal; stands inside the task. */
@Controller
@RequestMapping("/cases/{number}/resolution")
@PreAuthorize("hasRole('PROGRAM_STAFF')")
class ResolutionPage {

  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);

  private final CaseDoor door;
  private final CasePapers papers;
  private final Appeals appeals;
  private final FileStore files;
  private final MessageSourceAccessor texts;

  ResolutionPage(
      CaseDoor door, CasePapers papers, Appeals appeals, FileStore files, MessageSource texts) {
    this.door = door;
    this.papers = papers;
    this.appeals = appeals;
    this.files = files;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(@PathVariable String number, Authentication person, Model page) {
    return show(door.enter(number, person, CaseKind.APPEAL), List.of(), page);
  }

  @PostMapping
  String add(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable MultipartFile paper,
      Authentication person,
      Model page,
      RedirectAttributes next)
      throws IOException {
    var found = door.enter(number, person, CaseKind.APPEAL);
    var by = PersonId.of(person.getName());
    try {
      var stored = Attachments.store(paper, by, KINDS, files);
      if (stored.isEmpty()) {
        return show(
            found,
            List.of(new Problem("paper", texts.getMessage("staff-appeal.resolution.missing"))),
            page);
      }
      appeals.keepResolution(found.number(), stored.get(), by);
      next.addFlashAttribute("notice", texts.getMessage("staff-appeal.resolution.added"));
    } catch (FileRefused e) {
      return show(found, List.of(new Problem("paper", e.getMessage())), page);
    } catch (ResolutionIncomplete e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/cases/{number}/resolution";
  }

  private String show(CaseView found, List<Problem> problems, Model page) {
    papers.layAppeal(found, page);
    page.addAttribute("problems", problems);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "staff/appeal-resolution";
  }
}
