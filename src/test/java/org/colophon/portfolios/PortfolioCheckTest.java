package org.colophon.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.files.FileId;
import org.colophon.program.Competency;
import org.colophon.program.Competency.Kind;
import org.colophon.program.CompetencySet;
import org.colophon.program.Rules.PortfolioWork;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;

/** What is missing in a portfolio of a set with two competencies (R29, R30). */
class PortfolioCheckTest {

  static final CompetencySet SET =
      new CompetencySet(
          SetId.of("youth"),
          1,
          "Youth Services",
          false,
          List.of(),
          List.of(new Competency(1, "Helps.", Kind.DOES), new Competency(2, "Knows.", Kind.KNOWS)));
  static final PortfolioCheck CHECK =
      new PortfolioCheck(SET, new PortfolioWork(20, 30, 2, 1, 2, 45, true, 60, 14));

  @Test
  void anEmptyPortfolioLacksEveryAnswerAndTheStatement() {
    assertThat(sentences(PortfolioContent.EMPTY))
        .containsExactly(
            "Answer a suggestion or write something of your own about competency 1.",
            "Answer a suggestion or write something of your own about competency 2.",
            "Write your personal learning statement.");
  }

  @Test
  void anAnswerToASuggestionNeedsNoEvidenceAndAnOwnTextNeedsPrimaryEvidence() {
    var content =
        PortfolioContent.EMPTY
            .with(1, Response.answering(2, "I did."))
            .with(2, Response.own("I know."))
            .withStatement("I learned.");

    assertThat(sentences(content))
        .containsExactly(
            "Add primary evidence for competency 2, or answer one of its suggestions.");
    assertThat(sentences(content.with(item(Map.of(2, Weight.SECONDARY)))))
        .as("secondary evidence alone is not enough")
        .containsExactly(
            "Add primary evidence for competency 2, or answer one of its suggestions.");
    assertThat(sentences(content.with(item(Map.of(2, Weight.PRIMARY))))).isEmpty();
  }

  @Test
  void oneItemServesSeveralCompetencies() {
    var content =
        PortfolioContent.EMPTY
            .with(1, Response.own("I did."))
            .with(2, Response.own("I know."))
            .with(item(Map.of(1, Weight.PRIMARY, 2, Weight.PRIMARY)))
            .withStatement("I learned.");

    assertThat(sentences(content)).isEmpty();
  }

  @Test
  void aFileThatServesNothingIsNoEvidence() {
    assertThat(sentences(PortfolioContent.EMPTY.with(item(Map.of()))))
        .contains("Say which competencies “Film” serves, or take it off.");
  }

  @Test
  void aTextAsLongAsAllowedIsEnoughAndOneSignMoreIsNot() {
    var content =
        PortfolioContent.EMPTY
            .with(1, Response.answering(1, "x".repeat(20)))
            .with(2, Response.answering(1, "x".repeat(21)))
            .withStatement("x".repeat(31));

    assertThat(sentences(content))
        .containsExactly(
            "Shorten what you wrote about competency 2 to 20 characters; it has 21.",
            "Shorten your personal learning statement to 30 characters; it has 31.");
    assertThat(sentences(content.with(2, Response.answering(1, "x")).withStatement("x".repeat(30))))
        .isEmpty();
  }

  @Test
  void aWayWithoutATextIsAGap() {
    assertThat(sentences(PortfolioContent.EMPTY.with(1, Response.answering(1, " "))))
        .contains("Write about competency 1.");
  }

  private static List<String> sentences(PortfolioContent content) {
    return CHECK.gaps(content).stream().map(PortfolioGap::sentence).toList();
  }

  private static EvidenceItem item(Map<Integer, Weight> serves) {
    return new EvidenceItem(UUID.randomUUID(), FileId.next(), "Film", serves);
  }
}
