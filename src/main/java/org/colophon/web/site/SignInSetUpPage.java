package org.colophon.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Proof;
import org.colophon.accounts.SecondFactors;
import org.colophon.web.SessionEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Has a person who works for the program set up an app before they are signed in for the first
 * time, where the second step is demanded.
 */
@Controller
@RequestMapping("/sign-in/set-up")
class SignInSetUpPage {

  private static final String FORM = "site/account/second-factor-new";

  private final Accounts accounts;
  private final SecondFactors factors;
  private final AppSetUp setUp;
  private final CodeAnswer answer;
  private final SessionEntry entry;
  private final Clock clock;

  SignInSetUpPage(
      Accounts accounts,
      SecondFactors factors,
      AppSetUp setUp,
      CodeAnswer answer,
      SessionEntry entry,
      Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.setUp = setUp;
    this.answer = answer;
    this.entry = entry;
    this.clock = clock;
  }

  @GetMapping
  String form(HttpSession session, Model page) {
    return without(session).map(step -> form(step, session, page)).orElse("redirect:/sign-in/code");
  }

  @PostMapping
  String finish(
      @RequestParam(defaultValue = "") String code,
      Model page,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession();
    var step = without(session).orElse(null);
    if (step == null) {
      return "redirect:/sign-in/code";
    }
    var person = step.person().person();
    var codes = setUp.finish(person, code, session);
    if (codes.isEmpty()) {
      answer.explain(Proof.WRONG, code, page, response);
      return form(step, session, page);
    }
    FirstStep.end(session);
    entry.enter(person, clock.instant(), request, response);
    next.addFlashAttribute("codes", codes.get());
    return "redirect:/account/recovery-codes";
  }

  /** Only who has no app yet: who has one proves it on the other page. */
  private Optional<FirstStep> without(HttpSession session) {
    return FirstStep.in(session, clock.instant())
        .filter(
            step ->
                accounts.holdsSession(step.person().person(), step.person().sessionVersion())
                    && !factors.isEnrolled(step.person().person()));
  }

  private String form(FirstStep step, HttpSession session, Model page) {
    setUp.show(step.person().person(), session, page);
    page.addAttribute("action", "/sign-in/set-up").addAttribute("signingIn", true);
    return FORM;
  }
}
