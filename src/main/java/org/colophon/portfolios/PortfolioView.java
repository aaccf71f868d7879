package org.colophon.portfolios;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.colophon.cases.CaseNumber;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio as its owner sees it.
 *
 * @param set of the candidate's edition
 * @param caseNumber null while it was never submitted
 * @param round how often it was submitted
 * @param language it is written in, said when it was first submitted; English before
 * @param asked the competencies the candidate was asked about; empty when it never was
 * @param revisionDueOn the last day to hand it in again; null when it was never asked for
 * @param saves by part; one that was never saved is missing
 * @param items the evidence with its files
 * @param words how it ended, a sentence; else empty
 * @param endedAt null while it is open
 * @param gaps what still has to be put right; none once it is submitted
 */
public record PortfolioView(
    PortfolioId id,
    CompetencySet set,
    PortfolioState state,
    @Nullable CaseNumber caseNumber,
    int round,
    Language language,
    SortedSet<Integer> asked,
    @Nullable LocalDate revisionDueOn,
    PortfolioContent content,
    Map<String, PortfolioSave> saves,
    List<ItemView> items,
    String words,
    Instant begunAt,
    @Nullable Instant endedAt,
    List<PortfolioGap> gaps) {

  public PortfolioView {
    asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    saves = Map.copyOf(saves);
    items = List.copyOf(items);
    gaps = List.copyOf(gaps);
  }

  /** Whether its owner may write about a competency now. */
  public boolean writable(int competency) {
    return state == PortfolioState.DRAFT
        || state == PortfolioState.REVISION && asked.contains(competency);
  }

  /** Whether a piece of evidence is also about something its owner may not change now. */
  public boolean fixed(EvidenceItem item) {
    return !state.writable() || !item.serves().keySet().stream().allMatch(this::writable);
  }

  public long version(Part part) {
    var save = saves.get(part.key());
    return save == null ? 0 : save.version();
  }

  /** Whether no other portfolio of its set can be begun after it (R40). */
  public boolean usesUpTheWay() {
    return state.usesUpTheWay(!asked.isEmpty());
  }

  /** What would be frozen if it were handed in now. */
  public FrozenPortfolio asItStands() {
    return FrozenPortfolio.of("", set, language, content, items);
  }

  /** The evidence for a competency, of whatever weight. */
  public List<ItemView> evidence(int competency) {
    return items.stream().filter(it -> it.item().serves().containsKey(competency)).toList();
  }

  /** How many items prove a competency directly. */
  public int primary(int competency) {
    return content.evidence(competency, Weight.PRIMARY).size();
  }

  /** How many items support a competency. */
  public int secondary(int competency) {
    return content.evidence(competency, Weight.SECONDARY).size();
  }

  public List<PortfolioGap> gapsOf(int competency) {
    return gaps(Part.competency(competency));
  }

  public List<PortfolioGap> gapsOfStatement() {
    return gaps(Part.STATEMENT);
  }

  /** What is to be said about files that serve nothing yet. */
  public List<PortfolioGap> gapsOfFiles() {
    return items.stream().flatMap(it -> gaps(Part.item(it.item().id())).stream()).toList();
  }

  public List<PortfolioGap> gaps(Part part) {
    return gaps.stream().filter(it -> it.part().equals(part)).toList();
  }
}
