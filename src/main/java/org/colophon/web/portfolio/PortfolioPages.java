package org.colophon.web.portfolio;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.Cases;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.integrity.AskedView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.portfolios.PortfolioBarred;
import org.colophon.portfolios.PortfolioBarred.Reason;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioGap;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioIncomplete;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A candidate's portfolios, and each as a whole: begun, looked at, thrown away. */
@Controller
@RequestMapping("/portfolios")
class PortfolioPages {

  private final Portfolios portfolios;
  private final PortfolioDesk desk;
  private final Candidacies candidacies;
  private final PortfolioArchive archive;
  private final PortfolioStanding standing;
  private final Cases cases;
  private final Invoices invoices;
  private final IntegrityCases integrity;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  PortfolioPages(
      Portfolios portfolios,
      PortfolioDesk desk,
      Candidacies candidacies,
      PortfolioArchive archive,
      PortfolioStanding standing,
      Cases cases,
      Invoices invoices,
      IntegrityCases integrity,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.desk = desk;
    this.candidacies = candidacies;
    this.archive = archive;
    this.standing = standing;
    this.cases = cases;
    this.invoices = invoices;
    this.integrity = integrity;
    this.rules = rules;
    this.calendar = calendar;
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
    var found = desk.enter(portfolio, me, page);
    page.addAttribute("attempts", portfolios.attempts(found.id()));
    var verdicts = standing.verdicts(found);
    page.addAttribute("verdicts", verdicts);
    page.addAttribute("feedback", standing.asked(found));
    page.addAttribute("onStatement", standing.onStatement(found));
    page.addAttribute("sooner", sooner(found, me).orElse(null));
    if (found.state() == PortfolioState.NOT_ACHIEVED) {
      page.addAttribute("courses", standing.courses(found));
      page.addAttribute("appeal", standing.appeal(found));
    }
    Optional.ofNullable(found.caseNumber())
        .ifPresent(
            it -> {
              var asked = integrity.asked(PortfolioDesk.person(me), it);
              page.addAttribute("questions", !asked.isEmpty());
              page.addAttribute("question", asked.stream().anyMatch(AskedView::takesAnswer));
              page.addAttribute("rests", asked.stream().anyMatch(one -> one.state().open()));
              var work = cases.find(it);
              page.addAttribute("case", work.orElse(null));
              page.addAttribute(
                  "late", work.filter(at -> at.isLateOn(calendar.today())).isPresent());
              page.addAttribute(
                  "toPay", invoices.ofCase(it).filter(InvoiceView::isOpen).isPresent());
            });
    return "portfolio/portfolio";
  }

  /** The last day of the candidacy, where it comes before that of the revision (R42). */
  private Optional<LocalDate> sooner(PortfolioView portfolio, Principal me) {
    return portfolio.state() == PortfolioState.REVISION
        ? candidacies
            .ofPerson(PortfolioDesk.person(me))
            .map(CandidacyView::termEnd)
            .filter(it -> it.isBefore(Objects.requireNonNull(portfolio.revisionDueOn())))
        : Optional.empty();
  }

  @GetMapping("/{portfolio}/submit")
  String check(@PathVariable UUID portfolio, Principal me, Model page) {
    var found = desk.enter(portfolio, me, page);
    if (!found.state().writable()) {
      return "redirect:/portfolios/{portfolio}";
    }
    if (found.state() == PortfolioState.REVISION) {
      return "portfolio/submit"; // it costs nothing, and no rule of today keeps it from it (R4,
      // R33)
    }
    var fees = rules.on(calendar.today()).portfolios();
    page.addAttribute(
        "fee",
        candidacies
            .ofPerson(PortfolioDesk.person(me))
            .map(it -> fees.fee(it.member()))
            .orElse(fees.standardFee()));
    page.addAttribute("rule", rules.on(calendar.today()).integrity().ownWork());
    page.addAttribute(
        "barred",
        portfolios
            .barred(PortfolioDesk.person(me), found.set().id())
            .map(Reason::sentence)
            .orElse(null));
    page.addAttribute("languages", Language.written());
    return "portfolio/submit";
  }

  private static Language language(String typed) {
    return Language.written().stream()
        .filter(it -> it.name().equals(typed))
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  @PostMapping("/{portfolio}/submit")
  String submit(
      @PathVariable UUID portfolio,
      @RequestParam(defaultValue = "") String language,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws PortfolioClosed {
    var found = desk.enter(portfolio, me, page);
    try {
      var number = portfolios.submit(PortfolioDesk.person(me), found.id(), language(language));
      next.addFlashAttribute("notice", desk.text("portfolio.sent", number));
      return "redirect:/portfolios/{portfolio}";
    } catch (PortfolioIncomplete e) {
      said(e.gaps(), found).ifPresent(it -> next.addFlashAttribute("warning", it));
      return "redirect:/portfolios/{portfolio}/submit";
    } catch (PortfolioBarred e) {
      return "redirect:/portfolios/{portfolio}/submit";
    }
  }

  /** What only shows when it is handed in; the page itself lists the rest. */
  private static Optional<String> said(List<PortfolioGap> gaps, PortfolioView shown) {
    return gaps.stream()
        .filter(it -> !shown.gaps().contains(it))
        .map(PortfolioGap::sentence)
        .reduce((one, other) -> one + " " + other);
  }

  @GetMapping("/{portfolio}/attempts/{round}")
  String attempt(@PathVariable UUID portfolio, @PathVariable int round, Principal me, Model page) {
    var found = desk.enter(portfolio, me, page);
    page.addAttribute(
        "verdict",
        standing.verdicts(found).stream()
            .filter(it -> it.round() == round)
            .findFirst()
            .orElse(null));
    page.addAttribute(
        "attempt",
        portfolios.attempts(found.id()).stream()
            .filter(it -> it.round() == round)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND)));
    return "portfolio/attempt";
  }

  /** Everything of a portfolio as one archive. */
  @PostMapping("/{portfolio}/archive")
  ResponseEntity<StreamingResponseBody> archive(@PathVariable UUID portfolio, Principal me) {
    var found = desk.find(portfolio, me);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("portfolio-%s.zip".formatted(found.set().id()))
                .build()
                .toString())
        .body(
            out ->
                archive.write(
                    found, portfolios.attempts(found.id()), standing.verdicts(found), out));
  }

  @GetMapping("/{portfolio}/decline")
  String askToDecline(@PathVariable UUID portfolio, Principal me, Model page) {
    var found = desk.enter(portfolio, me, page);
    page.addAttribute("courses", standing.courses(found));
    return found.state() == PortfolioState.REVISION
        ? "portfolio/decline"
        : "redirect:/portfolios/{portfolio}";
  }

  /** A course instead of handing it in again (R34). */
  @PostMapping("/{portfolio}/decline")
  String decline(@PathVariable UUID portfolio, Principal me, RedirectAttributes next)
      throws PortfolioClosed {
    portfolios.declineRevision(PortfolioDesk.person(me), desk.find(portfolio, me).id());
    next.addFlashAttribute("notice", desk.text("verdict.declined"));
    return "redirect:/portfolios/{portfolio}";
  }

  @GetMapping("/{portfolio}/end")
  String askToEnd(@PathVariable UUID portfolio, Principal me, Model page) {
    var found = desk.enter(portfolio, me, page);
    if (found.state() == PortfolioState.REVISION) {
      return "redirect:/portfolios/{portfolio}/decline";
    }
    page.addAttribute(
        "refunds", found.caseNumber() != null && portfolios.refunds(found.caseNumber()));
    return found.state().open() ? "portfolio/end" : "redirect:/portfolios/{portfolio}";
  }

  @PostMapping("/{portfolio}/end")
  String end(@PathVariable UUID portfolio, Principal me, Model page, RedirectAttributes next)
      throws PortfolioClosed {
    var found = desk.enter(portfolio, me, page);
    if (found.caseNumber() != null) {
      portfolios.withdraw(PortfolioDesk.person(me), found.id());
      next.addFlashAttribute("notice", desk.text("portfolio.withdrawn"));
      return "redirect:/portfolios/{portfolio}";
    }
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
