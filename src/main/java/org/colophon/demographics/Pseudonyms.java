package org.colophon.demographics;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

  private static final String METHOD = "HmacSHA256";

  private final byte[] key;

  Pseudonyms(Installation installation) {
    this.key =
        hmac(
            installation.secret().getBytes(StandardCharsets.UTF_8),
            "whose demographic answers these are");
  }

  /** 64 hexadecimal digits. */
  String of(PersonId person) {
    return HexFormat.of().formatHex(hmac(key, person.value()));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(key, METHOD));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + METHOD, e);
    }
  }
}
