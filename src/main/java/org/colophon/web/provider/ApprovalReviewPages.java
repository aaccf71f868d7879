package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ReviewClosed;
import org.colophon.courses.ReviewOfApprovalView;
import org.colophon.courses.ReviewsOfApprovals;
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

/** Where a provider answers when the approval of its course is looked at again (R21). */
@Controller
@RequestMapping("/provider/{provider}/reviews/{number}")
class ApprovalReviewPages {

  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);
  private static final int LONGEST = 4000;

  private final ReviewsOfApprovals reviews;
  private final ProviderDesk desk;
  private final FileStore files;

  ApprovalReviewPages(ReviewsOfApprovals reviews, ProviderDesk desk, FileStore files) {
    this.reviews = reviews;
    this.desk = desk;
    this.files = files;
  }

  @GetMapping
  String show(@PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    return show(enter(provider, number, me, page), "", List.of(), page);
  }

  @PostMapping
  String answer(
      @PathVariable UUID provider,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(required = false) @Nullable MultipartFile proof,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, IOException {
    var found = enter(provider, number, me, page);
    var problems = desk.problems("answer", answer.strip(), LONGEST, "approval-review.yours");
    if (found.takesAnswer() && !problems.isEmpty()) {
      return show(found, answer, problems, page);
    }
    try {
      if (found.takesAnswer()) {
        reviews.answer(
            ProviderDesk.person(me),
            found.caseNumber(),
            answer,
            Attachments.store(proof, ProviderDesk.person(me), KINDS, files).orElse(null));
        next.addFlashAttribute("notice", desk.text("approval-review.sent"));
      }
    } catch (FileRefused e) {
      return show(found, answer, List.of(new Problem("proof", e.getMessage())), page);
    } catch (ReviewClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/provider/{provider}/reviews/{number}";
  }

  @GetMapping("/proof")
  ResponseEntity<Resource> proof(
      @PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    return Optional.ofNullable(enter(provider, number, me, page).file())
        .flatMap(files::find)
        .map(it -> Attachments.of(it, files))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** A review of this provider's; any other is not there. */
  private ReviewOfApprovalView enter(UUID provider, String number, Principal me, Model page) {
    var mine = desk.enter(provider, me, page);
    page.addAttribute(
        "maySign", mine.lets(ProviderDesk.person(me), ProviderRole.SIGNATORY, ProviderRole.OWNER));
    return reviews.ofProvider(mine.id()).stream()
        .filter(it -> it.caseNumber().value().equals(number))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private String show(
      ReviewOfApprovalView review, String answer, List<Problem> problems, Model page) {
    page.addAttribute("review", review);
    page.addAttribute("answer", answer);
    page.addAttribute("problems", problems);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "provider/approval-review";
  }
}
