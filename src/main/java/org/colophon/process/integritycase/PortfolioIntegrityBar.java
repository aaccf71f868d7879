package org.colophon.process.integritycase;

import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.Seats;
import org.colophon.integrity.IntegrityBar;
import org.colophon.portfolios.Portfolios;
import org.springframework.stereotype.Component;

/** Who judged a portfolio, or is too close to its candidate, decides no suspicion about it. */
@Component
class PortfolioIntegrityBar implements IntegrityBar {

  private final Seats seats;
  private final Portfolios portfolios;
  private final Candidacies candidacies;
  private final Conflicts conflicts;

  PortfolioIntegrityBar(
      Seats seats, Portfolios portfolios, Candidacies candidacies, Conflicts conflicts) {
    this.seats = seats;
    this.portfolios = portfolios;
    this.candidacies = candidacies;
    this.conflicts = conflicts;
  }

  @Override
  public Optional<String> reason(PersonId person, CaseNumber about) {
    if (judged(person, about)) {
      return Optional.of("You judged this portfolio, so someone else decides this.");
    }
    var candidate = candidacies.candidacy(portfolios.candidate(about)).person();
    return conflicts.between(person, candidate).map(Conflict::reason);
  }

  @Override
  public void holdStill(CaseNumber about) {
    portfolios.holdStill(about);
  }

  /** Whether the person ever had it in hand, filed or not. */
  private boolean judged(PersonId person, CaseNumber about) {
    return seats.ofCase(about).stream()
        .flatMap(it -> it.turns().stream())
        .anyMatch(it -> it.person().equals(person) && it.claimedAt() != null);
  }
}
