package org.colophon.accounts;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Finds who wants to sign in. An address that is not confirmed counts as expired credentials, the
 * only state Spring Security looks at after the password: nobody else learns of it.
 */
class SignInDirectory implements UserDetailsService {

  private final Accounts accounts;

  SignInDirectory(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String typed) {
    return accounts
        .credentials(typed)
        .map(SignedInPerson::new)
        .orElseThrow(() -> new UsernameNotFoundException("No account with this address"));
  }
}
