package org.colophon.webinars;

import java.util.Optional;
import org.colophon.accounts.SignedText;
import org.springframework.stereotype.Component;

/**
 * Makes the secret part of links by which somebody without an account handles one registration. It
 * is signed, so nothing has to be kept, and every letter may carry it.
 */
@Component
class RegistrationLinks {

  private static final String HOLDER = "webinar registration";

  private final SignedText signed;

  RegistrationLinks(SignedText signed) {
    this.signed = signed;
  }

  String token(RegistrationId id) {
    return id + "." + signed.signature(id.toString(), HOLDER);
  }

  /** The registration a token is for; empty when it is none of ours. */
  Optional<RegistrationId> read(String token) {
    var parts = token.split("\\.", -1);
    return parts.length == 2 && signed.isGood(parts[1], parts[0], HOLDER)
        ? Optional.of(RegistrationId.of(parts[0]))
        : Optional.empty();
  }
}
