package org.colophon.web.site;

import org.colophon.accounts.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Confirms an address by a button: programs that look through mail open links, but press nothing.
 */
@Controller
@RequestMapping("/confirm")
class ConfirmPage {

  private final Accounts accounts;

  ConfirmPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  String button(@RequestParam(defaultValue = "") String token, Model page) {
    return accounts
        .confirming(token)
        .map(
            person -> {
              page.addAttribute("token", token).addAttribute("person", person);
              return "site/account/confirm";
            })
        .orElse("site/account/confirm-not");
  }

  @PostMapping
  String confirm(@RequestParam(defaultValue = "") String token) {
    return accounts
        .confirm(token)
        .map(person -> "redirect:/sign-in?confirmed")
        .orElse("site/account/confirm-not");
  }
}
