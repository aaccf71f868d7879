package org.colophon.portfolios;

import java.util.ArrayList;
import java.util.List;
import org.colophon.portfolios.Response.Way;
import org.colophon.program.Competency;
import org.colophon.program.CompetencySet;
import org.colophon.program.Rules.PortfolioWork;

/** Finds what is missing in a portfolio or cannot be right (R29). */
record PortfolioCheck(CompetencySet set, PortfolioWork rules) {

  List<PortfolioGap> gaps(PortfolioContent content) {
    var gaps = new ArrayList<PortfolioGap>();
    set.competencies().forEach(it -> gaps.addAll(gaps(it, content)));
    gaps.addAll(statement(content.statement()));
    content.items().stream().filter(it -> it.serves().isEmpty()).forEach(it -> gaps.add(idle(it)));
    return gaps;
  }

  private List<PortfolioGap> gaps(Competency competency, PortfolioContent content) {
    var number = competency.number();
    var part = Part.competency(number);
    var response = content.response(number);
    var gaps = new ArrayList<PortfolioGap>();
    if (response.way() == Way.NOT_CHOSEN) {
      gaps.add(
          new PortfolioGap(
              part,
              "way",
              "Answer a suggestion or write something of your own about competency %d."
                  .formatted(number)));
    } else if (response.text().isEmpty()) {
      gaps.add(new PortfolioGap(part, "text", "Write about competency %d.".formatted(number)));
    }
    if (response.text().length() > rules.answerAtMost()) {
      gaps.add(
          new PortfolioGap(
              part,
              "text",
              "Shorten what you wrote about competency %d to %,d characters; it has %,d."
                  .formatted(number, rules.answerAtMost(), response.text().length())));
    }
    if (response.way() == Way.OWN && content.evidence(number, Weight.PRIMARY).isEmpty()) {
      gaps.add(
          new PortfolioGap(
              part,
              "evidence",
              "Add primary evidence for competency %d, or answer one of its suggestions."
                  .formatted(number)));
    }
    return gaps;
  }

  private List<PortfolioGap> statement(String text) {
    if (text.isEmpty()) {
      return List.of(
          new PortfolioGap(Part.STATEMENT, "text", "Write your personal learning statement."));
    }
    return text.length() > rules.statementAtMost()
        ? List.of(
            new PortfolioGap(
                Part.STATEMENT,
                "text",
                "Shorten your personal learning statement to %,d characters; it has %,d."
                    .formatted(rules.statementAtMost(), text.length())))
        : List.of();
  }

  private static PortfolioGap idle(EvidenceItem item) {
    return new PortfolioGap(
        Part.item(item.id()),
        "serves-1",
        item.title().isEmpty()
            ? "Say which competencies this file serves, or take it off."
            : "Say which competencies “%s” serves, or take it off.".formatted(item.title()));
  }
}
