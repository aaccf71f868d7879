package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.colophon.appeals.NotParty;
import org.colophon.colleges.AgreementClosed;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProposalClosed;
import org.colophon.courses.RoleMissing;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns strangers away from all pages of a provider alike: to them nothing is there. */
@ControllerAdvice(basePackageClasses = ProviderAdvice.class)
@Order(0)
class ProviderAdvice {

  @ExceptionHandler({NotRepresentative.class, MethodArgumentTypeMismatchException.class})
  @ResponseStatus(code = NOT_FOUND, reason = "Not there for this person")
  void notThere() {
    // the page of the status says it all
  }

  /** A page from before the submission was sent again, or opened from the history. */
  @ExceptionHandler
  String closed(AgreementClosed e, RedirectAttributes next, HttpServletRequest request) {
    return backToTheWhole(e, next, request);
  }

  /** Like {@link #closed(AgreementClosed, RedirectAttributes, HttpServletRequest)}. */
  @ExceptionHandler
  String closed(ProposalClosed e, RedirectAttributes next, HttpServletRequest request) {
    return backToTheWhole(e, next, request);
  }

  private static String backToTheWhole(
      Exception e, RedirectAttributes next, HttpServletRequest request) {
    next.addFlashAttribute("warning", e.getMessage());
    var at = request.getRequestURI().split("/");
    return "redirect:" + String.join("/", Arrays.asList(at).subList(0, 5));
  }

  /** The same, for what only those may do who speak for the provider. */
  @ExceptionHandler(NotParty.class)
  String speaksNoMore(RedirectAttributes next) {
    next.addFlashAttribute("warning", "Only a signatory or an owner of the provider can do this.");
    return "redirect:/provider";
  }

  /** Someone's roles were changed while their page stood open. */
  @ExceptionHandler
  String notInThisRole(RoleMissing e, RedirectAttributes next) {
    next.addFlashAttribute("warning", e.getMessage());
    return "redirect:/provider";
  }
}
