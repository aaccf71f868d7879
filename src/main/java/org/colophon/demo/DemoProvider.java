package org.colophon.demo;

import org.colophon.accounts.Accounts;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives one provider of the demo an owner. */
@Component
@OnlyInDemo
@Order(3)
class DemoProvider implements ApplicationRunner {

  static final String NAME = "Copper Ridge Community College";

  private final Providers providers;
  private final Accounts accounts;

  DemoProvider(Providers providers, Accounts accounts) {
    this.providers = providers;
    this.accounts = accounts;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    var owner = accounts.byEmail(DemoPerson.PROVIDER_1.address()).orElseThrow().id();
    providers.all().stream()
        .filter(it -> it.name().equals(NAME) && it.representatives().isEmpty())
        .map(ProviderView::id)
        .forEach(it -> providers.entrust(it, owner));
  }
}
