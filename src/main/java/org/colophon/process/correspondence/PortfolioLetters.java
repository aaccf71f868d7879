package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.candidates.Candidacies;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.springframework.stereotype.Component;

/** Notices to candidates about their portfolios. */
@Component
class PortfolioLetters implements Letters {

  private final Envelope envelope;
  private final Portfolios portfolios;
  private final Candidacies candidacies;
  private final Links links;

  PortfolioLetters(Envelope envelope, Portfolios portfolios, Candidacies candidacies, Links links) {
    this.envelope = envelope;
    this.portfolios = portfolios;
    this.candidacies = candidacies;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of("portfolio-received", this::received, "portfolio-ended", this::ended);
  }

  private List<NewNotice> received(Occasion occasion) {
    var portfolio = portfolios.ofCase(occasion.caseNumber());
    var attempts = portfolios.attempts(portfolio.id());
    return letter(
        occasion,
        portfolio,
        "portfolio-received",
        Map.of("checksum", attempts.get(attempts.size() - 1).sha256()));
  }

  private List<NewNotice> ended(Occasion occasion) {
    var portfolio = portfolios.ofCase(occasion.caseNumber());
    return letter(occasion, portfolio, "portfolio-ended", Map.of("reason", portfolio.words()));
  }

  private List<NewNotice> letter(
      Occasion occasion, PortfolioView portfolio, String template, Map<String, Object> more) {
    var number = occasion.caseNumber();
    var model = new HashMap<>(more);
    model.put("set", portfolio.set().name());
    model.put("link", links.to("/portfolios/{portfolio}", portfolio.id()));
    var owner = candidacies.candidacy(portfolios.candidate(number)).person();
    return List.of(
        envelope.about(number, owner, template, String.valueOf(portfolio.round()), model));
  }
}
