package org.colophon.demo;

import org.colophon.accounts.Accounts;
import org.colophon.accounts.Credentials;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the accounts of the demo's people at the first start. */
@Component
@OnlyInDemo
@Order(1)
class DemoAccounts implements ApplicationRunner {

  private final Accounts accounts;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var person : DemoPerson.values()) {
      accounts
          .credentials(person.address())
          .ifPresentOrElse(this::letIn, () -> accounts.open(person.account()));
    }
  }

  private void letIn(Credentials known) {
    if (!known.enabled()) {
      accounts.enable(known.person());
    }
  }
}
