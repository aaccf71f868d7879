package org.colophon.accounts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecondFactorSettings.class)
class AccountsConfiguration {

  /** The method's name stands before each hash, so a better method can come without a reset. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** The one way to sign in; every chain of filters uses it. */
  @Bean
  DaoAuthenticationProvider signIn(
      Accounts accounts, SecondFactors factors, PasswordEncoder passwords) {
    var signIn = new DaoAuthenticationProvider(new SignInDirectory(accounts));
    signIn.setPasswordEncoder(passwords);
    signIn.setPostAuthenticationChecks(new SignInChecks(factors));
    return signIn;
  }
}
