/** The double-entry ledger behind the invoices: written once, always in balance. */
@org.jspecify.annotations.NullMarked
package org.colophon.fees.ledger;
