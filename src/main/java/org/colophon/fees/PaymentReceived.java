package org.colophon.fees;

import org.colophon.cases.CaseNumber;
import org.colophon.program.Money;

/**
 * Money was credited to an invoice.
 *
 * @param amount what was credited
 * @param stillOpen what is left to be paid
 */
public record PaymentReceived(
    InvoiceId invoice, CaseNumber caseNumber, Money amount, Money stillOpen) {}
