package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.RenewalClosed;
import org.colophon.courses.RenewalView;
import org.colophon.courses.Renewals;
import org.colophon.courses.RoleMissing;
import org.colophon.fees.Invoices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a provider asks to renew the approval of a course (R21). */
@Controller
@RequestMapping("/provider/{provider}/renewals/{number}")
class RenewalPages {

  private static final int LONGEST_COST = 200;
  private static final int LONGEST_CONTACT = 300;

  private final Renewals renewals;
  private final Cases cases;
  private final Invoices invoices;
  private final AppealDesk appeals;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ProviderDesk desk;

  RenewalPages(
      Renewals renewals,
      Cases cases,
      Invoices invoices,
      AppealDesk appeals,
      Rulebook rules,
      ProgramCalendar calendar,
      ProviderDesk desk) {
    this.renewals = renewals;
    this.cases = cases;
    this.invoices = invoices;
    this.appeals = appeals;
    this.rules = rules;
    this.calendar = calendar;
    this.desk = desk;
  }

  /** What was typed, kept when something has to be put right. */
  record Form(String cost, String contact, boolean unchanged) {}

  @GetMapping
  String show(@PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    var found = enter(provider, number, me, page);
    return show(found, new Form(found.cost(), found.contact(), false), List.of(), me, page);
  }

  @PostMapping
  String request(
      @PathVariable UUID provider,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String cost,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "false") boolean unchanged,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var found = enter(provider, number, me, page);
    var form = new Form(cost.strip(), contact.strip(), unchanged);
    var problems = problems(form);
    if (!problems.isEmpty()) {
      return show(found, form, problems, me, page);
    }
    try {
      renewals.request(ProviderDesk.person(me), found.caseNumber(), form.cost(), form.contact());
      next.addFlashAttribute("notice", desk.text("renewal.sent"));
    } catch (RenewalClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/provider/{provider}/renewals/{number}";
  }

  private List<Problem> problems(Form form) {
    var problems = new ArrayList<Problem>();
    if (form.cost().length() > LONGEST_COST) {
      problems.add(desk.problem("cost", "renewal.cost.long"));
    }
    if (form.contact().length() > LONGEST_CONTACT) {
      problems.add(desk.problem("contact", "renewal.contact.long"));
    }
    if (!form.unchanged()) {
      problems.add(desk.problem("unchanged", "renewal.unchanged.missing"));
    }
    return problems;
  }

  /** A renewal of this provider's; any other is not there. */
  private RenewalView enter(UUID provider, String number, Principal me, Model page) {
    var mine = desk.enter(provider, me, page);
    page.addAttribute(
        "maySign", mine.lets(ProviderDesk.person(me), ProviderRole.SIGNATORY, ProviderRole.OWNER));
    return renewals.ofProvider(mine.id()).stream()
        .filter(it -> it.caseNumber().value().equals(number))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private String show(
      RenewalView renewal, Form form, List<Problem> problems, Principal me, Model page) {
    var today = calendar.today();
    var edition = rules.editionOn(today);
    page.addAttribute("renewal", renewal);
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("fee", rules.on(today).courseApproval().renewalFee().amount());
    page.addAttribute("term", rules.on(today).courseApproval().term().getYears());
    page.addAttribute(
        "setName",
        edition.has(renewal.course().set()) ? edition.set(renewal.course().set()).name() : "");
    page.addAttribute(
        "whatNext", cases.find(renewal.caseNumber()).map(CaseView::whatNext).orElse(""));
    page.addAttribute(
        "toPay",
        invoices
            .ofCase(renewal.caseNumber())
            .filter(it -> it.isOpen() && it.payer().equals(ProviderDesk.person(me)))
            .isPresent());
    appeals.lay(renewal.caseNumber(), page);
    return "provider/renewal";
  }
}
