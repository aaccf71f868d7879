package org.colophon.web.site;

import org.colophon.accounts.Accounts;
import org.colophon.notifications.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a new account; whether the address was known shows in the mail alone. */
@Controller
@RequestMapping("/sign-up")
class SignUpPage {

  private final Accounts accounts;
  private final AccountFormCheck check;
  private final Notices notices;

  SignUpPage(Accounts accounts, AccountFormCheck check, Notices notices) {
    this.accounts = accounts;
    this.check = check;
    this.notices = notices;
  }

  @GetMapping
  String form(Model page) {
    page.addAttribute("form", AccountForm.empty());
    return "site/account/sign-up";
  }

  @PostMapping
  String signUp(@ModelAttribute("form") AccountForm form, Model page, RedirectAttributes next) {
    var problems = check.signUp(form);
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return "site/account/sign-up";
    }
    accounts.signUp(form.signUp());
    next.addFlashAttribute("email", form.email().strip());
    return "redirect:/sign-up?sent";
  }

  @GetMapping(params = "sent")
  String checkYourMail(Model page) {
    page.addAttribute("mailsStayHere", notices.mailsStayHere());
    return "site/account/sign-up-sent";
  }
}
