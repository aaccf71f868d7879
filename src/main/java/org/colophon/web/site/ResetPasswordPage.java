package org.colophon.web.site;

import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a new password from the person who holds the link of a reset mail. */
@Controller
@RequestMapping("/reset-password")
class ResetPasswordPage {

  private static final String FORM = "site/account/reset-password";
  private static final String NO_LINK = "site/account/reset-password-not";

  private final Accounts accounts;
  private final AccountFormCheck check;

  ResetPasswordPage(Accounts accounts, AccountFormCheck check) {
    this.accounts = accounts;
    this.check = check;
  }

  @GetMapping
  String form(@RequestParam(defaultValue = "") String token, Model page) {
    return accounts.resetting(token).map(person -> form(token, person, page)).orElse(NO_LINK);
  }

  @PostMapping
  String reset(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password,
      Model page) {
    return accounts
        .resetting(token)
        .map(person -> reset(token, password, person, page))
        .orElse(NO_LINK);
  }

  private String reset(String token, String password, Person person, Model page) {
    var problems = check.newPassword(password, person.email());
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return form(token, person, page);
    }
    return accounts.resetPassword(token, password) ? "redirect:/sign-in?reset" : NO_LINK;
  }

  private static String form(String token, Person person, Model page) {
    page.addAttribute("token", token).addAttribute("person", person);
    return FORM;
  }
}
