package org.colophon.program;

import java.time.Instant;
import java.util.Optional;

/**
 * Lets a thread live at another time than the machine's. Where such a bean is there, the
 * application's clock asks it first; production has none.
 */
@FunctionalInterface
public interface PlayedTime {

  /** The time of the calling thread; empty when it lives now. */
  Optional<Instant> here();
}
