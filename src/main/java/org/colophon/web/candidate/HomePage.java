package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.accounts.Accounts;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.SectionState;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.courses.Providers;
import org.colophon.fees.Invoices;
import org.colophon.notifications.Notices;
import org.colophon.records.RecordRequestView;
import org.colophon.records.RecordRequests;
import org.colophon.web.StaffRoles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a candidate where the case stands and the one thing to do now. */
@Controller
class HomePage {

  private static final int NEWEST_LINES = 5;
  private static final int NEWEST_MESSAGES = 3;

  private final OwnCase own;
  private final OwnPortfolios portfolios;
  private final Applications applications;
  private final Invoices invoices;
  private final Notices notices;
  private final Accounts accounts;
  private final RecordRequests requests;
  private final Providers providers;

  HomePage(
      OwnCase own,
      OwnPortfolios portfolios,
      Applications applications,
      Invoices invoices,
      Notices notices,
      Accounts accounts,
      RecordRequests requests,
      Providers providers) {
    this.own = own;
    this.portfolios = portfolios;
    this.applications = applications;
    this.invoices = invoices;
    this.notices = notices;
    this.accounts = accounts;
    this.requests = requests;
    this.providers = providers;
  }

  /**
   * People who work for the program start elsewhere.
   *
   * @param mine given when they ask for their own certification
   */
  @GetMapping("/home")
  String home(Authentication person, @RequestParam(required = false) String mine, Model page) {
    if (StaffRoles.any(person) && mine == null) {
      return "redirect:/staff";
    }
    page.addAttribute("name", accounts.person(OwnCase.id(person)).givenName());
    page.addAttribute(
        "messages", notices.of(OwnCase.id(person)).stream().limit(NEWEST_MESSAGES).toList());
    page.addAttribute(
        "requests",
        requests.of(OwnCase.id(person)).stream().filter(RecordRequestView::isOpen).toList());
    page.addAttribute("providers", providers.of(OwnCase.id(person)));
    return own.candidacy(person)
        .map(it -> show(it, person, page))
        .orElseGet(() -> begin(person, page));
  }

  private String begin(Principal person, Model page) {
    var begun =
        applications.draft(OwnCase.id(person)).progress().values().stream()
            .anyMatch(it -> it != SectionState.NOT_STARTED);
    page.addAttribute("way", Way.atTheBeginning());
    page.addAttribute("action", begun ? NextAction.CONTINUE : NextAction.BEGIN);
    return "candidate/home-begin";
  }

  private String show(CandidacyView candidacy, Principal person, Model page) {
    var lines = portfolios.lines(person);
    page.addAttribute(
        "portfolios", lines.stream().filter(it -> it.portfolio().state().open()).toList());
    var proof = own.proof(candidacy);
    page.addAttribute("candidacy", candidacy);
    page.addAttribute("case", own.caseOf(candidacy));
    page.addAttribute("way", Way.of(candidacy.state(), proof.eligible()));
    page.addAttribute(
        "action",
        lines.stream()
            .flatMap(it -> it.action().stream())
            .findFirst()
            .or(() -> NextAction.of(candidacy.state(), proof.eligible()))
            .orElse(null));
    page.addAttribute("proof", proof);
    page.addAttribute("showsSets", showsSets(candidacy.state()));
    page.addAttribute("sets", own.sets(candidacy));
    page.addAttribute("invoice", invoices.ofCase(candidacy.caseNumber()).orElse(null));
    page.addAttribute(
        "timeline",
        own.timeline(candidacy.caseNumber()).stream()
            .filter(it -> it.kind() != Kind.VIEW) // who looked stands on the page of the case
            .limit(NEWEST_LINES)
            .toList());
    return "candidate/home";
  }

  private static boolean showsSets(CandidacyState state) {
    return state == CandidacyState.ACCEPTED
        || state == CandidacyState.CERTIFIED
        || state == CandidacyState.LAPSED;
  }
}
