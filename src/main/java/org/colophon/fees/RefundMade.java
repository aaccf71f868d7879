package org.colophon.fees;

import org.colophon.cases.CaseNumber;
import org.colophon.program.Money;

/**
 * Money was sent back, by card or by check.
 *
 * @param reason why, in a sentence the payer can read
 */
public record RefundMade(InvoiceId invoice, CaseNumber caseNumber, Money amount, String reason) {}
