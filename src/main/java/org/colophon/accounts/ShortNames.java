package org.colophon.accounts;

import java.util.Optional;

/** Lets people sign in with a word that is no address; only a demo offers this. */
public interface ShortNames {

  /**
   * The address a word stands for.
   *
   * @param typed what stands in the address field, without an @
   */
  Optional<String> addressOf(String typed);

  /** A sentence for the sign-in page that says which words there are. */
  String hint();
}
