package org.colophon.web.candidate;

import static java.util.stream.Collectors.toMap;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.courses.CompletionConsents;
import org.colophon.courses.ConsentView;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseView;
import org.colophon.courses.ProviderId;
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

/**
 * Where a candidate agrees that a provider's word is matched with their case, or ends that (R24).
 */
@Controller
@RequestMapping("/completions/consents")
class CompletionConsentsPage {

  private final Candidacies candidacies;
  private final CompletionConsents consents;
  private final CourseCatalog catalog;
  private final MessageSourceAccessor texts;

  CompletionConsentsPage(
      Candidacies candidacies,
      CompletionConsents consents,
      CourseCatalog catalog,
      MessageSource texts) {
    this.candidacies = candidacies;
    this.consents = consents;
    this.catalog = catalog;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(Principal me, Model page) {
    return show(List.of(), me, page);
  }

  @PostMapping
  String give(
      @RequestParam(defaultValue = "") String provider,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var candidacy = accepted(me);
    var chosen =
        providers().entrySet().stream()
            .filter(it -> it.getValue().toString().equals(provider))
            .findFirst();
    if (candidacy.isEmpty() || chosen.isEmpty()) {
      return show(
          List.of(new Problem("provider", texts.getMessage("consents.provider.missing"))),
          me,
          page);
    }
    consents.give(person(me), candidacy.get().caseNumber(), chosen.get().getValue());
    next.addFlashAttribute(
        "notice", texts.getMessage("consents.given", new Object[] {chosen.get().getKey()}));
    return "redirect:/completions/consents";
  }

  @PostMapping("/revoke")
  String revoke(
      @RequestParam(defaultValue = "") String provider, Principal me, RedirectAttributes next) {
    consents.of(person(me)).stream()
        .filter(ConsentView::holds)
        .filter(it -> it.provider().toString().equals(provider))
        .forEach(
            it -> {
              consents.revoke(person(me), it.provider());
              next.addFlashAttribute(
                  "notice", texts.getMessage("consents.revoked", new Object[] {it.providerName()}));
            });
    return "redirect:/completions/consents";
  }

  private String show(List<Problem> problems, Principal me, Model page) {
    var given = consents.of(person(me));
    var open = providers();
    var accepted = accepted(me);
    given.stream()
        .filter(ConsentView::holds)
        .filter(it -> accepted.filter(now -> now.caseNumber().equals(it.caseNumber())).isPresent())
        .forEach(it -> open.remove(it.providerName()));
    page.addAttribute("mayGive", accepted.isPresent());
    page.addAttribute("given", given);
    page.addAttribute("providers", open);
    page.addAttribute("problems", problems);
    return "candidate/consents";
  }

  /** Those that have or had an approved course, by name. */
  private Map<String, ProviderId> providers() {
    return catalog.all().stream()
        .collect(
            toMap(
                CourseView::providerName,
                CourseView::provider,
                (one, same) -> one,
                () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
  }

  private Optional<CandidacyView> accepted(Principal me) {
    return candidacies.ofPerson(person(me)).filter(it -> it.state() == CandidacyState.ACCEPTED);
  }

  private static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }
}
