package org.colophon.accounts;

import java.time.Duration;
import java.util.Set;
import org.colophon.installation.Installation;

/** Makes parts of signing in for tests of other modules. */
public final class SignInParts {

  private SignInParts() {}

  public static SignedText signedText(Installation installation) {
    return new SignedText(installation);
  }

  public static SignedInPerson person(PersonId person, Role... roles) {
    var me = new SignedInPerson(new Credentials(person, "hash", true, true, Set.of(roles), 0));
    me.eraseCredentials();
    return me;
  }

  public static SecondStepNeeded secondStepNeeded(SignedInPerson person) {
    return new SecondStepNeeded(person);
  }

  public static StaffAccess staffAccess(boolean demanded) {
    return new StaffAccess(new SecondFactorSettings(demanded, Duration.ofMinutes(15), 20, null));
  }
}
