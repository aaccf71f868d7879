package org.colophon.demo;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Shortcoming;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Invoices;
import org.colophon.files.FileKind;
import org.colophon.files.FileStore;
import org.colophon.integrity.IntegrityCases;
import org.colophon.portfolios.Part;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.Response;
import org.colophon.program.SetId;
import org.springframework.stereotype.Component;

/**
 * What candidates and evaluators of the demo do about portfolios, by the services behind the pages.
 */
@Component
@OnlyInDemo
class PortfolioDeeds {

  private final Portfolios portfolios;
  private final PortfolioReviews reviews;
  private final Seats seats;
  private final IntegrityCases suspicions;
  private final FileStore files;
  private final Invoices invoices;
  private final CardCheckouts cards;
  private final Accounts accounts;
  private final Office office;

  PortfolioDeeds(
      Portfolios portfolios,
      PortfolioReviews reviews,
      Seats seats,
      IntegrityCases suspicions,
      FileStore files,
      Invoices invoices,
      CardCheckouts cards,
      Accounts accounts,
      Office office) {
    this.portfolios = portfolios;
    this.reviews = reviews;
    this.seats = seats;
    this.suspicions = suspicions;
    this.files = files;
    this.invoices = invoices;
    this.cards = cards;
    this.accounts = accounts;
    this.office = office;
  }

  // The candidate

  /** Writes the first half, and brings the first paper. */
  void begin(Applicant who, SetId set) throws Exception {
    var by = idOf(who);
    var written = DemoPortfolio.of(set);
    var id = portfolios.begin(by, PortfolioId.next(), set);
    answer(by, id, written, 1, written.answers().size() / 2);
    bring(by, id, written.evidence().get(0));
  }

  void complete(Applicant who, SetId set) throws Exception {
    var by = idOf(who);
    var written = DemoPortfolio.of(set);
    var id = portfolio(who).id();
    var all = written.answers().size();
    answer(by, id, written, all / 2 + 1, all);
    for (var paper : written.evidence().subList(1, written.evidence().size())) {
      bring(by, id, paper);
    }
    portfolios.saveStatement(by, id, written.statement(), 0);
  }

  private void answer(PersonId by, PortfolioId id, DemoPortfolio written, int from, int to)
      throws Exception {
    for (var competency = from; competency <= to; competency++) {
      portfolios.save(by, id, competency, written.answers().get(competency - 1).response(), 0);
    }
  }

  private void bring(PersonId by, PortfolioId id, DemoPortfolio.Evidence evidence)
      throws Exception {
    var item = UUID.randomUUID();
    var paper = CoursePaper.of(List.of(evidence.title(), "Made for the Colophon demo."));
    try (var upload =
        files.receive(
            new ByteArrayInputStream(paper),
            evidence.title().replace(' ', '-') + ".pdf",
            Set.of(FileKind.PDF),
            portfolios.largestFile())) {
      portfolios.attach(by, id, item, upload);
    }
    portfolios.describe(by, id, item, evidence.title(), evidence.serves(), 1);
  }

  void submit(Applicant who) throws Exception {
    portfolios.submit(idOf(who), portfolio(who).id());
  }

  void pay(Applicant who) throws Exception {
    cards.pay(cards.start(invoices.ofCase(caseOf(who)).orElseThrow().id()).id());
  }

  /** Adds to every answer in question, and hands it in again. */
  void submitAgain(Applicant who) throws Exception {
    var by = idOf(who);
    var portfolio = portfolio(who);
    var written = DemoPortfolio.of(portfolio.set().id());
    for (var competency : portfolio.asked()) {
      var before = portfolio.content().response(competency);
      portfolios.save(
          by,
          portfolio.id(),
          competency,
          new Response(before.way(), before.suggestion(), before.text() + "\n\n" + written.again()),
          portfolio.version(Part.competency(competency)));
    }
    portfolios.submit(by, portfolio.id());
  }

  // Evaluators

  /** Whoever was asked for this seat takes it. */
  void claim(Applicant who, int position) {
    var seat = seat(who, position);
    office.claim(seat.caseNumber(), "UserTask_Review", about(seat), atWork(seat));
  }

  /**
   * Rates the first of the competencies that are asked for.
   *
   * @param findings a letter for each: M for met, P for partly, N for not
   */
  void rate(Applicant who, int position, String findings) throws Exception {
    var seat = seat(who, position);
    var left = seat.competencies().iterator();
    for (var finding : findings.toCharArray()) {
      reviews.mark(seat.id(), atWork(seat), mark(left.next(), finding), 0);
    }
  }

  /** Rates all that is asked for, and files it. */
  void judge(Applicant who, int position, String findings) throws Exception {
    rate(who, position, findings);
    var seat = seat(who, position);
    reviews.sayOfStatement(seat.id(), atWork(seat), "Honest, and about own work.", 0);
    office.completeUnread(
        seat.caseNumber(),
        "UserTask_Review",
        about(seat),
        atWork(seat),
        Map.of("reviewDeclared", true));
  }

  private static PortfolioMark mark(int competency, char finding) {
    return switch (finding) {
      case 'M' -> new PortfolioMark(competency, Finding.MET, Set.of(), "");
      case 'P' ->
          new PortfolioMark(
              competency,
              Finding.PARTLY,
              Set.of(Shortcoming.INCOMPLETE),
              "The example is good. What you would do another time is missing.");
      default ->
          new PortfolioMark(
              competency,
              Finding.NOT_MET,
              Set.of(Shortcoming.TOO_GENERAL, Shortcoming.INDIRECT),
              "This tells what the library did. Please say what you did yourself, and show it.");
    };
  }

  void suspect(Applicant who, int position, String words) throws Exception {
    var seat = seat(who, position);
    reviews.suspect(seat.id(), atWork(seat), words);
  }

  // Program staff

  void ask(Applicant who, String question) {
    office.complete(
        suspicions.ofAuthor(idOf(who)).get(0).caseNumber(),
        "UserTask_LookIntoSuspicion",
        DemoPerson.STAFF,
        Map.of("integrityLook", "ASK", "integrityWords", question));
  }

  /** The latest of the seats of this place. */
  private SeatView seat(Applicant who, int position) {
    return seats.ofCase(caseOf(who)).stream()
        .filter(it -> it.position() == position)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static PersonId atWork(SeatView seat) {
    return seat.turn().orElseThrow().person();
  }

  private static Map<String, String> about(SeatView seat) {
    return Map.of("seatId", seat.id().toString());
  }

  private CaseNumber caseOf(Applicant who) {
    return requireNonNull(portfolio(who).caseNumber());
  }

  private PortfolioView portfolio(Applicant who) {
    return portfolios.of(idOf(who)).get(0);
  }

  private PersonId idOf(Applicant who) {
    return accounts.byEmail(who.address()).orElseThrow().id();
  }
}
