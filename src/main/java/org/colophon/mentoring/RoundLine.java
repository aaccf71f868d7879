package org.colophon.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/** What a round brought one candidate, as it is kept. */
@Embeddable
class RoundLine {

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "mentor"))
  private @Nullable CaseNumber mentor;

  private String why;

  protected RoundLine() {} // for JPA

  RoundLine(RoundResult.Line line) {
    this.caseNumber = line.caseNumber();
    this.mentor = line.mentor();
    this.why = line.why();
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  @Nullable CaseNumber mentor() {
    return mentor;
  }

  String why() {
    return why;
  }
}
