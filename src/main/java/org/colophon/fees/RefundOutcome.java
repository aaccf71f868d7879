package org.colophon.fees;

import org.colophon.program.Money;

/**
 * How the money of an invoice goes back.
 *
 * @param returnedByCard went back to the cards it came from
 * @param owedByCheck still to be sent by check
 */
public record RefundOutcome(Money returnedByCard, Money owedByCheck) {}
