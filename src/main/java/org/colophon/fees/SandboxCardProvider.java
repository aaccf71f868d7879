package org.colophon.fees;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.colophon.program.Money;

/**
 * Plays a card provider on pages of our own, so that everything can be rehearsed without a bank.
 * Its references follow from what it is asked, so it answers a repeated question as before.
 */
class SandboxCardProvider implements CardProvider {

  @Override
  public boolean takesCards() {
    return true;
  }

  @Override
  public String pathOf(CheckoutId checkout) {
    return "/sandbox-cashier/" + checkout;
  }

  @Override
  public String chargeOf(CheckoutId checkout) {
    return "SANDBOX-" + shortened(checkout.value());
  }

  @Override
  public Optional<String> giveBack(String key, String charge, Money amount) {
    var name = key.getBytes(StandardCharsets.UTF_8);
    return Optional.of("SANDBOX-BACK-" + shortened(UUID.nameUUIDFromBytes(name)));
  }

  private static String shortened(UUID id) {
    return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
