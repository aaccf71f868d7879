package org.colophon.web.candidate;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.integrity.AskedView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where each of a candidate's portfolios stands, and what is to do about it. */
@Component
class OwnPortfolios {

  private final Portfolios portfolios;
  private final IntegrityCases integrity;
  private final Cases cases;

  OwnPortfolios(Portfolios portfolios, IntegrityCases integrity, Cases cases) {
    this.portfolios = portfolios;
    this.integrity = integrity;
    this.cases = cases;
  }

  /**
   * The latest portfolio of each set: those that are open, and those that did not achieve it. What
   * was given up is no matter any more.
   */
  List<Line> lines(Principal me) {
    var person = OwnCase.id(me);
    return portfolios.of(person).stream()
        .filter(it -> it.state().open() || it.state() == PortfolioState.NOT_ACHIEVED)
        .map(it -> line(it, person))
        .toList();
  }

  private Line line(PortfolioView portfolio, PersonId person) {
    var number = Optional.ofNullable(portfolio.caseNumber());
    var work = number.flatMap(cases::find);
    return new Line(
        portfolio,
        work.map(CaseView::dueOn).orElse(null),
        work.filter(it -> !it.isClosed() && it.waitsOn() == WaitsOn.PAYER).isPresent(),
        number.stream()
            .flatMap(it -> integrity.asked(person, it).stream())
            .anyMatch(AskedView::takesAnswer));
  }

  /**
   * One portfolio.
   *
   * @param dueOn the day until which somebody has time; null where there is none
   * @param toPay whether its fee is to be paid
   * @param asked whether a question about it waits for an answer
   */
  record Line(PortfolioView portfolio, @Nullable LocalDate dueOn, boolean toPay, boolean asked) {

    /** The one thing its owner can do; empty while others have to act, or it can wait. */
    Optional<NextAction> action() {
      var link = "/portfolios/" + portfolio.id();
      if (asked) {
        return Optional.of(new NextAction("question", link + "/questions"));
      }
      if (toPay) {
        return Optional.of(new NextAction("pay", "/fee"));
      }
      return portfolio.state() == PortfolioState.REVISION
          ? Optional.of(new NextAction("revise", link))
          : Optional.empty();
    }
  }
}
