package org.colophon.web.provider;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProposalClosed;
import org.colophon.courses.ProposalDifference;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalIncomplete;
import org.colophon.courses.ProposalSection;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.RoleMissing;
import org.colophon.fees.Invoices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposal as a whole: begun, looked at, submitted, thrown away or taken back. */
@Controller
@RequestMapping("/provider/{provider}/proposals")
class ProposalPages {

  private final Proposals proposals;
  private final ProposalDesk door;
  private final ProviderDesk desk;
  private final CourseConditions conditions;
  private final AppealDesk appeals;
  private final Cases cases;
  private final Invoices invoices;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ProposalPages(
      Proposals proposals,
      ProposalDesk door,
      ProviderDesk desk,
      CourseConditions conditions,
      AppealDesk appeals,
      Cases cases,
      Invoices invoices,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.proposals = proposals;
    this.door = door;
    this.desk = desk;
    this.conditions = conditions;
    this.appeals = appeals;
    this.cases = cases;
    this.invoices = invoices;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The proposal's id is given here, so that sending the page twice begins one. */
  @GetMapping("/new")
  String form(@PathVariable UUID provider, Principal me, Model page) {
    desk.enter(provider, me, page);
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    page.addAttribute("id", ProposalId.next());
    return "provider/proposal-new";
  }

  @PostMapping("/new")
  String begin(
      @PathVariable UUID provider,
      @RequestParam Optional<UUID> id,
      @RequestParam(defaultValue = "") String set,
      Principal me,
      Model page)
      throws NotRepresentative, RoleMissing {
    desk.enter(provider, me, page);
    var edition = rules.editionOn(calendar.today());
    var chosen = edition.sets().stream().filter(it -> it.id().value().equals(set)).findFirst();
    if (chosen.isEmpty()) {
      page.addAttribute("edition", edition);
      page.addAttribute("id", id.orElseGet(UUID::randomUUID));
      page.addAttribute("problems", List.of(desk.problem("set", "proposal.set.missing")));
      return "provider/proposal-new";
    }
    var begun = id.map(ProposalId::new).orElseGet(ProposalId::next);
    proposals.begin(ProviderDesk.person(me), new ProviderId(provider), begun, chosen.get().id());
    return "redirect:/provider/{provider}/proposals/" + begun;
  }

  @GetMapping("/{proposal}")
  String show(@PathVariable UUID provider, @PathVariable UUID proposal, Principal me, Model page) {
    var found = door.enter(provider, proposal, me, page);
    page.addAttribute("sections", ProposalSection.values());
    Optional.ofNullable(found.caseNumber())
        .ifPresent(
            it -> {
              page.addAttribute("case", cases.find(it).orElse(null));
              page.addAttribute("toPay", owes(me, it));
              page.addAttribute("conditions", conditions.ofCase(it));
              appeals.lay(it, page);
            });
    return "provider/proposal";
  }

  /** Whether the invoice of this case is open and made out to the one who looks. */
  private boolean owes(Principal me, CaseNumber number) {
    return invoices
        .ofCase(number)
        .filter(it -> it.isOpen() && it.payer().equals(ProviderDesk.person(me)))
        .isPresent();
  }

  @GetMapping("/{proposal}/submit")
  String check(@PathVariable UUID provider, @PathVariable UUID proposal, Principal me, Model page) {
    var found = door.enter(provider, proposal, me, page);
    if (!found.state().writable()) {
      return "redirect:/provider/{provider}/proposals/{proposal}";
    }
    page.addAttribute("sections", ProposalSection.values());
    page.addAttribute("fields", ProposalField.values());
    var fees = rules.on(calendar.today()).courseApproval();
    page.addAttribute("fee", found.amends() == null ? fees.fee() : fees.amendmentFee());
    return "provider/proposal-submit";
  }

  @PostMapping("/{proposal}/submit")
  String submit(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    var found = door.enter(provider, proposal, me, page);
    try {
      var number = proposals.submit(ProviderDesk.person(me), found.id());
      next.addFlashAttribute("notice", desk.text(sent(found, page), number));
      return "redirect:/provider/{provider}/proposals/{proposal}";
    } catch (ProposalIncomplete e) {
      return "redirect:/provider/{provider}/proposals/{proposal}/submit";
    }
  }

  /** What is said to whoever submitted; a notice needs no decision, so it is thanked for. */
  private static String sent(ProposalView submitted, Model page) {
    if (submitted.amends() == null) {
      return "proposal.sent";
    }
    return page.getAttribute("difference") instanceof ProposalDifference it && !it.needsReview()
        ? "amendment.notice.sent"
        : "amendment.sent";
  }

  @GetMapping("/{proposal}/end")
  String askToEnd(
      @PathVariable UUID provider, @PathVariable UUID proposal, Principal me, Model page) {
    var found = door.enter(provider, proposal, me, page);
    return found.state().open()
        ? "provider/proposal-end"
        : "redirect:/provider/{provider}/proposals/{proposal}";
  }

  @PostMapping("/{proposal}/end")
  String end(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    var found = door.enter(provider, proposal, me, page);
    if (found.caseNumber() == null) {
      proposals.discard(ProviderDesk.person(me), found.id());
      next.addFlashAttribute("notice", desk.text("proposal.discarded"));
      return "redirect:/provider/{provider}";
    }
    proposals.withdraw(ProviderDesk.person(me), found.id());
    next.addFlashAttribute("notice", desk.text("proposal.withdrawn"));
    return "redirect:/provider/{provider}/proposals/{proposal}";
  }
}
