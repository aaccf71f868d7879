package org.colophon.notifications;

import java.util.List;

/**
 * One page of a list of notices.
 *
 * @param notices the notices on this page
 * @param total how many there are on all pages
 * @param page which page this is, from 0
 * @param size how many a full page holds
 */
public record NoticePage(List<NoticeView> notices, long total, int page, int size) {

  public NoticePage {
    notices = List.copyOf(notices);
  }

  /** How many pages there are, at least 1. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}
