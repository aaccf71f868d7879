package org.colophon.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.RecentProof;
import org.colophon.accounts.SessionEnd;
import org.colophon.notifications.Notices;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives a person's account another address: a link goes to the new one, and its button changes it.
 * Whether somebody else has the address already shows in that mailbox alone.
 */
@Controller
class AccountAddressPage {

  private static final String FORM = "site/account/address";

  private final Accounts accounts;
  private final AccountFormCheck check;
  private final OwnPassword own;
  private final RecentProof proof;
  private final Notices notices;
  private final MessageSourceAccessor texts;

  AccountAddressPage(
      Accounts accounts,
      AccountFormCheck check,
      OwnPassword own,
      RecentProof proof,
      Notices notices,
      MessageSource texts) {
    this.accounts = accounts;
    this.check = check;
    this.own = own;
    this.proof = proof;
    this.notices = notices;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping("/account/address")
  String form(Authentication me, Model page) {
    return proof.holds(person(me)) ? form("", me, page) : "redirect:/account/confirm";
  }

  private String form(String email, Authentication me, Model page) {
    page.addAttribute("person", accounts.person(person(me))).addAttribute("email", email);
    return FORM;
  }

  @PostMapping("/account/address")
  String request(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String current,
      Authentication me,
      Model page,
      RedirectAttributes next) {
    if (!proof.holds(person(me))) {
      return "redirect:/account/confirm";
    }
    var problems = new ArrayList<>(address(email, person(me)));
    problems.addAll(own.problems(person(me), current));
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return form(email, me, page);
    }
    accounts.requestAddress(person(me), EmailAddress.of(email));
    next.addFlashAttribute("email", email.strip());
    return "redirect:/account/address?sent";
  }

  private List<Problem> address(String email, PersonId person) {
    var problems = check.email(email);
    return problems.isEmpty()
            && EmailAddress.of(email).value().equals(accounts.person(person).email())
        ? List.of(new Problem("email", texts.getMessage("account.address.same")))
        : problems;
  }

  @GetMapping(value = "/account/address", params = "sent")
  String checkYourMail(Model page) {
    page.addAttribute("mailsStayHere", notices.mailsStayHere());
    return "site/account/address-sent";
  }

  /** The button behind the link: programs that look through mail open links, but press nothing. */
  @GetMapping("/confirm/address")
  String button(@RequestParam(defaultValue = "") String token, Model page) {
    return accounts
        .changingAddress(token)
        .map(
            change -> {
              page.addAttribute("token", token).addAttribute("change", change);
              return "site/account/address-confirm";
            })
        .orElse("site/account/address-not");
  }

  @PostMapping("/confirm/address")
  String change(
      @RequestParam(defaultValue = "") String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!accounts.changeAddress(token)) {
      return "site/account/address-not";
    }
    SessionEnd.now(request, response); // a session that ended by itself would lead past the notice
    return "redirect:/sign-in?address";
  }

  private static PersonId person(Authentication me) {
    return PersonId.of(me.getName());
  }
}
