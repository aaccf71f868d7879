package org.colophon.mentoring;

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
import java.time.Period;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A candidate and a mentor who work together, from the mentor's yes to the end. */
@Entity
@Table(name = "mentor_pairs")
class Pair {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "pair_id"))
  private PairId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "mentor"))
  private CaseNumber mentor;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "mentor_person"))
  private PersonId mentorPerson;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "candidate_person"))
  private PersonId candidatePerson;

  @Column(name = "began_on")
  private LocalDate began;

  /** The last day on which the two are known to have been in touch. */
  @Column(name = "last_sign_on")
  private LocalDate lastSign;

  @Column(name = "nudged_on")
  private LocalDate nudged;

  /** The day on which the candidate was asked about the silence. */
  @Column(name = "silence_asked_on")
  private @Nullable LocalDate silenceAsked;

  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable PairEnd ended;

  @Version private Long version;

  protected Pair() {} // for JPA

  Pair(MentorRequest request, MentorProposal proposal, LocalDate today) {
    this.id = PairId.next();
    this.caseNumber = request.caseNumber();
    this.mentor = proposal.mentor();
    this.mentorPerson = proposal.mentorPerson();
    this.candidatePerson = request.person();
    this.began = today;
    this.lastSign = today;
    this.nudged = today;
  }

  /** The two were in touch; whatever was asked about a silence is answered. */
  void sign(LocalDate day) {
    silenceAsked = null;
    if (day.isAfter(lastSign)) {
      lastSign = day;
    }
  }

  /** The next day to remind the two: whole periods after they began, so that no day drifts. */
  LocalDate nextNudge(Period every) {
    var next = began;
    for (var n = 1; !next.isAfter(nudged); n++) {
      next = began.plus(every.multipliedBy(n));
    }
    return next;
  }

  void nudge(LocalDate today) {
    nudged = today;
  }

  /** The day on which their silence is noticed; null when it was, and nothing came since. */
  @Nullable LocalDate silentOn(int days) {
    return silenceAsked == null ? lastSign.plusDays(days) : null;
  }

  void askAboutSilence(LocalDate today) {
    silenceAsked = today;
    nudged = today;
  }

  void end(PairEnd how, Instant now) {
    if (ended != null) {
      throw new IllegalStateException(id + " is " + ended);
    }
    ended = how;
    endedAt = now;
  }

  PairId id() {
    return id;
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

  PersonId candidatePerson() {
    return candidatePerson;
  }

  boolean running() {
    return ended == null;
  }

  PairView view() {
    return new PairView(
        id,
        caseNumber,
        mentor,
        mentorPerson,
        candidatePerson,
        began,
        lastSign,
        silenceAsked != null,
        endedAt,
        ended);
  }
}
