package org.colophon.fees;

/** How an invoice is paid (R10). */
public enum PaymentMethod {
  CARD("Card"),
  CHECK("Check"),
  PURCHASE_ORDER("Purchase order");

  private final String title;

  PaymentMethod(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }
}
