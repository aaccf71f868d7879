package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Messages.DECLINED;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Messages.ENDED;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Messages.INTEGRITY_SETTLED;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Messages.INTEGRITY_SUSPECTED;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Messages.REVISED;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Messages.SUBMITTED;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.FEE_SETTLED;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.CandidacyLapsed;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.candidates.CandidateCertified;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatClaimed;
import org.colophon.evaluation.Seats;
import org.colophon.integrity.IntegrityOpened;
import org.colophon.integrity.IntegritySettled;
import org.colophon.portfolios.PortfolioEnded;
import org.colophon.portfolios.PortfolioSubmitted;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.RevisionDeclined;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the process of a portfolio, in the transaction of what happened. */
@Component
class PortfolioSubmissionTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final Portfolios portfolios;
  private final Seats seats;

  PortfolioSubmissionTrigger(
      RuntimeService runtime, Wakeup wakeup, Portfolios portfolios, Seats seats) {
    this.seats = seats;
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.portfolios = portfolios;
  }

  @EventListener
  void on(PortfolioSubmitted event) {
    if (event.round() == 1) {
      runtime.startProcessInstanceByMessage(
          SUBMITTED, event.caseNumber().value(), FEE_SETTLED.of(false));
    } else {
      wakeup.tell(REVISED, event.caseNumber(), Map.of());
    }
  }

  @EventListener
  void on(RevisionDeclined event) {
    wakeup.tell(DECLINED, event.caseNumber(), Map.of());
  }

  /** From now on the fee is used. */
  @EventListener
  void on(SeatClaimed event) {
    if (seats.find(event.seat()).orElseThrow().kind() == EvaluatorKind.PORTFOLIO) {
      portfolios.evaluationBegan(event.caseNumber());
    }
  }

  /** Its evaluation rests from now on. */
  @EventListener
  void on(IntegrityOpened event) {
    wakeup.tell(INTEGRITY_SUSPECTED, event.about(), Map.of());
  }

  /** It goes on, unless this ends the portfolio. */
  @EventListener
  void on(IntegritySettled event) {
    if (!event.founded()) {
      wakeup.tell(INTEGRITY_SETTLED, event.about(), Map.of());
    }
  }

  @EventListener
  void on(PortfolioEnded event) {
    wakeup.tell(ENDED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(SetAchieved event) {
    portfolios.setAchieved(event.candidate(), event.set());
  }

  @EventListener
  void on(CandidacyWithdrawn event) {
    portfolios.candidacyEnded(event.candidate());
  }

  @EventListener
  void on(CandidacyLapsed event) {
    portfolios.candidacyEnded(event.candidate());
  }

  @EventListener
  void on(CandidateCertified event) {
    portfolios.candidacyEnded(event.candidate());
  }
}
