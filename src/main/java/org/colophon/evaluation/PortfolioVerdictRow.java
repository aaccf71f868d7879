package org.colophon.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.colophon.evaluation.verdict.Feedback;
import org.colophon.evaluation.verdict.Verdict;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One verdict, as it is kept. */
@Entity
@Table(name = "portfolio_verdicts")
class PortfolioVerdictRow {

  @Embeddable
  record Key(@Column(name = "case_number") String caseNumber, int round, int judges)
      implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Integer> competencies;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Feedback> feedback;

  private Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected PortfolioVerdictRow() {} // for JPA

  PortfolioVerdictRow(Key key, Verdict verdict, Instant now) {
    this.key = key;
    this.outcome = verdict.outcome();
    this.competencies = List.copyOf(verdict.competencies());
    this.feedback = verdict.feedback();
    this.decidedAt = now;
  }

  int round() {
    return key.round();
  }

  boolean asksThird() {
    return outcome == Outcome.THIRD_NEEDED;
  }

  PortfolioVerdict view(List<String> onStatement) {
    return new PortfolioVerdict(
        key.round(),
        key.judges(),
        new Verdict(outcome, new TreeSet<>(competencies), feedback),
        onStatement,
        decidedAt);
  }
}
