package org.colophon.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.colophon.installation.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets so that the database alone does not give them away: AES-GCM under a key made out of
 * {@code colophon.secret}.
 *
 * <p>When that one changes, the old one goes into {@code
 * colophon.sign-in.second-factor.previous-secret}: what it sealed still opens, and is sealed anew
 * when it is used.
 */
@Component
class SecretBox {

  /** The newest first. */
  private final List<BytesEncryptor> keys;

  SecretBox(Installation installation, SecondFactorSettings settings) {
    this.keys =
        Stream.of(installation.secret(), settings.previousSecret())
            .filter(SecretBox::isThere)
            .map(SecretBox::key)
            .toList();
  }

  /** Seals what belongs to one person; another person's name on it does not open it. */
  String seal(PersonId person, String secret) {
    return Base64.getEncoder()
        .encodeToString(keys.get(0).encrypt((person + ":" + secret).getBytes(UTF_8)));
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException when it was sealed under another secret, or for somebody else
   */
  Opened open(PersonId person, String sealed) {
    for (var key : keys) {
      var opened = opened(key, sealed);
      if (opened != null && opened.startsWith(person + ":")) {
        return new Opened(opened.substring(person.value().length() + 1), key == keys.get(0));
      }
    }
    throw new IllegalStateException(
        "The second factor of "
            + person
            + " does not open: was colophon.secret changed without"
            + " colophon.sign-in.second-factor.previous-secret?");
  }

  private static @Nullable String opened(BytesEncryptor key, String sealed) {
    try {
      return new String(key.decrypt(Base64.getDecoder().decode(sealed)), UTF_8);
    } catch (IllegalStateException underAnotherKey) {
      return null;
    }
  }

  private static BytesEncryptor key(String secret) {
    return new AesBytesEncryptor(
        new SecretKeySpec(DerivedKey.of(secret, "second factor"), "AES"),
        KeyGenerators.secureRandom(16),
        CipherAlgorithm.GCM);
  }

  private static boolean isThere(@Nullable String secret) {
    return secret != null && !secret.isBlank();
  }

  /**
   * What was in a sealed text.
   *
   * @param current whether it was sealed under the secret in force
   */
  record Opened(String secret, boolean current) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "Opened";
    }
  }
}
