package org.colophon.web.site;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.colophon.accounts.ShortNames;
import org.colophon.web.Problem;
import org.colophon.web.site.SignInFailure.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in form; what it sends goes to Spring Security. */
@Controller
class SignInPage {

  /** What may have brought a person here, as a parameter of the address. */
  private static final List<String> OCCASIONS =
      List.of("out", "out-everywhere", "ended", "confirmed", "address", "reset");

  private final MessageSourceAccessor texts;
  private final ObjectProvider<ShortNames> shortNames;

  SignInPage(MessageSource texts, ObjectProvider<ShortNames> shortNames) {
    this.texts = new MessageSourceAccessor(texts);
    this.shortNames = shortNames;
  }

  @GetMapping("/sign-in")
  String form(
      @RequestParam Map<String, String> parameters,
      @Nullable Principal me,
      HttpSession session,
      Model page) {
    if (me != null) {
      return "redirect:/home";
    }
    page.addAttribute("form", AccountForm.empty());
    OCCASIONS.stream()
        .filter(parameters::containsKey)
        .findFirst()
        .ifPresent(it -> page.addAttribute("notice", texts.getMessage("account.sign-in." + it)));
    SignInFailure.take(session)
        .ifPresent(
            attempt ->
                page.addAttribute("form", AccountForm.of(attempt.email()))
                    .addAttribute("problems", problems(attempt)));
    shortNames.ifAvailable(names -> page.addAttribute("shortNames", names.hint()));
    return "site/account/sign-in";
  }

  private List<Problem> problems(Attempt attempt) {
    if (attempt.email().isBlank()) {
      return List.of(problem("email", "account.email.missing"));
    }
    if (!attempt.passwordTyped()) {
      return List.of(problem("password", "account.password.missing"));
    }
    return List.of(
        attempt.unconfirmed()
            ? problem("email", "account.sign-in.unconfirmed")
            : problem(null, "account.sign-in.wrong"));
  }

  private Problem problem(@Nullable String field, String key) {
    return new Problem(field, texts.getMessage(key));
  }
}
