package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.courses.Instructor;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.courses.SubmittedProposal;
import org.colophon.evaluation.CourseMark;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.files.FileStore;
import org.colophon.program.Competency;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
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
 * An evaluator's review: by itself and, as {@code /framed}, framed in the task in Tasklist. Only
 * whose turn it is sees it; everybody else finds nothing here.
 */
@Controller
@RequestMapping("/reviews/{seat}")
@PreAuthorize("hasAnyRole('COURSE_EVALUATORS', 'PORTFOLIO_EVALUATORS')")
class ReviewPages {

  private static final int LONGEST = 4000;

  private final Seats seats;
  private final CourseReviews reviews;
  private final Proposals proposals;
  private final FileStore files;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  ReviewPages(
      Seats seats,
      CourseReviews reviews,
      Proposals proposals,
      FileStore files,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.seats = seats;
    this.reviews = reviews;
    this.proposals = proposals;
    this.files = files;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @ModelAttribute("findings")
  Finding[] findings() {
    return Finding.values();
  }

  @GetMapping
  String show(@PathVariable UUID seat, Principal me, Model page) {
    lay(seat, me, page);
    return template(false);
  }

  /** The same without frame, to stand inside the task. */
  @GetMapping("/framed")
  String framed(@PathVariable UUID seat, Principal me, Model page) {
    lay(seat, me, page);
    return template(true);
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
      RedirectAttributes next) {
    var asked = lay(seat, me, page);
    if (asked.stream().noneMatch(it -> it.number() == competency)) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    var content = finding(contentTyped);
    var assessment = finding(assessmentTyped);
    var quality = finding(qualityTyped);
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
      return template(framed);
    }
    try {
      reviews.mark(
          new SeatId(seat),
          person(me),
          new CourseMark(competency, content, assessment, quality, comment.strip()));
    } catch (SeatRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
      return back(framed, "");
    }
    next.addFlashAttribute("saved", competency);
    return back(framed, "#competency-" + competency);
  }

  @PostMapping("/opinion")
  String opinion(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String opinion,
      @RequestParam(defaultValue = "false") boolean framed,
      Principal me,
      Model page,
      RedirectAttributes next) {
    lay(seat, me, page);
    if (opinion.strip().length() > LONGEST) {
      page.addAttribute("problems", List.of(problem("opinion", "review.long", LONGEST)));
      page.addAttribute("opinionTyped", opinion);
      return template(framed);
    }
    try {
      reviews.opine(new SeatId(seat), person(me), opinion);
      next.addFlashAttribute("notice", texts.getMessage("review.opinion.saved"));
    } catch (SeatRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return back(framed, "");
  }

  /** The résumé of somebody who teaches the course, to whoever claimed its review. */
  @GetMapping("/instructors/{instructor}/resume")
  ResponseEntity<Resource> resume(
      @PathVariable UUID seat, @PathVariable UUID instructor, Principal me) {
    return Optional.of(enter(seat, me))
        .filter(it -> it.state() == SeatState.CLAIMED)
        .flatMap(this::submitted)
        .flatMap(it -> it.content().instructor(instructor))
        .map(Instructor::resume)
        .flatMap(files::find)
        .map(it -> Attachments.of(it, files))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** Gives the review to the next evaluator. */
  @PostMapping("/give-back")
  String giveBack(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String words,
      Principal me,
      Model page,
      RedirectAttributes next) {
    lay(seat, me, page);
    if (!why.equals("DECLINED") && !why.equals("CONFLICT")) {
      page.addAttribute("problems", List.of(problem("why", "review.why.missing")));
      page.addAttribute("wordsTyped", words);
      return "volunteer/review";
    }
    if (words.strip().length() > 2000) {
      page.addAttribute("problems", List.of(problem("words", "review.long", 2000)));
      page.addAttribute("wordsTyped", words);
      return "volunteer/review";
    }
    try {
      seats.giveBack(new SeatId(seat), person(me), TurnOutcome.valueOf(why), words);
      next.addFlashAttribute("notice", texts.getMessage("review.given-back"));
    } catch (SeatRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/volunteer";
  }

  private List<Problem> problems(
      int competency,
      @Nullable Finding content,
      @Nullable Finding assessment,
      @Nullable Finding quality,
      String comment) {
    if (content == null || assessment == null || quality == null) {
      var first = content == null ? "content" : assessment == null ? "assessment" : "quality";
      return List.of(problem(first + "-" + competency, "review.finding.missing"));
    }
    var met = content == Finding.MET && assessment == Finding.MET && quality == Finding.MET;
    if (!met && comment.isEmpty()) {
      return List.of(problem("comment-" + competency, "review.comment.missing"));
    }
    return comment.length() > LONGEST
        ? List.of(problem("comment-" + competency, "review.long", LONGEST))
        : List.of();
  }

  private Problem problem(String field, String key, Object... values) {
    return new Problem(field, texts.getMessage(key, values));
  }

  /** What no page offers counts as not chosen. */
  private static @Nullable Finding finding(String typed) {
    return Arrays.stream(Finding.values())
        .filter(it -> it.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private static String name(@Nullable Finding finding) {
    return finding == null ? "" : finding.name();
  }

  private List<Competency> lay(UUID id, Principal me, Model page) {
    var seat = enter(id, me);
    var set = rules.edition(rules.on(calendar.dateOf(seat.openedAt())).edition()).set(seat.set());
    page.addAttribute("seat", seat);
    page.addAttribute("turn", seat.turn().orElseThrow());
    var asked = set.competencies().stream().filter(it -> seat.asks(it.number())).toList();
    page.addAttribute("set", set);
    page.addAttribute("asked", asked);
    if (seat.state() == SeatState.CLAIMED) {
      page.addAttribute("review", reviews.of(seat.id(), person(me)));
      submitted(seat)
          .ifPresent(
              it -> {
                page.addAttribute("proposed", it.content());
                page.addAttribute("fields", ProposalField.values());
                page.addAttribute(
                    "difference", proposals.difference(seat.caseNumber()).orElse(null));
              });
    }
    return asked;
  }

  /** What is to be judged; evaluators see it once they have claimed it. */
  private Optional<SubmittedProposal> submitted(SeatView seat) {
    return proposals.ofCase(seat.caseNumber()).map(it -> proposals.submitted(seat.caseNumber()));
  }

  private SeatView enter(UUID id, Principal me) {
    return seats
        .find(new SeatId(id))
        .filter(it -> it.turn().filter(turn -> turn.person().equals(person(me))).isPresent())
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private static String template(boolean framed) {
    return framed ? "volunteer/review-framed" : "volunteer/review";
  }

  private static String back(boolean framed, String place) {
    return "redirect:/reviews/{seat}" + (framed ? "/framed" : "") + place;
  }

  private static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }
}
