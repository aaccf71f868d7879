package org.colophon.installation;

import java.util.Optional;

/** Something everybody should know for now, shown on top of every page. */
@FunctionalInterface
public interface Announcement {

  /** A sentence or two; empty when there is nothing to say. */
  Optional<String> text();
}
