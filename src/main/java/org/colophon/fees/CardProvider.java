package org.colophon.fees;

import java.util.Optional;
import org.colophon.program.Money;

/** Whoever takes card payments for the program. */
interface CardProvider {

  /** Whether payers are offered to pay by card. */
  boolean takesCards();

  /** Where the payer goes to pay, within this site. */
  String pathOf(CheckoutId checkout);

  /** The provider's reference of the payment made in a checkout. */
  String chargeOf(CheckoutId checkout);

  /**
   * Sends money back to the card it came from. Asked again under the same key, sends nothing more
   * and answers as before.
   *
   * @param key names this refund; it is the same in every attempt
   * @param charge the provider's reference of the payment
   * @return the provider's reference of the refund; none when this provider cannot send it back
   */
  Optional<String> giveBack(String key, String charge, Money amount);
}
