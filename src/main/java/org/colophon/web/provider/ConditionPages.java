package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.courses.ConditionClosed;
import org.colophon.courses.ConditionView;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProposalView;
import org.colophon.courses.RoleMissing;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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

/** Where a provider says how it meets a condition of its approval. */
@Controller
@RequestMapping("/provider/{provider}/proposals/{proposal}/conditions/{condition}")
class ConditionPages {

  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);
  private static final int LONGEST = 4000;

  private final CourseConditions conditions;
  private final ProposalDesk door;
  private final ProviderDesk desk;
  private final FileStore files;

  ConditionPages(
      CourseConditions conditions, ProposalDesk door, ProviderDesk desk, FileStore files) {
    this.conditions = conditions;
    this.door = door;
    this.desk = desk;
    this.files = files;
  }

  @GetMapping
  String show(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable UUID condition,
      Principal me,
      Model page) {
    return show(enter(provider, proposal, condition, me, page), "", List.of(), page);
  }

  @PostMapping
  String answer(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable UUID condition,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(required = false) @Nullable MultipartFile proof,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, IOException {
    var found = enter(provider, proposal, condition, me, page);
    var problems = desk.problems("answer", answer.strip(), LONGEST, "condition.answer");
    if (!problems.isEmpty()) {
      return show(found, answer, problems, page);
    }
    try {
      conditions.answer(
          ProviderDesk.person(me),
          found.id(),
          answer,
          Attachments.store(proof, ProviderDesk.person(me), KINDS, files).orElse(null));
      next.addFlashAttribute("notice", desk.text("condition.sent"));
    } catch (FileRefused e) {
      return show(found, answer, List.of(new Problem("proof", e.getMessage())), page);
    } catch (ConditionClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/provider/{provider}/proposals/{proposal}";
  }

  @GetMapping("/proof")
  ResponseEntity<Resource> proof(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable UUID condition,
      Principal me,
      Model page) {
    var file = enter(provider, proposal, condition, me, page).file();
    return Optional.ofNullable(file)
        .flatMap(files::find)
        .map(it -> Attachments.of(it, files))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** A condition of this proposal; any other is not there. */
  private ConditionView enter(
      UUID provider, UUID proposal, UUID condition, Principal me, Model page) {
    return of(door.enter(provider, proposal, me, page)).stream()
        .filter(it -> it.id().value().equals(condition))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private List<ConditionView> of(ProposalView proposal) {
    return proposal.caseNumber() == null ? List.of() : conditions.ofCase(proposal.caseNumber());
  }

  private String show(ConditionView condition, String answer, List<Problem> problems, Model page) {
    page.addAttribute("condition", condition);
    page.addAttribute("answer", answer);
    page.addAttribute("problems", problems);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "provider/condition";
  }
}
