package org.colophon.web.provider;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.colophon.colleges.Agreements;
import org.colophon.courses.ChangedMeanwhile;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderNameTaken;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.Providers;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.courses.RoleMissing;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
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

/** A provider's own page: its courses, what it states about itself. */
@Controller
@RequestMapping("/provider/{provider}")
class ProviderPage {

  private final Providers providers;
  private final CourseCatalog catalog;
  private final Proposals proposals;
  private final Renewals renewals;
  private final AppealDesk appeals;
  private final ReviewsOfApprovals reviews;
  private final Agreements agreements;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ProviderWork work;
  private final ProviderDesk desk;

  ProviderPage(
      Providers providers,
      CourseCatalog catalog,
      Proposals proposals,
      Renewals renewals,
      AppealDesk appeals,
      ReviewsOfApprovals reviews,
      Agreements agreements,
      Rulebook rules,
      ProgramCalendar calendar,
      ProviderWork work,
      ProviderDesk desk) {
    this.providers = providers;
    this.catalog = catalog;
    this.proposals = proposals;
    this.renewals = renewals;
    this.appeals = appeals;
    this.reviews = reviews;
    this.agreements = agreements;
    this.rules = rules;
    this.calendar = calendar;
    this.work = work;
    this.desk = desk;
  }

  @ModelAttribute("kinds")
  ProviderKind[] kinds() {
    return ProviderKind.values();
  }

  @GetMapping
  String show(@PathVariable UUID provider, Principal me, Model page) {
    var found = desk.enter(provider, me, page);
    page.addAttribute("work", work.of(found.id()));
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    page.addAttribute("today", calendar.today());
    page.addAttribute("courses", catalog.ofProvider(found.id()));
    page.addAttribute("proposals", proposals.ofProvider(found.id()));
    page.addAttribute(
        "renewals",
        renewals.ofProvider(found.id()).stream().filter(it -> it.state().open()).toList());
    appeals.lay(found.id(), page);
    page.addAttribute(
        "reviews",
        reviews.ofProvider(found.id()).stream().filter(it -> it.state().open()).toList());
    page.addAttribute("isCollege", found.details().kind() == ProviderKind.COLLEGE);
    page.addAttribute("agreements", agreements.ofProvider(found.id()));
    return "provider/provider";
  }

  @GetMapping("/details")
  String form(@PathVariable UUID provider, Principal me, Model page) {
    var found = desk.enter(provider, me, page);
    if (!found.lets(ProviderDesk.person(me), ProviderRole.OWNER)) {
      return "redirect:/provider/{provider}";
    }
    page.addAttribute("form", ProviderForm.of(found.details()));
    page.addAttribute("basedOn", found.version());
    return "provider/details";
  }

  @PostMapping("/details")
  String change(
      @PathVariable UUID provider,
      @ModelAttribute("form") ProviderForm form,
      @RequestParam(defaultValue = "-1") long basedOn,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var found = desk.enter(provider, me, page);
    page.addAttribute("basedOn", basedOn);
    var problems = ProviderDesk.problems(Providers.gaps(form.details()));
    if (problems.isEmpty()) {
      try {
        providers.change(
            ProviderDesk.person(me), new ProviderId(provider), form.details(), basedOn);
        next.addFlashAttribute("notice", desk.text("provider.saved"));
        return "redirect:/provider/{provider}";
      } catch (ProviderNameTaken e) {
        problems = List.of(new Problem("name", e.getMessage()));
      } catch (ChangedMeanwhile e) {
        page.addAttribute("theirs", ProviderForm.of(found.details()).words());
        page.addAttribute("basedOn", found.version());
        problems = List.of(desk.problem("name", "provider.changed-meanwhile"));
      }
    }
    page.addAttribute("problems", problems);
    return "provider/details";
  }
}
