package org.colophon.accounts;

import org.colophon.installation.Installation;

/** Makes the signer of an installation for tests of other modules. */
public final class SignedTexts {

  private SignedTexts() {}

  public static SignedText with(Installation installation) {
    return new SignedText(installation);
  }
}
