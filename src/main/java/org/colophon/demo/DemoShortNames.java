package org.colophon.demo;

import java.util.Optional;
import org.colophon.accounts.ShortNames;
import org.springframework.stereotype.Component;

/** Lets people sign in as {@code candidate-1} rather than {@code candidate-1@demo.example}. */
@Component
@OnlyInDemo
class DemoShortNames implements ShortNames {

  @Override
  public Optional<String> addressOf(String typed) {
    return Optional.of(DemoPerson.address(typed));
  }

  @Override
  public String hint() {
    return "This is a demo. Sign in as one of %s; the password is %s."
        .formatted(DemoPerson.shortNames(), DemoPerson.PASSWORD);
  }
}
