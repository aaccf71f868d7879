package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.ReviewSavedMeanwhile;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Shortcoming;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Attachments;
import org.colophon.web.Dates;
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

/**
 * Where an evaluator rates a portfolio. Each button saves one part, complete or not; the script of
 * the page presses it now and then, and is told the same.
 */
@Controller
@RequestMapping("/reviews/{seat}")
@PreAuthorize("hasAnyRole('COURSE_EVALUATORS', 'PORTFOLIO_EVALUATORS')")
class PortfolioReviewPages {

  private final PortfolioReviews reviews;
  private final PortfolioReviewSheet sheet;
  private final ReviewDoor door;
  private final FileStore files;
  private final Dates dates;
  private final ProgramCalendar calendar;

  PortfolioReviewPages(
      PortfolioReviews reviews,
      PortfolioReviewSheet sheet,
      ReviewDoor door,
      FileStore files,
      Dates dates,
      ProgramCalendar calendar) {
    this.reviews = reviews;
    this.sheet = sheet;
    this.door = door;
    this.files = files;
    this.dates = dates;
    this.calendar = calendar;
  }

  /** Saves what was found about one competency so far. */
  @PostMapping("/competencies/{competency}")
  Object mark(
      @PathVariable UUID seat,
      @PathVariable int competency,
      @RequestParam(defaultValue = "") String finding,
      @RequestParam(defaultValue = "") List<String> shortcomings,
      @RequestParam(defaultValue = "") String comment,
      Sent sent,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws ReviewOver {
    var found = enter(seat, me);
    if (!found.asks(competency)) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    var mark =
        new PortfolioMark(
            competency,
            Finding.named(finding).orElse(null),
            shortcomings(shortcomings),
            lines(comment));
    page.addAttribute("typed", mark);
    return save(
        found,
        new Part(
            "competency-" + competency,
            "comment-" + competency,
            mark.comment(),
            () -> reviews.mark(found.id(), ReviewDoor.person(me), mark, sent.version())),
        sent,
        me,
        page,
        next);
  }

  /** Saves what the evaluator says about the personal learning statement. */
  @PostMapping("/learning-statement")
  Object statement(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String text,
      Sent sent,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws ReviewOver {
    var found = enter(seat, me);
    var typed = lines(text);
    page.addAttribute("statementTyped", typed);
    return save(
        found,
        new Part(
            "learning-statement",
            "statement",
            typed,
            () -> reviews.sayOfStatement(found.id(), ReviewDoor.person(me), typed, sent.version())),
        sent,
        me,
        page,
        next);
  }

  /** Saves the evaluator's own note. */
  @PostMapping("/note")
  Object note(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String text,
      Sent sent,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws ReviewOver {
    var found = enter(seat, me);
    var typed = lines(text);
    page.addAttribute("noteTyped", typed);
    return save(
        found,
        new Part(
            "own-note",
            "note",
            typed,
            () -> reviews.takeNote(found.id(), ReviewDoor.person(me), typed, sent.version())),
        sent,
        me,
        page,
        next);
  }

  /** Tells the program office that something looks wrong (R43). */
  @PostMapping("/suspicion")
  String suspect(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean framed,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws ReviewOver {
    var found = enter(seat, me);
    var typed = lines(words);
    if (typed.isEmpty() || typed.length() > PortfolioReviews.LONGEST) {
      var key = typed.isEmpty() ? "review.suspicion.missing" : "review.long";
      page.addAttribute(
          "problems", List.of(door.problem("suspicion", key, PortfolioReviews.LONGEST)));
      page.addAttribute("suspicionTyped", typed);
      return door.show(found, me, framed, page);
    }
    try {
      reviews.suspect(found.id(), ReviewDoor.person(me), typed);
    } catch (SeatRefused e) {
      return retreat(seat, me, framed, e, next);
    }
    next.addFlashAttribute("notice", door.text("review.suspicion.told"));
    return ReviewDoor.back(framed, "");
  }

  /** A file of what is judged, to whoever claimed the review. */
  @GetMapping("/evidence/{file}")
  ResponseEntity<Resource> evidence(@PathVariable UUID seat, @PathVariable UUID file, Principal me)
      throws ReviewOver {
    return sheet
        .file(enter(seat, me), file)
        .flatMap(
            named ->
                files
                    .find(new FileId(named.file()))
                    .map(it -> Attachments.of(it, named.name(), files)))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private SeatView enter(UUID seat, Principal me) throws ReviewOver {
    return door.enterClaimed(seat, me, EvaluatorKind.PORTFOLIO);
  }

  private Object save(
      SeatView seat, Part part, Sent sent, Principal me, Model page, RedirectAttributes next)
      throws ReviewOver {
    if (part.text().length() > PortfolioReviews.LONGEST) {
      var problem = door.problem(part.field(), "review.long", PortfolioReviews.LONGEST);
      if (sent.isAuto()) {
        return ResponseEntity.unprocessableEntity().body(Map.of("words", problem.text()));
      }
      page.addAttribute("problems", List.of(problem));
      return door.show(seat, me, sent.isFramed(), page);
    }
    try {
      var version = part.saving().save();
      if (sent.isAuto()) {
        return ResponseEntity.ok(kept(seat, version, me));
      }
      next.addFlashAttribute("saved", part.place());
      return ReviewDoor.back(sent.isFramed(), "#" + part.place());
    } catch (ReviewSavedMeanwhile e) {
      if (sent.isAuto()) {
        return ResponseEntity.status(CONFLICT)
            .body(Map.of("words", door.text("portfolio.auto.elsewhere")));
      }
      page.addAttribute("problems", List.of(door.problem(part.field(), "review.elsewhere")));
      page.addAttribute("elsewhere", part.place());
      return door.show(seat, me, sent.isFramed(), page);
    } catch (SeatRefused e) {
      return retreat(seat.id().value(), me, sent.isFramed(), e, next);
    }
  }

  /** The turn ended between the look and the save: says how, or shows how it is now. */
  private String retreat(
      UUID seat, Principal me, boolean framed, SeatRefused why, RedirectAttributes next)
      throws ReviewOver {
    door.enter(seat, me);
    next.addFlashAttribute("warning", why.getMessage());
    return ReviewDoor.back(framed, "");
  }

  /** What the script shows after a save: where things stand now. */
  private Map<String, Object> kept(SeatView seat, long version, Principal me) {
    var review = reviews.of(seat.id(), ReviewDoor.person(me));
    var show = new LinkedHashMap<String, Object>();
    show.put(
        "progress",
        Map.of(
            "text", door.text("review.progress", review.complete(), seat.competencies().size())));
    for (var competency : seat.competencies()) {
      var mark = review.mark(competency).orElse(PortfolioMark.none(competency));
      show.put(
          "state-" + competency,
          Map.of(
              "text",
              door.text("review.state." + JudgedAnswer.state(mark)),
              "kind",
              mark.isComplete() ? "done" : "waiting"));
      show.put("todo-" + competency, Map.of("hidden", mark.isComplete()));
      show.put("reasons-" + competency, Map.of("open", mark.isRated() && !mark.isMet()));
    }
    return Map.of(
        "version",
        version,
        "words",
        door.text("portfolio.auto", dates.stamp(calendar.now())),
        "show",
        show);
  }

  private static Set<Shortcoming> shortcomings(List<String> typed) {
    return Arrays.stream(Shortcoming.values())
        .filter(it -> typed.contains(it.name()))
        .collect(Collectors.toSet());
  }

  /** Browsers send other ends of lines than they were given. */
  private static String lines(String typed) {
    return typed.replace("\r\n", "\n").strip();
  }

  /**
   * How a part was sent.
   *
   * @param basedOn the version that was shown
   * @param auto by the script
   */
  record Sent(@Nullable Long basedOn, @Nullable Boolean framed, @Nullable Boolean auto) {

    long version() {
      return basedOn == null ? -1 : basedOn;
    }

    boolean isFramed() {
      return Boolean.TRUE.equals(framed);
    }

    boolean isAuto() {
      return Boolean.TRUE.equals(auto);
    }
  }

  /**
   * One part that is saved by itself.
   *
   * @param place where it stands on the page
   * @param field the field its problems are about
   */
  private record Part(String place, String field, String text, Saving saving) {}

  private interface Saving {

    long save() throws SeatRefused, ReviewSavedMeanwhile;
  }
}
