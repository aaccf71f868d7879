package org.colophon.portfolios;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a portfolio says: a response to each competency, evidence, and what was learned.
 *
 * @param responses by competency; one that is missing is empty
 * @param statement the personal learning statement; may be empty
 * @param items the evidence, in the order it was brought
 */
public record PortfolioContent(
    Map<Integer, Response> responses, String statement, List<EvidenceItem> items) {

  public static final PortfolioContent EMPTY = new PortfolioContent(Map.of(), "", List.of());

  public PortfolioContent {
    responses = Collections.unmodifiableMap(new TreeMap<>(responses));
    statement = statement.strip();
    items = List.copyOf(items);
  }

  public Response response(int competency) {
    return responses.getOrDefault(competency, Response.EMPTY);
  }

  public Optional<EvidenceItem> item(UUID id) {
    return items.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The evidence for a competency that has this weight. */
  public List<EvidenceItem> evidence(int competency, Weight weight) {
    return items.stream().filter(it -> it.serves().get(competency) == weight).toList();
  }

  /**
   * Whether it says the same about every competency but these.
   *
   * @param open those about which something else may be said
   */
  boolean sameBut(Set<Integer> open, PortfolioContent other) {
    return about(open).equals(other.about(open));
  }

  /** Everything that has to do with any competency but these, of each in its own words. */
  private PortfolioContent about(Set<Integer> open) {
    var kept = new TreeMap<>(responses);
    kept.keySet().removeAll(open);
    return new PortfolioContent(
        kept,
        "",
        items.stream().map(it -> it.besides(open)).filter(it -> !it.serves().isEmpty()).toList());
  }

  PortfolioContent with(int competency, Response response) {
    var all = new TreeMap<>(responses);
    if (response.isEmpty()) {
      all.remove(competency);
    } else {
      all.put(competency, response);
    }
    return new PortfolioContent(all, statement, items);
  }

  PortfolioContent withStatement(String text) {
    return new PortfolioContent(responses, text, items);
  }

  PortfolioContent with(EvidenceItem changed) {
    var all = new ArrayList<>(items);
    all.replaceAll(it -> it.id().equals(changed.id()) ? changed : it);
    if (item(changed.id()).isEmpty()) {
      all.add(changed);
    }
    return new PortfolioContent(responses, statement, all);
  }

  PortfolioContent without(UUID item) {
    return new PortfolioContent(
        responses, statement, items.stream().filter(it -> !it.id().equals(item)).toList());
  }
}
