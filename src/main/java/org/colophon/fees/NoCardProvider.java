package org.colophon.fees;

import java.util.Optional;
import org.colophon.program.Money;

/** Stands in where no cards are taken; what came by card in earlier times goes back by check. */
class NoCardProvider implements CardProvider {

  @Override
  public boolean takesCards() {
    return false;
  }

  @Override
  public String pathOf(CheckoutId checkout) {
    return "/fee";
  }

  @Override
  public String chargeOf(CheckoutId checkout) {
    throw new IllegalStateException("No cards are taken: " + checkout);
  }

  @Override
  public Optional<String> giveBack(String key, String charge, Money amount) {
    return Optional.empty();
  }
}
