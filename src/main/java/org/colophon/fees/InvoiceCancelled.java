package org.colophon.fees;

import org.colophon.cases.CaseNumber;

/** An invoice was called off before it was covered. */
public record InvoiceCancelled(InvoiceId invoice, CaseNumber caseNumber, String reason) {}
