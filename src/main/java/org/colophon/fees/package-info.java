/** Invoices, payments, refunds and the double-entry ledger behind them. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"program", "accounts", "files", "cases", "installation"})
@org.jspecify.annotations.NullMarked
package org.colophon.fees;
