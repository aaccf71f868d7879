package org.colophon.demographics;

import java.util.HexFormat;
import org.colophon.accounts.DerivedKey;
import org.colophon.accounts.PersonId;
import org.colophon.installation.Installation;
import org.springframework.stereotype.Component;

/**
 * The name under which somebody's answers are kept: the same each time, and not to be traced back
 * by who has the database alone. The key is made out of {@code colophon.secret} for this one use;
 * when the secret changes, earlier answers still count, but nobody can change them any more.
 */
@Component
class Pseudonyms {

  private final byte[] key;

  Pseudonyms(Installation installation) {
    this.key = DerivedKey.of(installation.secret(), "whose demographic answers these are");
  }

  /** 64 hexadecimal digits. */
  String of(PersonId person) {
    return HexFormat.of().formatHex(DerivedKey.hmac(key, person.value()));
  }
}
