package org.colophon.fees;

import org.colophon.cases.CaseNumber;

/** The payer said that a check or an order is on its way. */
public record PaymentAnnounced(
    InvoiceId invoice, CaseNumber caseNumber, PaymentMethod method, String reference) {}
