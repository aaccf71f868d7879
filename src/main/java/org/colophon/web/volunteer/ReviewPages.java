package org.colophon.web.volunteer;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.web.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An evaluator's review, of whatever kind: by itself and, as {@code /framed}, framed in the task in
 * Tasklist.
 */
@Controller
@RequestMapping("/reviews/{seat}")
@PreAuthorize("hasAnyRole('COURSE_EVALUATORS', 'PORTFOLIO_EVALUATORS')")
class ReviewPages {

  private static final int LONGEST = 2000;

  private final Seats seats;
  private final ReviewDoor door;

  ReviewPages(Seats seats, ReviewDoor door) {
    this.seats = seats;
    this.door = door;
  }

  @GetMapping
  String show(@PathVariable UUID seat, Principal me, Model page) throws ReviewOver {
    return door.show(door.enter(seat, me), me, false, page);
  }

  /** The same without frame, to stand inside the task. */
  @GetMapping("/framed")
  String framed(@PathVariable UUID seat, Principal me, Model page) throws ReviewOver {
    return door.show(door.enter(seat, me), me, true, page);
  }

  /** Gives the review to the next evaluator. */
  @PostMapping("/give-back")
  String giveBack(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String words,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws ReviewOver {
    var found = door.enter(seat, me);
    if (!why.equals("DECLINED") && !why.equals("CONFLICT")) {
      return again(found, words, door.problem("why", "review.why.missing"), me, page);
    }
    if (words.strip().length() > LONGEST) {
      return again(found, words, door.problem("words", "review.long", LONGEST), me, page);
    }
    try {
      seats.giveBack(new SeatId(seat), ReviewDoor.person(me), TurnOutcome.valueOf(why), words);
      next.addFlashAttribute("notice", door.text("review.given-back"));
    } catch (SeatRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/volunteer";
  }

  private String again(SeatView seat, String words, Problem problem, Principal me, Model page) {
    page.addAttribute("problems", List.of(problem));
    page.addAttribute("wordsTyped", words);
    return door.show(seat, me, false, page);
  }
}
