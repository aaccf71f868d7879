package org.colophon.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Proof;
import org.colophon.accounts.RecentProof;
import org.colophon.accounts.SecondFactors;
import org.colophon.web.SessionEntry;
import org.colophon.web.StaffRoles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a code once more, before something that must not be done from a screen left open. */
@Controller
@RequestMapping("/account/confirm")
class ConfirmYouPage {

  private static final String FORM = "site/account/confirm-you";

  private final SecondFactors factors;
  private final RecentProof proof;
  private final CodeAnswer answer;
  private final SessionEntry entry;
  private final Clock clock;

  ConfirmYouPage(
      SecondFactors factors,
      RecentProof proof,
      CodeAnswer answer,
      SessionEntry entry,
      Clock clock) {
    this.factors = factors;
    this.proof = proof;
    this.answer = answer;
    this.entry = entry;
    this.clock = clock;
  }

  @GetMapping
  String form(Authentication me) {
    return factors.isEnrolled(PersonId.of(me.getName())) ? FORM : "redirect:/account/second-factor";
  }

  @PostMapping
  String confirm(
      @RequestParam(defaultValue = "") String code,
      Authentication me,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = PersonId.of(me.getName());
    var came = factors.prove(person, code);
    if (came != Proof.RIGHT) {
      answer.explain(came, code, page, response);
      return FORM;
    }
    entry.enter(person, clock.instant(), request, response);
    return "redirect:/account/confirm?done";
  }

  @GetMapping(params = "done")
  String done(Authentication me, Model page) {
    page.addAttribute("minutes", proof.lasts().toMinutes())
        .addAttribute("staff", StaffRoles.any(me));
    return proof.holds(PersonId.of(me.getName()))
        ? "site/account/confirm-you-done"
        : "redirect:/account/confirm";
  }
}
