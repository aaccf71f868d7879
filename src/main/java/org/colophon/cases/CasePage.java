package org.colophon.cases;

import java.util.List;

/**
 * One page of a list of cases.
 *
 * @param cases the cases on this page
 * @param total how many cases there are on all pages
 * @param page which page this is, from 0
 * @param size how many cases a full page holds
 */
public record CasePage(List<CaseView> cases, long total, int page, int size) {

  public CasePage {
    cases = List.copyOf(cases);
  }

  public boolean hasNext() {
    return (page + 1L) * size < total;
  }

  public boolean hasPrevious() {
    return page > 0;
  }

  /** How many pages there are, at least 1. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}
