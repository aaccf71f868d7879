package org.colophon.web.portfolio;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.portfolios.Part;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.Response;
import org.colophon.portfolios.Response.Way;
import org.colophon.portfolios.SavedMeanwhile;
import org.colophon.program.Competency;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Dates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a candidate writes: about one competency, and what was learned. The button saves; the
 * script of the page presses it now and then, and is told the same.
 */
@Controller
@RequestMapping("/portfolios/{portfolio}")
class PortfolioTextPages {

  private final Portfolios portfolios;
  private final PortfolioDesk desk;
  private final PortfolioStanding standing;
  private final Dates dates;
  private final ProgramCalendar calendar;

  PortfolioTextPages(
      Portfolios portfolios,
      PortfolioDesk desk,
      PortfolioStanding standing,
      Dates dates,
      ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.desk = desk;
    this.standing = standing;
    this.dates = dates;
    this.calendar = calendar;
  }

  @GetMapping("/competencies/{competency}")
  String competency(
      @PathVariable UUID portfolio,
      @PathVariable("competency") int number,
      Principal me,
      Model page) {
    var found = desk.enter(portfolio, me, page);
    expect(found, number);
    var saved = found.content().response(number);
    return showCompetency(
        found, number, way(saved), saved.text(), found.version(Part.competency(number)), page);
  }

  @PostMapping("/competencies/{competency}")
  Object saveCompetency(
      @PathVariable UUID portfolio,
      @PathVariable("competency") int number,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "-1") long basedOn,
      @RequestParam(defaultValue = "false") boolean auto,
      @RequestParam(defaultValue = "") String then,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws PortfolioClosed {
    var found = desk.enter(portfolio, me, page);
    expect(found, number);
    var part = Part.competency(number);
    var typed = PortfolioDesk.lines(text);
    var chosen = chosen(found, number, way, typed);
    if (typed.length() > Portfolios.LONGEST_KEPT) {
      return tooLong(auto, page, () -> showCompetency(found, number, way, typed, basedOn, page));
    }
    try {
      var version = portfolios.save(PortfolioDesk.person(me), found.id(), number, chosen, basedOn);
      if (auto) {
        return kept(version);
      }
      next.addFlashAttribute("notice", saved(portfolio, part, me));
      return then.equals("next")
          ? "redirect:/portfolios/{portfolio}/" + following(found, number)
          : "redirect:/portfolios/{portfolio}";
    } catch (SavedMeanwhile e) {
      if (auto) {
        return elsewhere();
      }
      page.addAttribute("theirs", found.content().response(number));
      return conflict(
          page, () -> showCompetency(found, number, way, typed, found.version(part), page));
    }
  }

  @GetMapping("/statement")
  String statement(@PathVariable UUID portfolio, Principal me, Model page) {
    var found = desk.enter(portfolio, me, page);
    return showStatement(found, found.content().statement(), found.version(Part.STATEMENT), page);
  }

  @PostMapping("/statement")
  Object saveStatement(
      @PathVariable UUID portfolio,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "-1") long basedOn,
      @RequestParam(defaultValue = "false") boolean auto,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws PortfolioClosed {
    var found = desk.enter(portfolio, me, page);
    var typed = PortfolioDesk.lines(text);
    if (typed.length() > Portfolios.LONGEST_KEPT) {
      return tooLong(auto, page, () -> showStatement(found, typed, basedOn, page));
    }
    try {
      var version = portfolios.saveStatement(PortfolioDesk.person(me), found.id(), typed, basedOn);
      if (auto) {
        return kept(version);
      }
      next.addFlashAttribute("notice", saved(portfolio, Part.STATEMENT, me));
      return "redirect:/portfolios/{portfolio}";
    } catch (SavedMeanwhile e) {
      if (auto) {
        return elsewhere();
      }
      page.addAttribute("theirs", Response.own(found.content().statement()));
      return conflict(page, () -> showStatement(found, typed, found.version(Part.STATEMENT), page));
    }
  }

  private ResponseEntity<Map<String, Object>> kept(long version) {
    return ResponseEntity.ok(
        Map.of(
            "version", version, "words", desk.text("portfolio.auto", dates.stamp(calendar.now()))));
  }

  private ResponseEntity<Map<String, Object>> elsewhere() {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .body(Map.of("words", desk.text("portfolio.auto.elsewhere")));
  }

  private Object tooLong(boolean auto, Model page, Shown again) {
    var problem = desk.problem("text", "portfolio.text.long", Portfolios.LONGEST_KEPT);
    if (auto) {
      return ResponseEntity.unprocessableEntity().body(Map.of("words", problem.text()));
    }
    page.addAttribute("problems", List.of(problem));
    return again.view();
  }

  private String conflict(Model page, Shown again) {
    page.addAttribute("problems", List.of(desk.problem("text", "portfolio.elsewhere")));
    return again.view();
  }

  private String saved(UUID portfolio, Part part, Principal me) {
    var gaps = desk.find(portfolio, me).gaps(part).size();
    return desk.text(gaps == 0 ? "portfolio.saved" : "portfolio.saved.gaps", gaps);
  }

  /** What was chosen; without suggestions whatever is written is an own text. */
  private static Response chosen(PortfolioView found, int number, String way, String text) {
    var offered = found.set().suggestions().of(number).size();
    if (offered == 0) {
      return text.isEmpty() ? Response.EMPTY : Response.own(text);
    }
    if (way.equals("own")) {
      return Response.own(text);
    }
    return way.matches("[1-9]") && Integer.parseInt(way) <= offered
        ? Response.answering(Integer.parseInt(way), text)
        : new Response(Way.NOT_CHOSEN, 0, text);
  }

  /** As it stands in the form. */
  private static String way(Response saved) {
    return switch (saved.way()) {
      case NOT_CHOSEN -> "";
      case OWN -> "own";
      case SUGGESTION -> String.valueOf(saved.suggestion());
    };
  }

  /** The part after this one that can be written. */
  private static String following(PortfolioView found, int number) {
    return found.set().competencies().stream()
        .map(Competency::number)
        .filter(it -> it > number && found.writable(it))
        .findFirst()
        .map(it -> "competencies/" + it)
        .orElse("statement");
  }

  private String showCompetency(
      PortfolioView found, int number, String way, String text, long basedOn, Model page) {
    page.addAttribute("asked", standing.asked(found).get(number));
    page.addAttribute("competency", found.set().competencies().get(number - 1));
    page.addAttribute("suggestions", found.set().suggestions().of(number));
    page.addAttribute("way", way);
    page.addAttribute("evidence", found.evidence(number));
    page.addAttribute("longest", portfolios.limits().answerAtMost());
    return show(text, basedOn, page, "portfolio/competency");
  }

  private String showStatement(PortfolioView found, String text, long basedOn, Model page) {
    page.addAttribute("onStatement", standing.onStatement(found));
    page.addAttribute("longest", portfolios.limits().statementAtMost());
    return show(text, basedOn, page, "portfolio/statement");
  }

  private static String show(String text, long basedOn, Model page, String template) {
    page.addAttribute("text", text);
    page.addAttribute("basedOn", basedOn);
    return template;
  }

  private static void expect(PortfolioView found, int number) {
    if (found.set().competencies().stream().map(Competency::number).noneMatch(it -> it == number)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  /** A page shown once more. */
  private interface Shown {

    String view();
  }
}
