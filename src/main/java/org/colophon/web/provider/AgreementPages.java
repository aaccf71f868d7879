package org.colophon.web.provider;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.cases.Cases;
import org.colophon.colleges.AgreementClosed;
import org.colophon.colleges.AgreementId;
import org.colophon.colleges.AgreementIncomplete;
import org.colophon.colleges.AgreementView;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.NotACollege;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderId;
import org.colophon.courses.RoleMissing;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agreement of a college as a whole: begun, looked at, submitted, thrown away or taken back. */
@Controller
@RequestMapping("/provider/{provider}/agreements")
class AgreementPages {

  private static final int LONGEST = 200;

  private final Agreements agreements;
  private final AgreementDesk door;
  private final ProviderDesk desk;
  private final Cases cases;

  AgreementPages(Agreements agreements, AgreementDesk door, ProviderDesk desk, Cases cases) {
    this.agreements = agreements;
    this.door = door;
    this.desk = desk;
    this.cases = cases;
  }

  /** The agreement's id is given here, so that sending the page twice begins one. */
  @GetMapping("/new")
  String form(@PathVariable UUID provider, Principal me, Model page) {
    desk.enter(provider, me, page);
    return form(UUID.randomUUID(), "", List.of(), page);
  }

  @PostMapping("/new")
  String begin(
      @PathVariable UUID provider,
      @RequestParam Optional<UUID> id,
      @RequestParam(defaultValue = "") String name,
      Principal me,
      Model page)
      throws NotRepresentative, RoleMissing {
    desk.enter(provider, me, page);
    var begun = id.orElseGet(UUID::randomUUID);
    if (name.isBlank() || name.strip().length() > LONGEST) {
      return form(begun, name, List.of(desk.problem("name", "agreement.name.missing")), page);
    }
    try {
      agreements.begin(
          ProviderDesk.person(me), new ProviderId(provider), new AgreementId(begun), name.strip());
    } catch (NotACollege e) {
      return form(begun, name, List.of(new Problem("name", e.getMessage())), page);
    }
    return "redirect:/provider/{provider}/agreements/" + begun;
  }

  private static String form(UUID id, String name, List<Problem> problems, Model page) {
    page.addAttribute("id", id);
    page.addAttribute("name", name);
    page.addAttribute("problems", problems);
    return "provider/agreement-new";
  }

  @GetMapping("/{agreement}")
  String show(@PathVariable UUID provider, @PathVariable UUID agreement, Principal me, Model page) {
    return show(door.enter(provider, agreement, me, page), page);
  }

  private String show(AgreementView found, Model page) {
    Optional.ofNullable(found.caseNumber())
        .flatMap(cases::find)
        .ifPresent(it -> page.addAttribute("case", it));
    return "provider/agreement";
  }

  @PostMapping("/{agreement}/submit")
  String submit(
      @PathVariable UUID provider,
      @PathVariable UUID agreement,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    var found = door.enter(provider, agreement, me, page);
    try {
      var number = agreements.submit(ProviderDesk.person(me), found.id());
      next.addFlashAttribute("notice", desk.text("agreement.sent", number));
      return "redirect:/provider/{provider}/agreements/{agreement}";
    } catch (AgreementIncomplete e) {
      page.addAttribute(
          "problems",
          e.gaps().stream().map(it -> new Problem("part-" + it.part(), it.sentence())).toList());
      return show(found, page);
    }
  }

  @GetMapping("/{agreement}/end")
  String askToEnd(
      @PathVariable UUID provider, @PathVariable UUID agreement, Principal me, Model page) {
    var found = door.enter(provider, agreement, me, page);
    return found.state().open()
        ? "provider/agreement-end"
        : "redirect:/provider/{provider}/agreements/{agreement}";
  }

  @PostMapping("/{agreement}/end")
  String end(
      @PathVariable UUID provider,
      @PathVariable UUID agreement,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    var found = door.enter(provider, agreement, me, page);
    if (found.caseNumber() == null) {
      agreements.discard(ProviderDesk.person(me), found.id());
      next.addFlashAttribute("notice", desk.text("agreement.discarded"));
      return "redirect:/provider/{provider}";
    }
    agreements.withdraw(ProviderDesk.person(me), found.id());
    next.addFlashAttribute("notice", desk.text("agreement.withdrawn"));
    return "redirect:/provider/{provider}/agreements/{agreement}";
  }
}
