package org.colophon.web.site;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.colophon.accounts.Accounts;
import org.colophon.notifications.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a link for a new password; whether the address is known shows in the mailbox alone. */
@Controller
@RequestMapping("/forgot-password")
class ForgotPasswordPage {

  /** Longer than a mail takes to write: who has an account shows in no clock either. */
  private static final Duration ANSWER_AFTER = Duration.ofMillis(500);

  private final Accounts accounts;
  private final AccountFormCheck check;
  private final Notices notices;

  ForgotPasswordPage(Accounts accounts, AccountFormCheck check, Notices notices) {
    this.accounts = accounts;
    this.check = check;
    this.notices = notices;
  }

  @GetMapping
  String form(Model page) {
    page.addAttribute("form", AccountForm.empty());
    return "site/account/forgot-password";
  }

  @PostMapping
  String request(@ModelAttribute("form") AccountForm form, Model page, RedirectAttributes next) {
    var problems = check.email(form.email());
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return "site/account/forgot-password";
    }
    var answerAt = System.nanoTime() + ANSWER_AFTER.toNanos();
    accounts.requestReset(form.email());
    LockSupport.parkNanos(answerAt - System.nanoTime());
    next.addFlashAttribute("email", form.email().strip());
    return "redirect:/forgot-password?sent";
  }

  @GetMapping(params = "sent")
  String checkYourMail(Model page) {
    page.addAttribute("mailsStayHere", notices.mailsStayHere());
    return "site/account/forgot-password-sent";
  }
}
