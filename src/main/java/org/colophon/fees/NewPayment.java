package org.colophon.fees;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, to be recorded.
 *
 * @param reference check number, order number or the card provider's reference
 * @param receivedOn the day it came in, in the program's time zone
 * @param recordedBy who recorded it; none when the card provider reported it
 * @param key names this one payment: recorded a second time under the same key, nothing changes
 */
public record NewPayment(
    PaymentMethod method,
    Money amount,
    String reference,
    LocalDate receivedOn,
    @Nullable PersonId recordedBy,
    String key) {}
