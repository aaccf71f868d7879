package org.colophon.accounts;

import java.time.Instant;
import org.springframework.security.core.GrantedAuthority;

/**
 * Says within a session that the second step was made, and when it was made last.
 *
 * @param at when the code was typed
 */
record SecondFactorProven(Instant at) implements GrantedAuthority {

  static final String NAME = "FACTOR_CODE";

  @Override
  public String getAuthority() {
    return NAME;
  }
}
