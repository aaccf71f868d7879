package org.colophon.accounts;

import java.util.Optional;

/** Lets people sign in with a word that is no address; only a demo offers this. */
public interface ShortNames {

  /**
   * @param typed what stands in the address field, without an @
   * @return the address it stands for
   */
  Optional<String> addressOf(String typed);
}
