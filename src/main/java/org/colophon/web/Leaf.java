package org.colophon.web;

import java.util.List;

/**
 * One page of a list that is at hand as a whole.
 *
 * @param number which page this is, from 0
 * @param pages how many there are, at least 1
 */
public record Leaf<T>(List<T> rows, int number, int pages) {

  /** The page that is wished for, or the nearest there is. */
  public static <T> Leaf<T> of(List<T> all, int wished, int size) {
    var pages = Math.max(1, (all.size() + size - 1) / size);
    var number = Math.max(0, Math.min(wished, pages - 1));
    var from = number * size;
    return new Leaf<>(all.subList(from, Math.min(from + size, all.size())), number, pages);
  }
}
