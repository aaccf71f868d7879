package org.colophon.web.candidate;

import org.colophon.candidates.CandidacyAlreadyOpen;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Serves all pages of the application alike. */
@ControllerAdvice(
    assignableTypes = {
      ApplicationPersonalPage.class,
      ApplicationEducationPage.class,
      ApplicationExperiencePage.class,
      ApplicationMembershipPage.class,
      ApplicationConsentsPage.class
    })
class ApplicationAdvice {

  /** Where the page goes back to. */
  @ModelAttribute("via")
  ApplicationReturn via(@RequestParam(defaultValue = "") String via) {
    return ApplicationReturn.of(via);
  }

  /** A page from before the submission was sent again, or opened from the history. */
  @ExceptionHandler
  String submittedAlready(CandidacyAlreadyOpen e, RedirectAttributes next) {
    next.addFlashAttribute("warning", e.getMessage());
    return "redirect:/application";
  }
}
