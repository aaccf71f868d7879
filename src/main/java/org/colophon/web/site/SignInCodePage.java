package org.colophon.web.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Proof;
import org.colophon.accounts.SecondFactors;
import org.colophon.web.SessionEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in: takes a code from who knew the password a moment ago. */
@Controller
@RequestMapping("/sign-in/code")
class SignInCodePage {

  private static final String FORM = "site/account/sign-in-code";

  private final Accounts accounts;
  private final SecondFactors factors;
  private final CodeAnswer answer;
  private final SessionEntry entry;
  private final SignInSuccess success;
  private final Clock clock;

  SignInCodePage(
      Accounts accounts,
      SecondFactors factors,
      CodeAnswer answer,
      SessionEntry entry,
      SignInSuccess success,
      Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.answer = answer;
    this.entry = entry;
    this.success = success;
    this.clock = clock;
  }

  @GetMapping
  String form(HttpSession session) {
    return FirstStep.in(session, clock.instant())
        .map(step -> factors.isEnrolled(step.person().person()) ? FORM : "redirect:/sign-in/set-up")
        .orElse("redirect:/sign-in?ended");
  }

  @PostMapping
  @Nullable String sign(
      @RequestParam(defaultValue = "") String code,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    var step = FirstStep.in(request.getSession(), clock.instant()).orElse(null);
    if (step == null || !isGood(step)) {
      return "redirect:/sign-in?ended";
    }
    var person = step.person().person();
    var proof = factors.prove(person, code);
    if (proof != Proof.RIGHT) {
      answer.explain(proof, code, page, response);
      return FORM;
    }
    FirstStep.end(request.getSession());
    var me = entry.enter(person, clock.instant(), request, response);
    success.proceed(request, response, me, step.account());
    return null;
  }

  /** A password chosen since, or an account blocked since, ends what began with the old one. */
  private boolean isGood(FirstStep step) {
    return accounts.holdsSession(step.person().person(), step.person().sessionVersion());
  }
}
