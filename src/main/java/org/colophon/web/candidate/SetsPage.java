package org.colophon.web.candidate;

import static java.util.stream.Collectors.toMap;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.courses.CompletionView;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.SetPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows a candidate the sets as a picture and as a proof to follow: what counts, what is missing.
 */
@Controller
class SetsPage {

  private final OwnCase own;
  private final OwnPortfolios portfolios;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  SetsPage(OwnCase own, OwnPortfolios portfolios, Rulebook rules, ProgramCalendar calendar) {
    this.own = own;
    this.portfolios = portfolios;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/sets")
  String sets(Principal person, Model page) {
    return own.candidacy(person)
        .map(it -> show(it, person, page))
        .orElseGet(() -> showProgram(page));
  }

  private String show(CandidacyView candidacy, Principal person, Model page) {
    var proof = own.proof(candidacy);
    var sets = own.sets(candidacy);
    page.addAttribute("candidacy", candidacy);
    page.addAttribute("proof", proof);
    page.addAttribute("sets", sets);
    page.addAttribute("lines", lines(candidacy, sets, portfolios.lines(person)));
    page.addAttribute("mayReport", candidacy.state() == CandidacyState.ACCEPTED);
    return "candidate/sets";
  }

  private String showProgram(Model page) {
    var today = calendar.today();
    var policy = rules.on(today).eligibility();
    page.addAttribute("sets", SetPlace.of(rules.editionOn(today)));
    page.addAttribute("required", policy.required().size());
    page.addAttribute("electives", policy.needed() - policy.required().size());
    return "candidate/sets-before";
  }

  private List<Line> lines(
      CandidacyView candidacy, List<SetPlace> sets, List<OwnPortfolios.Line> portfolios) {
    Map<SetId, CompletionView> latest =
        own.completions(candidacy).stream()
            .collect(toMap(CompletionView::set, it -> it, (newer, older) -> newer));
    return sets.stream()
        .map(
            it ->
                new Line(
                    it,
                    Optional.ofNullable(latest.get(it.set())),
                    portfolios.stream()
                        .filter(line -> line.portfolio().set().id().equals(it.set()))
                        .findFirst()))
        .toList();
  }

  /**
   * One set of the proof.
   *
   * @param latest what was reported last for it
   * @param portfolio the one about it, where there is one
   */
  record Line(
      SetPlace place, Optional<CompletionView> latest, Optional<OwnPortfolios.Line> portfolio) {

    /** Whether a completion may be added. */
    public boolean open() {
      return place.state() == SetPlace.State.OPEN;
    }
  }
}
