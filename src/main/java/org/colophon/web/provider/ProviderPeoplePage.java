package org.colophon.web.provider;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.PersonName;
import org.colophon.courses.InvitationId;
import org.colophon.courses.InvitationRefused;
import org.colophon.courses.Invitations;
import org.colophon.courses.LastOwner;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.Providers;
import org.colophon.courses.RoleMissing;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows who acts for a provider; owners invite, change roles and remove. */
@Controller
@RequestMapping("/provider/{provider}/people")
class ProviderPeoplePage {

  private static final String BACK = "redirect:/provider/{provider}/people";

  private final Providers providers;
  private final Invitations invitations;
  private final ProviderDesk desk;

  ProviderPeoplePage(Providers providers, Invitations invitations, ProviderDesk desk) {
    this.providers = providers;
    this.invitations = invitations;
    this.desk = desk;
  }

  /** What was typed to invite somebody, kept when something has to be put right. */
  record Invitee(String name, String email, Set<ProviderRole> roles) {

    static final Invitee NOBODY = new Invitee("", "", Set.of());
  }

  @ModelAttribute("allRoles")
  ProviderRole[] roles() {
    return ProviderRole.values();
  }

  @GetMapping
  String show(@PathVariable UUID provider, Principal me, Model page) {
    return show(provider, Invitee.NOBODY, List.of(), me, page);
  }

  @PostMapping
  String invite(
      @PathVariable UUID provider,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") Set<ProviderRole> roles,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var invitee = new Invitee(name.strip(), email.strip(), roles);
    var problems = problems(invitee);
    if (problems.isEmpty()) {
      try {
        invitations.invite(
            ProviderDesk.person(me),
            new ProviderId(provider),
            invitee.name(),
            EmailAddress.of(invitee.email()),
            roles);
        next.addFlashAttribute("notice", desk.text("provider.invited", invitee.email()));
        return BACK;
      } catch (InvitationRefused e) {
        problems = List.of(new Problem("email", e.getMessage()));
      }
    }
    return show(provider, invitee, problems, me, page);
  }

  @PostMapping("/invitations/{invitation}/again")
  String sendAgain(
      @PathVariable UUID provider,
      @PathVariable UUID invitation,
      Principal me,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    try {
      invitations.sendAgain(
          ProviderDesk.person(me), new ProviderId(provider), new InvitationId(invitation));
      next.addFlashAttribute("notice", desk.text("provider.sent-again"));
    } catch (InvitationRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return BACK;
  }

  @PostMapping("/invitations/{invitation}/withdraw")
  String withdraw(
      @PathVariable UUID provider,
      @PathVariable UUID invitation,
      Principal me,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    invitations.withdraw(
        ProviderDesk.person(me), new ProviderId(provider), new InvitationId(invitation));
    next.addFlashAttribute("notice", desk.text("provider.withdrawn"));
    return BACK;
  }

  @PostMapping("/{person}/roles")
  String appoint(
      @PathVariable UUID provider,
      @PathVariable PersonId person,
      @RequestParam(defaultValue = "") Set<ProviderRole> roles,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    desk.enter(provider, me, page);
    if (roles.isEmpty()) {
      var missing = desk.problem("roles-" + person, "provider.roles.missing");
      return show(provider, Invitee.NOBODY, List.of(missing), me, page);
    }
    try {
      providers.appoint(ProviderDesk.person(me), new ProviderId(provider), person, roles);
      next.addFlashAttribute("notice", desk.text("provider.appointed", desk.name(person)));
    } catch (LastOwner e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return BACK;
  }

  @GetMapping("/{person}/remove")
  String ask(@PathVariable UUID provider, @PathVariable PersonId person, Principal me, Model page) {
    var found = desk.enter(provider, me, page);
    if (found.representative(person).isEmpty()) {
      return BACK;
    }
    page.addAttribute("person", person);
    page.addAttribute("self", person.equals(ProviderDesk.person(me)));
    return "provider/person-remove";
  }

  @PostMapping("/{person}/remove")
  String remove(
      @PathVariable UUID provider,
      @PathVariable PersonId person,
      Principal me,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    try {
      providers.remove(ProviderDesk.person(me), new ProviderId(provider), person);
      next.addFlashAttribute("notice", desk.text("provider.removed", desk.name(person)));
    } catch (LastOwner e) {
      next.addFlashAttribute("warning", e.getMessage());
      return BACK;
    }
    return person.equals(ProviderDesk.person(me)) ? "redirect:/provider" : BACK;
  }

  private List<Problem> problems(Invitee invitee) {
    var problems = new ArrayList<Problem>();
    if (invitee.name().isEmpty()) {
      problems.add(desk.problem("name", "provider.invite.name.missing"));
    }
    PersonName.objection(invitee.name()).ifPresent(it -> problems.add(new Problem("name", it)));
    if (EmailAddress.read(invitee.email()).isEmpty()) {
      problems.add(desk.problem("email", "provider.invite.email.wrong"));
    }
    if (invitee.roles().isEmpty()) {
      problems.add(desk.problem("roles", "provider.roles.missing"));
    }
    return problems;
  }

  private String show(
      UUID provider, Invitee invitee, List<Problem> problems, Principal me, Model page) {
    var found = desk.enter(provider, me, page);
    page.addAttribute("invitations", invitations.openOf(found.id()));
    page.addAttribute("form", invitee);
    page.addAttribute("problems", problems);
    return "provider/people";
  }
}
