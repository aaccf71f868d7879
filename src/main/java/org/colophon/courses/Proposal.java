package org.colophon.courses;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A course a provider proposes, from the first words to the decision. */
@Entity
@Table(name = "course_proposals")
class Proposal {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "proposal_id"))
  private ProposalId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
  private ProviderId provider;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  @Enumerated(EnumType.STRING)
  private ProposalState state = ProposalState.DRAFT;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private @Nullable CaseNumber caseNumber;

  private int round;

  /** The version that came before the committee last; 0 before the first. */
  private int decisionRound;

  private @Nullable LocalDate rulesOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private ProposalContent content = ProposalContent.EMPTY;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<ProposalSection, ProposalSave> saves = new EnumMap<>(ProposalSection.class);

  private String words = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "course_id"))
  private @Nullable CourseId course;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "amends_course_id"))
  private @Nullable CourseId amends;

  @Embedded
  @AttributeOverride(name = "proposalId", column = @Column(name = "basis_proposal_id"))
  @AttributeOverride(name = "round", column = @Column(name = "basis_round"))
  private ProposalSubmission.@Nullable Key basis;

  @Column(name = "revise_by_on")
  private @Nullable LocalDate reviseBy;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "begun_by"))
  private PersonId begunBy;

  private Instant begunAt;
  private @Nullable Instant endedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Proposal() {} // for JPA

  Proposal(ProposalId id, ProviderId provider, SetId set, PersonId by, Instant now) {
    this.id = id;
    this.provider = provider;
    this.set = set;
    this.begunBy = by;
    this.begunAt = now;
  }

  /**
   * Begins to change the text of an approved course.
   *
   * @param holds the text that holds, of which this begins as a copy
   */
  Proposal amending(CourseId amended, SubmittedProposal holds) {
    amends = amended;
    basis = new ProposalSubmission.Key(holds.id().value(), holds.round());
    content = holds.content();
    return this;
  }

  /** Changes a section; a save that changes nothing leaves its version as it is. */
  Proposal save(
      ProposalSection section, UnaryOperator<ProposalContent> change, PersonId by, Instant now) {
    var changed = change.apply(content);
    if (!changed.equals(content)) {
      content = changed;
      var all = new EnumMap<ProposalSection, ProposalSave>(ProposalSection.class);
      all.putAll(saves);
      all.put(section, new ProposalSave(version(section) + 1, by, now));
      saves = all;
    }
    return this;
  }

  long version(ProposalSection section) {
    var save = saves.get(section);
    return save == null ? 0 : save.version();
  }

  Proposal submit(CaseNumber number, LocalDate today) {
    if (caseNumber == null) {
      caseNumber = number;
      rulesOn = today;
    }
    state = ProposalState.SUBMITTED;
    round++;
    words = "";
    reviseBy = null;
    return this;
  }

  /** It comes before the committee, in this version. */
  Proposal beginDecision() {
    decisionRound = round;
    return this;
  }

  /** Takes its end back: it is with the program again, as it was submitted last. */
  Proposal reopen() {
    state = ProposalState.SUBMITTED;
    words = "";
    reviseBy = null;
    endedAt = null;
    return this;
  }

  /**
   * Whether the committee decided against it for good: it was denied, or returned and not revised
   * in time.
   */
  boolean wasRefused() {
    return state == ProposalState.DENIED
        || state == ProposalState.LAPSED && reviseBy != null && decisionRound == round;
  }

  String words() {
    return words;
  }

  Proposal sendBack(String why, LocalDate until) {
    state = ProposalState.RETURNED;
    words = why;
    reviseBy = until;
    return this;
  }

  Proposal approve(CourseId asCourse, Instant now) {
    course = asCourse;
    return end(ProposalState.APPROVED, now);
  }

  Proposal deny(String why, Instant now) {
    words = why;
    return end(ProposalState.DENIED, now);
  }

  Proposal end(ProposalState how, Instant now) {
    state = how;
    endedAt = now;
    return this;
  }

  /** The course whose text it changes; empty when it proposes one. */
  Optional<CourseId> amends() {
    return Optional.ofNullable(amends);
  }

  /** What it changes: the frozen text that held when it was begun. */
  Optional<ProposalSubmission.Key> basis() {
    return Optional.ofNullable(basis);
  }

  Optional<CourseId> course() {
    return Optional.ofNullable(course);
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  ProposalId id() {
    return id;
  }

  ProviderId provider() {
    return provider;
  }

  SetId set() {
    return set;
  }

  ProposalState state() {
    return state;
  }

  Optional<CaseNumber> caseNumber() {
    return Optional.ofNullable(caseNumber);
  }

  /** The day whose rules hold for it; empty before it is submitted. */
  Optional<LocalDate> rulesOn() {
    return Optional.ofNullable(rulesOn);
  }

  int round() {
    return round;
  }

  ProposalContent content() {
    return content;
  }

  ProposalView view(List<ProposalGap> gaps) {
    return new ProposalView(
        id,
        provider,
        set,
        state,
        caseNumber,
        round,
        content,
        saves,
        words,
        reviseBy,
        course,
        amends,
        gaps);
  }
}
