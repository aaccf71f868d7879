package org.colophon.web.candidate;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.fees.Invoices;
import org.colophon.program.Rulebook;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a candidate leave the program, once they have read what that means (R13). */
@Controller
@RequestMapping("/withdraw")
class WithdrawPage {

  private final OwnCase own;
  private final Candidacies candidacies;
  private final Invoices invoices;
  private final Rulebook rules;
  private final MessageSourceAccessor texts;

  WithdrawPage(
      OwnCase own,
      Candidacies candidacies,
      Invoices invoices,
      Rulebook rules,
      MessageSource texts) {
    this.own = own;
    this.candidacies = candidacies;
    this.invoices = invoices;
    this.rules = rules;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String ask(Principal person, Model page) {
    return open(person).map(it -> show(it, page)).orElse("redirect:/home");
  }

  @PostMapping
  String withdraw(
      @RequestParam(defaultValue = "false") boolean sure,
      Principal person,
      Model page,
      RedirectAttributes next) {
    var open = open(person);
    if (open.isEmpty()) {
      return "redirect:/home";
    }
    if (!sure) {
      page.addAttribute(
          "problems", List.of(new Problem("sure", texts.getMessage("withdraw.sure.missing"))));
      return show(open.get(), page);
    }
    candidacies.withdraw(OwnCase.id(person));
    next.addFlashAttribute("notice", texts.getMessage("withdraw.done"));
    return "redirect:/home";
  }

  private Optional<CandidacyView> open(Principal person) {
    return own.candidacy(person).filter(it -> it.state().open());
  }

  private String show(CandidacyView candidacy, Model page) {
    page.addAttribute("candidacy", candidacy);
    page.addAttribute("fee", fee(candidacy));
    page.addAttribute("achieved", own.proof(candidacy).achieved());
    return "candidate/withdraw";
  }

  /** What becomes of the fee, as the last part of a message key (R9). */
  private String fee(CandidacyView candidacy) {
    var invoice = invoices.ofCase(candidacy.caseNumber());
    if (invoice.isEmpty() || !invoice.get().paid().isPositive()) {
      return "unpaid";
    }
    return candidacy.acceptedOn() == null
            && rules.on(candidacy.rulesOn()).refunds().fullWhenWithdrawnBeforeAcceptance()
        ? "refunded"
        : "kept";
  }
}
