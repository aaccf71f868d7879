package org.colophon.web.provider;

import java.security.Principal;
import java.util.List;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderNameTaken;
import org.colophon.courses.Providers;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists the providers a person acts for, and founds another. */
@Controller
@RequestMapping("/provider")
class ProviderListPage {

  private final Providers providers;
  private final ProviderDesk desk;

  ProviderListPage(Providers providers, ProviderDesk desk) {
    this.providers = providers;
    this.desk = desk;
  }

  @ModelAttribute("kinds")
  ProviderKind[] kinds() {
    return ProviderKind.values();
  }

  @GetMapping
  String list(Principal me, Model page) {
    page.addAttribute("providers", providers.of(ProviderDesk.person(me)));
    return "provider/providers";
  }

  @GetMapping("/new")
  String form(Model page) {
    page.addAttribute("form", ProviderForm.of(ProviderDetails.EMPTY));
    return "provider/new";
  }

  @PostMapping("/new")
  String found(
      @ModelAttribute("form") ProviderForm form,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var details = form.details();
    var problems = ProviderDesk.problems(Providers.gaps(details));
    if (problems.isEmpty()) {
      try {
        var founded = providers.found(ProviderDesk.person(me), details);
        next.addFlashAttribute("notice", desk.text("provider.founded", details.name()));
        return "redirect:/provider/" + founded;
      } catch (ProviderNameTaken e) {
        problems = List.of(new Problem("name", e.getMessage()));
      }
    }
    page.addAttribute("problems", problems);
    return "provider/new";
  }
}
