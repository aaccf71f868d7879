package org.colophon.web.provider;

import java.security.Principal;
import org.colophon.courses.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation leads: opening it does nothing, accepting is a click. */
@Controller
@RequestMapping("/provider/invitation")
class InvitationPage {

  private final Invitations invitations;
  private final ProviderDesk desk;

  InvitationPage(Invitations invitations, ProviderDesk desk) {
    this.invitations = invitations;
    this.desk = desk;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String token, Principal me, Model page) {
    var person = ProviderDesk.person(me);
    invitations.find(token).ifPresent(it -> page.addAttribute("invitation", it));
    page.addAttribute("token", token);
    page.addAttribute("myName", desk.name(person));
    page.addAttribute("myAddress", desk.address(person));
    return "provider/invitation";
  }

  @PostMapping
  String accept(
      @RequestParam(defaultValue = "") String token, Principal me, RedirectAttributes next) {
    var provider = invitations.accept(ProviderDesk.person(me), token);
    if (provider.isEmpty()) {
      return "redirect:/provider/invitation";
    }
    next.addFlashAttribute("notice", desk.text("provider.joined"));
    return "redirect:/provider/" + provider.get();
  }
}
