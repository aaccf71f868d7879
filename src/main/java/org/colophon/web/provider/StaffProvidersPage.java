package org.colophon.web.provider;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonName;
import org.colophon.courses.InvitationRefused;
import org.colophon.courses.Invitations;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.courses.Representative;
import org.colophon.web.Leaf;
import org.colophon.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff see all providers, and invite the first owner of one they recorded themselves. */
@Controller
@RequestMapping("/staff/providers")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'ADMIN')")
class StaffProvidersPage {

  private static final int SIZE = 50;

  private final Providers providers;
  private final Invitations invitations;
  private final ProviderDesk desk;

  StaffProvidersPage(Providers providers, Invitations invitations, ProviderDesk desk) {
    this.providers = providers;
    this.invitations = invitations;
    this.desk = desk;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    var leaf = Leaf.of(providers.all(), page, SIZE);
    model.addAttribute("leaf", leaf);
    model.addAttribute(
        "names",
        desk.names(
            leaf.rows().stream()
                .flatMap(it -> it.representatives().stream())
                .map(Representative::person)));
    return "provider/staff-providers";
  }

  @GetMapping("/{provider}/owner")
  String form(@PathVariable UUID provider, Model page) {
    return show(find(provider), "", "", List.of(), page);
  }

  @PostMapping("/{provider}/owner")
  String invite(
      @PathVariable UUID provider,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var found = find(provider);
    var problems = problems(name.strip(), email);
    if (problems.isEmpty()) {
      try {
        invitations.inviteOwner(
            ProviderDesk.person(me), found.id(), name, EmailAddress.of(email.strip()));
        next.addFlashAttribute("notice", desk.text("provider.invited", email.strip()));
        return "redirect:/staff/providers";
      } catch (InvitationRefused e) {
        problems = List.of(new Problem("email", e.getMessage()));
      }
    }
    return show(found, name, email, problems, page);
  }

  private List<Problem> problems(String name, String email) {
    var problems = new ArrayList<Problem>();
    if (name.isEmpty()) {
      problems.add(desk.problem("name", "provider.invite.name.missing"));
    }
    PersonName.objection(name).ifPresent(it -> problems.add(new Problem("name", it)));
    if (EmailAddress.read(email).isEmpty()) {
      problems.add(desk.problem("email", "provider.invite.email.wrong"));
    }
    return problems;
  }

  private ProviderView find(UUID id) {
    return providers.all().stream()
        .filter(it -> it.id().equals(new ProviderId(id)))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(
      ProviderView provider, String name, String email, List<Problem> problems, Model page) {
    page.addAttribute("provider", provider);
    page.addAttribute("invitations", invitations.openOf(provider.id()));
    page.addAttribute("name", name);
    page.addAttribute("email", email);
    page.addAttribute("problems", problems);
    return "provider/staff-owner";
  }
}
