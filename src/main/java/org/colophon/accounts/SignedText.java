package org.colophon.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.colophon.installation.Installation;
import org.springframework.stereotype.Component;

/** Signs short texts that are handed out and must come back unchanged. */
@Component
public class SignedText {

  private final byte[] key;

  SignedText(Installation installation) {
    this.key = DerivedKey.of(installation.secret(), "signed text");
  }

  /** A text nobody can guess, of letters, digits, minus and underscore. */
  public static String random() {
    return SecretToken.next().value();
  }

  /**
   * @param text what is signed, without line breaks
   * @param holder whom it is for; the same text for somebody else has another signature
   */
  public String signature(String text, String holder) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(DerivedKey.hmac(key, text + "\n" + holder));
  }

  /** Whether we signed this text for this holder. */
  public boolean isGood(String signature, String text, String holder) {
    return MessageDigest.isEqual(
        signature.getBytes(StandardCharsets.UTF_8),
        signature(text, holder).getBytes(StandardCharsets.UTF_8));
  }
}
