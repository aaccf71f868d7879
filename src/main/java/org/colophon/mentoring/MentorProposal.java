package org.colophon.mentoring;

import static org.colophon.mentoring.ProposalState.OPEN;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/** One mentor being asked for one candidate. */
@Entity
@Table(name = "mentor_proposals")
class MentorProposal {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "proposal_id"))
  private ProposalId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "mentor"))
  private CaseNumber mentor;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "mentor_person"))
  private PersonId mentorPerson;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  /** How the two fit, as a sentence for staff. */
  private String why;

  private Instant askedAt;

  @Column(name = "answer_by_on")
  private LocalDate answerBy;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  private @Nullable Instant answeredAt;

  @Enumerated(EnumType.STRING)
  private @Nullable DeclineReason declined;

  private String words;

  @Version private Long version;

  protected MentorProposal() {} // for JPA

  MentorProposal(
      CaseNumber caseNumber,
      MentorView mentor,
      Origin origin,
      String why,
      Instant now,
      LocalDate answerBy) {
    this.id = ProposalId.next();
    this.caseNumber = caseNumber;
    this.mentor = mentor.caseNumber();
    this.mentorPerson = mentor.person();
    this.origin = origin;
    this.why = why;
    this.askedAt = now;
    this.answerBy = answerBy;
    this.state = OPEN;
    this.words = "";
  }

  void end(ProposalState how, Instant now) {
    if (state != OPEN) {
      throw new IllegalStateException(id + " is " + state);
    }
    state = how;
    answeredAt = now;
  }

  void decline(DeclineReason reason, String words, Instant now) {
    end(ProposalState.DECLINED, now);
    this.declined = reason;
    this.words = words;
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  CaseNumber mentor() {
    return mentor;
  }

  PersonId mentorPerson() {
    return mentorPerson;
  }

  ProposalState state() {
    return state;
  }

  Origin origin() {
    return origin;
  }

  String why() {
    return why;
  }

  ProposalView view() {
    return new ProposalView(
        id,
        caseNumber,
        mentor,
        mentorPerson,
        origin,
        why,
        askedAt,
        answerBy,
        state,
        answeredAt,
        declined,
        words);
  }
}
