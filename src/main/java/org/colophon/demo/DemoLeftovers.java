package org.colophon.demo;

import java.util.Arrays;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Credentials;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo's people out of a database that was once a demo: everybody knows their password.
 */
@Component
@ConditionalOnProperty(name = "colophon.demo.enabled", havingValue = "false")
class DemoLeftovers implements ApplicationRunner {

  private final Accounts accounts;

  DemoLeftovers(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Arrays.stream(DemoPerson.values())
        .flatMap(person -> accounts.credentials(person.address()).stream())
        .filter(Credentials::enabled)
        .forEach(known -> accounts.disable(known.person()));
  }
}
