package org.colophon.fees;

import org.colophon.cases.CaseNumber;

/** An invoice is covered in full. */
public record InvoiceSettled(InvoiceId invoice, CaseNumber caseNumber) {}
