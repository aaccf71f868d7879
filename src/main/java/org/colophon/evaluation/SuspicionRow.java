package org.colophon.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/** One suspicion, as it is kept; the table is only ever added to. */
@Entity
@Table(name = "portfolio_suspicions")
class SuspicionRow {

  @Id private UUID suspicionId;

  private UUID seatId;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String words;

  private Instant raisedAt;

  protected SuspicionRow() {} // for JPA

  SuspicionRow(CaseNumber caseNumber, Suspicion suspicion) {
    this.suspicionId = UUID.randomUUID();
    this.seatId = suspicion.seat().value();
    this.caseNumber = caseNumber;
    this.person = suspicion.person();
    this.words = suspicion.words();
    this.raisedAt = suspicion.at();
  }

  Suspicion view() {
    return new Suspicion(new SeatId(seatId), person, words, raisedAt);
  }
}
