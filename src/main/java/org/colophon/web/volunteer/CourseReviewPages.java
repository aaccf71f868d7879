package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.courses.Instructor;
import org.colophon.evaluation.CourseMark;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.files.FileStore;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an evaluator of a course rates each competency, and says what they think of the whole. */
@Controller
@RequestMapping("/reviews/{seat}")
@PreAuthorize("hasAnyRole('COURSE_EVALUATORS', 'PORTFOLIO_EVALUATORS')")
class CourseReviewPages {

  private static final int LONGEST = 4000;

  private final CourseReviews reviews;
  private final CourseReviewSheet sheet;
  private final ReviewDoor door;
  private final FileStore files;

  CourseReviewPages(
      CourseReviews reviews, CourseReviewSheet sheet, ReviewDoor door, FileStore files) {
    this.reviews = reviews;
    this.sheet = sheet;
    this.door = door;
    this.files = files;
  }

  /** Saves what was found about one competency. */
  @PostMapping("/marks/{competency}")
  String mark(
      @PathVariable UUID seat,
      @PathVariable int competency,
      @RequestParam(name = "content", defaultValue = "") String contentTyped,
      @RequestParam(name = "assessment", defaultValue = "") String assessmentTyped,
      @RequestParam(name = "quality", defaultValue = "") String qualityTyped,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "false") boolean framed,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws ReviewOver {
    var found = door.enterClaimed(seat, me, EvaluatorKind.COURSE);
    if (!sheet.asks(found, competency)) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    var content = Finding.named(contentTyped).orElse(null);
    var assessment = Finding.named(assessmentTyped).orElse(null);
    var quality = Finding.named(qualityTyped).orElse(null);
    var problems = problems(competency, content, assessment, quality, comment.strip());
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      page.addAttribute("wrong", competency);
      page.addAttribute(
          "typed",
          Map.of(
              "content", name(content),
              "assessment", name(assessment),
              "quality", name(quality),
              "comment", comment));
      return door.show(found, me, framed, page);
    }
    try {
      reviews.mark(
          new SeatId(seat),
          ReviewDoor.person(me),
          new CourseMark(competency, content, assessment, quality, comment.strip()));
    } catch (SeatRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
      return ReviewDoor.back(framed, "");
    }
    next.addFlashAttribute("saved", competency);
    return ReviewDoor.back(framed, "#competency-" + competency);
  }

  @PostMapping("/opinion")
  String opinion(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String opinion,
      @RequestParam(defaultValue = "false") boolean framed,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws ReviewOver {
    var found = door.enterClaimed(seat, me, EvaluatorKind.COURSE);
    if (opinion.strip().length() > LONGEST) {
      page.addAttribute("problems", List.of(door.problem("opinion", "review.long", LONGEST)));
      page.addAttribute("opinionTyped", opinion);
      return door.show(found, me, framed, page);
    }
    try {
      reviews.opine(new SeatId(seat), ReviewDoor.person(me), opinion);
      next.addFlashAttribute("notice", door.text("review.opinion.saved"));
    } catch (SeatRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return ReviewDoor.back(framed, "");
  }

  /** The résumé of somebody who teaches the course, to whoever claimed its review. */
  @GetMapping("/instructors/{instructor}/resume")
  ResponseEntity<Resource> resume(
      @PathVariable UUID seat, @PathVariable UUID instructor, Principal me) throws ReviewOver {
    return sheet
        .submitted(door.enterClaimed(seat, me, EvaluatorKind.COURSE))
        .flatMap(it -> it.content().instructor(instructor))
        .map(Instructor::resume)
        .flatMap(files::find)
        .map(it -> Attachments.of(it, files))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private List<Problem> problems(
      int competency,
      @Nullable Finding content,
      @Nullable Finding assessment,
      @Nullable Finding quality,
      String comment) {
    if (content == null || assessment == null || quality == null) {
      var first = content == null ? "content" : assessment == null ? "assessment" : "quality";
      return List.of(door.problem(first + "-" + competency, "review.finding.missing"));
    }
    var met = content == Finding.MET && assessment == Finding.MET && quality == Finding.MET;
    if (!met && comment.isEmpty()) {
      return List.of(door.problem("comment-" + competency, "review.comment.missing"));
    }
    return comment.length() > LONGEST
        ? List.of(door.problem("comment-" + competency, "review.long", LONGEST))
        : List.of();
  }

  private static String name(@Nullable Finding finding) {
    return finding == null ? "" : finding.name();
  }
}
