package org.colophon.demo;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes the demo's password once. Hashes are slow for a good reason, but everybody knows this one,
 * and a large demo has thousands of people.
 */
class OneHash implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
  }

  /** Any other password gets a hash and a salt of its own, as ever. */
  private static final class Remembering implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final String hash;

    Remembering(PasswordEncoder encoder) {
      this.encoder = encoder;
      this.hash = encoder.encode(DemoPerson.PASSWORD);
    }

    @Override
    public String encode(CharSequence password) {
      return DemoPerson.PASSWORD.contentEquals(password) ? hash : encoder.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String stored) {
      return encoder.matches(password, stored);
    }

    @Override
    public boolean upgradeEncoding(String stored) {
      return encoder.upgradeEncoding(stored);
    }
  }
}
