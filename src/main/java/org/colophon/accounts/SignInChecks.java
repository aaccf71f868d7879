package org.colophon.accounts;

import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;

/** What is looked at once the password was right: nobody else learns of it. */
class SignInChecks implements UserDetailsChecker {

  private final SecondFactors factors;

  SignInChecks(SecondFactors factors) {
    this.factors = factors;
  }

  @Override
  public void check(UserDetails user) {
    if (!user.isCredentialsNonExpired()) {
      throw new CredentialsExpiredException("The address is not confirmed");
    }
    if (user instanceof SignedInPerson person
        && (factors.isEnrolled(person.person()) || factors.isDemandedOf(person.roles()))) {
      throw new SecondStepNeeded(person);
    }
  }
}
