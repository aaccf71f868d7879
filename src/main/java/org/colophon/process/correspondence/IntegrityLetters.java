package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.installation.Links;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityState;
import org.colophon.integrity.IntegrityView;
import org.colophon.notifications.NewNotice;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/**
 * Notices to a candidate who is asked about a portfolio. They say what is to be explained and
 * nothing about who noticed it.
 */
@Component
class IntegrityLetters implements Letters {

  private final Envelope envelope;
  private final IntegrityCases integrity;
  private final Portfolios portfolios;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final Links links;

  IntegrityLetters(
      Envelope envelope,
      IntegrityCases integrity,
      Portfolios portfolios,
      Rulebook rules,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.integrity = integrity;
    this.portfolios = portfolios;
    this.rules = rules;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of("integrity-asked", this::asked, "integrity-decided", this::decided);
  }

  private List<NewNotice> asked(Occasion occasion) {
    var found = integrity.find(occasion.caseNumber());
    var question = found.question().orElseThrow();
    return letter(
        found,
        "integrity-asked",
        Map.of("rule", rule(found), "question", question.words(), "answerBy", question.answerBy()));
  }

  private List<NewNotice> decided(Occasion occasion) {
    var found = integrity.find(occasion.caseNumber());
    var decision = found.decision().orElseThrow();
    if (!found.state().against()) {
      return letter(found, "integrity-unfounded", Map.of("reason", decision.reason()));
    }
    var decidedOn = calendar.dateOf(decision.at());
    var appeals = rules.on(decidedOn).appeals();
    return letter(
        found,
        "integrity-decided",
        Map.of(
            "outcome",
            outcome(found.state()),
            "reason",
            decision.reason(),
            "rule",
            rule(found),
            "noticeBy",
            appeals.noticeBy(decidedOn),
            "groundsBy",
            appeals.documentsBy(decidedOn)));
  }

  private static String outcome(IntegrityState state) {
    return state == IntegrityState.TO_REMOVE
        ? "we give it back without a result. Take out what tells about patrons, and hand it in anew;"
            + " a new portfolio begins with what you wrote."
        : "it ends without being evaluated further. The set counts as not achieved by a portfolio; an"
            + " approved course is the other way to it.";
  }

  /** The rule as it was on the day the portfolio was handed in. */
  private String rule(IntegrityView found) {
    return rules.on(portfolios.rulesOn(found.about())).integrity().ownWork();
  }

  private List<NewNotice> letter(IntegrityView found, String template, Map<String, Object> more) {
    var portfolio = portfolios.ofCase(found.about());
    var model = new HashMap<>(more);
    model.put("set", portfolio.set().name());
    model.put("caseNumber", found.about().value());
    model.put("link", links.to("/portfolios/{portfolio}/questions", portfolio.id()));
    return List.of(envelope.about(found.caseNumber(), found.author(), template, "", model));
  }
}
