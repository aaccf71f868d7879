package org.colophon.portfolios;

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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.CompetencySet;
import org.colophon.program.EditionId;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one candidate writes and proves about one set, from the first words to its end. */
@Entity
@Table(name = "portfolios")
class Portfolio {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "portfolio_id"))
  private PortfolioId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
  private CandidateId candidate;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "edition_id"))
  private EditionId edition;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  @Enumerated(EnumType.STRING)
  private PortfolioState state = PortfolioState.DRAFT;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private @Nullable CaseNumber caseNumber;

  private int round;

  @Enumerated(EnumType.STRING)
  private Language language = Language.ENGLISH;

  private @Nullable LocalDate rulesOn;

  /** The competencies the candidate was asked about; null before that. */
  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable SortedSet<Integer> asked;

  private @Nullable LocalDate revisionDueOn;

  /** When the first evaluator took it; null before that. */
  private @Nullable Instant evaluatedSince;

  @JdbcTypeCode(SqlTypes.JSON)
  private PortfolioContent content = PortfolioContent.EMPTY;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, PortfolioSave> saves = new HashMap<>();

  /** The program office could not have it evaluated. */
  private boolean givenBack;

  private String words = "";
  private Instant begunAt;
  private @Nullable Instant endedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Portfolio() {} // for JPA

  Portfolio(
      PortfolioId id,
      CandidateId candidate,
      PersonId person,
      EditionId edition,
      SetId set,
      PortfolioContent content,
      Instant now) {
    this.id = id;
    this.candidate = candidate;
    this.person = person;
    this.edition = edition;
    this.set = set;
    this.content = content;
    this.begunAt = now;
  }

  /**
   * Changes a part; a save that changes nothing leaves its version as it is.
   *
   * @throws PortfolioClosed when the change touches what is not asked for
   */
  Portfolio save(Part part, UnaryOperator<PortfolioContent> change, Instant now)
      throws PortfolioClosed {
    var changed = change.apply(content);
    if (asked != null && !changed.sameBut(asked, content)) {
      throw new PortfolioClosed(id);
    }
    if (!changed.equals(content)) {
      content = changed;
      var all = new HashMap<>(saves);
      all.put(part.key(), new PortfolioSave(version(part) + 1, now));
      saves = all;
    }
    return this;
  }

  /** Hands it in; the language it is written in is said the first time and stays. */
  Portfolio submit(CaseNumber number, Language language, LocalDate today) {
    if (caseNumber == null) {
      caseNumber = number;
      this.language = language;
      rulesOn = today;
    }
    state = PortfolioState.SUBMITTED;
    round++;
    return this;
  }

  /** Gives it back to its owner to complete what is in question. */
  Portfolio askMore(SortedSet<Integer> competencies, LocalDate dueOn) {
    asked = competencies;
    revisionDueOn = dueOn;
    state = PortfolioState.REVISION;
    return this;
  }

  /** An evaluator took it; it counts once. */
  Portfolio evaluated(Instant now) {
    if (evaluatedSince == null) {
      evaluatedSince = now;
    }
    return this;
  }

  /**
   * Ends it.
   *
   * @param why a sentence for its owner
   */
  Portfolio end(PortfolioState how, String why, Instant now) {
    state = how;
    words = why;
    endedAt = now;
    return this;
  }

  Optional<CaseNumber> caseNumber() {
    return Optional.ofNullable(caseNumber);
  }

  int round() {
    return round;
  }

  /** The day whose rules hold for it; empty before it is submitted. */
  Optional<LocalDate> rulesOn() {
    return Optional.ofNullable(rulesOn);
  }

  /** The competencies the candidate was asked about; empty when it never was. */
  SortedSet<Integer> asked() {
    return asked == null ? Collections.emptySortedSet() : asked;
  }

  /** The last day to hand it in again. */
  Optional<LocalDate> revisionDueOn() {
    return Optional.ofNullable(revisionDueOn);
  }

  /** It counts for nothing, and its fee goes back. */
  Portfolio givenBack() {
    givenBack = true;
    return this;
  }

  boolean isGivenBack() {
    return givenBack;
  }

  boolean isEvaluated() {
    return evaluatedSince != null;
  }

  /** Whether the candidate had the one chance to complete it, so that no other is begun (R40). */
  boolean usesUpTheWay() {
    return state.usesUpTheWay(asked != null);
  }

  String words() {
    return words;
  }

  long version(Part part) {
    var save = saves.get(part.key());
    return save == null ? 0 : save.version();
  }

  PortfolioId id() {
    return id;
  }

  CandidateId candidate() {
    return candidate;
  }

  PersonId person() {
    return person;
  }

  EditionId edition() {
    return edition;
  }

  SetId set() {
    return set;
  }

  Language language() {
    return language;
  }

  PortfolioState state() {
    return state;
  }

  PortfolioContent content() {
    return content;
  }

  PortfolioView view(CompetencySet competencies, List<ItemView> items, List<PortfolioGap> gaps) {
    return new PortfolioView(
        id,
        competencies,
        state,
        caseNumber,
        round,
        language,
        asked(),
        revisionDueOn,
        content,
        saves,
        items,
        words,
        begunAt,
        endedAt,
        gaps);
  }
}
