package org.colophon.web.provider;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderTokenId;
import org.colophon.courses.ProviderTokens;
import org.colophon.courses.RoleMissing;
import org.colophon.courses.TokenRefused;
import org.colophon.installation.Links;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where those who sign for a provider make and revoke the tokens of its programs (R23). */
@Controller
@RequestMapping("/provider/{provider}/tokens")
class ProviderTokensPage {

  private static final String BACK = "redirect:/provider/{provider}/tokens";

  private final ProviderTokens tokens;
  private final ProviderDesk desk;
  private final Links links;

  ProviderTokensPage(ProviderTokens tokens, ProviderDesk desk, Links links) {
    this.tokens = tokens;
    this.desk = desk;
    this.links = links;
  }

  @GetMapping
  String show(@PathVariable UUID provider, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    return show(provider, "", List.of(), me, page);
  }

  /** The secret is in the next answer and nowhere afterwards. */
  @PostMapping
  String make(
      @PathVariable UUID provider,
      @RequestParam(defaultValue = "") String name,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var typed = name.strip();
    if (typed.isEmpty() || typed.length() > ProviderTokens.LONGEST_NAME) {
      return show(provider, name, List.of(desk.problem("name", "tokens.name.missing")), me, page);
    }
    try {
      var secret = tokens.make(ProviderDesk.person(me), new ProviderId(provider), typed);
      next.addFlashAttribute("secret", secret.value());
      next.addFlashAttribute("secretOf", typed);
      return BACK;
    } catch (TokenRefused e) {
      return show(provider, name, List.of(new Problem("name", e.getMessage())), me, page);
    }
  }

  @PostMapping("/{token}/revoke")
  String revoke(
      @PathVariable UUID provider, @PathVariable UUID token, Principal me, RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    tokens.revoke(ProviderDesk.person(me), new ProviderId(provider), new ProviderTokenId(token));
    next.addFlashAttribute("notice", desk.text("tokens.revoked"));
    return BACK;
  }

  private String show(UUID provider, String name, List<Problem> problems, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    var found = desk.enter(provider, me, page);
    page.addAttribute("tokens", tokens.of(ProviderDesk.person(me), found.id()));
    page.addAttribute("form", name);
    page.addAttribute("problems", problems);
    page.addAttribute("address", links.to("/api/v1/completions"));
    return "provider/tokens";
  }
}
