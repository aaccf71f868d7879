package org.colophon.process.integritycase;

import static org.colophon.process.integritycase.IntegrityCase.Messages.ANSWERED;
import static org.colophon.process.integritycase.IntegrityCase.Messages.DROPPED;
import static org.colophon.process.integritycase.IntegrityCase.Messages.OPENED;
import static org.colophon.process.integritycase.IntegrityCase.Variables.LOOK_DUE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.evaluation.IntegritySuspected;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.integrity.IntegrityAnswered;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityDropped;
import org.colophon.integrity.IntegrityOpened;
import org.colophon.integrity.IntegritySettled;
import org.colophon.portfolios.OwnPortfolio;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioReleased;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the work on a suspicion, in the transaction of what happened. */
@Component
class IntegrityCaseTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final PortfolioReviews reviews;
  private final IntegrityCases integrity;
  private final Portfolios portfolios;
  private final ProgramCalendar calendar;

  IntegrityCaseTrigger(
      RuntimeService runtime,
      Wakeup wakeup,
      PortfolioReviews reviews,
      IntegrityCases integrity,
      Portfolios portfolios,
      ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.reviews = reviews;
    this.integrity = integrity;
    this.portfolios = portfolios;
    this.calendar = calendar;
  }

  /** What an evaluator sees: the last words from that seat. */
  @EventListener
  void on(IntegritySuspected event) {
    reviews.suspicions(event.caseNumber()).stream()
        .filter(it -> it.seat().equals(event.seat()))
        .reduce((earlier, later) -> later)
        .ifPresent(it -> integrity.suspect(event.caseNumber(), it.words(), it.person()));
  }

  @EventListener
  void on(IntegrityOpened event) {
    runtime.startProcessInstanceByMessage(
        OPENED, event.caseNumber().value(), LOOK_DUE.of(calendar.endOf(event.lookBy())));
  }

  @EventListener
  void on(IntegrityAnswered event) {
    wakeup.tell(ANSWERED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(IntegrityDropped event) {
    wakeup.tell(DROPPED, event.caseNumber(), Map.of());
  }

  /** A portfolio that does not go on ends as it does when it is withdrawn, with all it has open. */
  @EventListener
  void on(IntegritySettled event) throws OwnPortfolio, PortfolioClosed {
    switch (event.outcome()) {
      case FOUNDED -> portfolios.endBreached(event.about(), event.words(), event.by());
      case TO_REMOVE -> portfolios.giveBack(event.about(), event.words(), event.by());
      default -> {} // the evaluation goes on
    }
  }

  @EventListener
  void on(PortfolioReleased event) {
    if (!portfolios.ofCase(event.caseNumber()).state().open()) {
      integrity.workEnded(event.caseNumber());
    }
  }
}
