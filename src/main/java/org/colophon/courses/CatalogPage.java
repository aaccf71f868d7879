package org.colophon.courses;

import java.util.List;

/**
 * One page of what was found in the catalog.
 *
 * @param courses by title
 * @param total how many were found in all
 * @param page from 0
 */
public record CatalogPage(List<CourseView> courses, long total, int page, int size) {

  /** How many pages there are in all. */
  public int pages() {
    return (int) ((total + size - 1) / size);
  }
}
