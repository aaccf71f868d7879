package org.colophon.web.portfolio;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.portfolios.PortfolioBarred;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.CompetencySet;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A candidate's portfolios, and each as a whole: begun, looked at, thrown away. */
@Controller
@RequestMapping("/portfolios")
class PortfolioPages {

  private final Portfolios portfolios;
  private final PortfolioDesk desk;
  private final Candidacies candidacies;
  private final Rulebook rules;

  PortfolioPages(
      Portfolios portfolios, PortfolioDesk desk, Candidacies candidacies, Rulebook rules) {
    this.portfolios = portfolios;
    this.desk = desk;
    this.candidacies = candidacies;
    this.rules = rules;
  }

  /** The next portfolio's id is given here, so that sending the form twice begins one. */
  @GetMapping
  String list(@RequestParam(defaultValue = "") String set, Principal me, Model page) {
    page.addAttribute("id", PortfolioId.next());
    page.addAttribute("chosen", set);
    return show(me, page);
  }

  @PostMapping
  String begin(
      @RequestParam Optional<UUID> id,
      @RequestParam(defaultValue = "") String set,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var chosen =
        free(me).stream()
            .filter(it -> it.id().value().equals(set))
            .findFirst()
            .or(() -> open(me, set));
    if (chosen.isEmpty()) {
      page.addAttribute("id", id.orElseGet(UUID::randomUUID));
      page.addAttribute("chosen", "");
      page.addAttribute("problems", List.of(desk.problem("set", "portfolio.set.missing")));
      return show(me, page);
    }
    try {
      var begun =
          portfolios.begin(
              PortfolioDesk.person(me),
              id.map(PortfolioId::new).orElseGet(PortfolioId::next),
              chosen.get().id());
      return "redirect:/portfolios/" + begun;
    } catch (PortfolioBarred e) {
      next.addFlashAttribute("warning", e.getMessage());
      return "redirect:/portfolios";
    }
  }

  @GetMapping("/{portfolio}")
  String show(@PathVariable UUID portfolio, Principal me, Model page) {
    desk.enter(portfolio, me, page);
    return "portfolio/portfolio";
  }

  @GetMapping("/{portfolio}/end")
  String askToEnd(@PathVariable UUID portfolio, Principal me, Model page) {
    var found = desk.enter(portfolio, me, page);
    return found.state().open() ? "portfolio/end" : "redirect:/portfolios/{portfolio}";
  }

  @PostMapping("/{portfolio}/end")
  String end(@PathVariable UUID portfolio, Principal me, Model page, RedirectAttributes next)
      throws PortfolioClosed {
    var found = desk.enter(portfolio, me, page);
    portfolios.discard(PortfolioDesk.person(me), found.id());
    next.addFlashAttribute("notice", desk.text("portfolio.discarded"));
    return "redirect:/portfolios";
  }

  private String show(Principal me, Model page) {
    page.addAttribute("portfolios", portfolios.of(PortfolioDesk.person(me)));
    page.addAttribute("free", free(me));
    return "portfolio/list";
  }

  /** The sets this person may begin a portfolio for. */
  private List<CompetencySet> free(Principal me) {
    var person = PortfolioDesk.person(me);
    return candidacies
        .ofPerson(person)
        .filter(it -> it.state() == CandidacyState.ACCEPTED)
        .map(it -> rules.edition(it.edition()).sets())
        .orElse(List.of())
        .stream()
        .filter(
            it ->
                portfolios.barred(person, it.id()).isEmpty() && open(me, it.id().value()).isEmpty())
        .toList();
  }

  /** The set, when a portfolio of it is open already: sending the form twice leads there. */
  private Optional<CompetencySet> open(Principal me, String set) {
    return portfolios.of(PortfolioDesk.person(me)).stream()
        .filter(it -> it.state().open() && it.set().id().value().equals(set))
        .map(it -> it.set())
        .findFirst();
  }
}
