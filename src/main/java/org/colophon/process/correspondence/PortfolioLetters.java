package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.candidates.Candidacies;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
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
    return Map.of(
        "portfolio-received", it -> letter(it, "portfolio-received"),
        "portfolio-ended", it -> letter(it, "portfolio-ended"));
  }

  private List<NewNotice> letter(Occasion occasion, String template) {
    var number = occasion.caseNumber();
    var portfolio = portfolios.ofCase(number);
    var model = new HashMap<String, Object>();
    model.put("set", portfolio.set().name());
    model.put("number", number);
    model.put("reason", portfolio.words());
    model.put("checksum", portfolios.attempts(portfolio.id()).get(portfolio.round() - 1).sha256());
    model.put("link", links.to("/portfolios/{portfolio}", portfolio.id()));
    var owner = candidacies.candidacy(portfolios.candidate(number)).person();
    return List.of(
        envelope.about(number, owner, template, String.valueOf(portfolio.round()), model));
  }
}
