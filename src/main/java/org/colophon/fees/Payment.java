package org.colophon.fees;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;

/** Money that came in for an invoice. */
@Entity
@Table(name = "payments")
class Payment {

  @Id
  @Column(name = "payment_id")
  private UUID id;

  private int position;
  private String key;

  @Enumerated(EnumType.STRING)
  private PaymentMethod method;

  @Embedded private Money amount;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "credited"))
  @AttributeOverride(
      name = "currency",
      column = @Column(name = "currency", insertable = false, updatable = false))
  private Money credited;

  private String reference;
  private LocalDate receivedOn;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
  private @Nullable PersonId recordedBy;

  private Instant recordedAt;

  protected Payment() {} // for JPA

  Payment(int position, NewPayment payment, Money credited, Instant recordedAt) {
    this.id = UUID.randomUUID();
    this.position = position;
    this.key = payment.key();
    this.method = payment.method();
    this.amount = payment.amount();
    this.credited = credited;
    this.reference = payment.reference().strip();
    this.receivedOn = payment.receivedOn();
    this.recordedBy = payment.recordedBy();
    this.recordedAt = recordedAt;
  }

  /** Whether this is the payment told, told again; its key used for another one is a bug. */
  boolean is(NewPayment told) {
    var sameKey = key.equals(told.key());
    if (sameKey && !(amount.equals(told.amount()) && method == told.method())) {
      throw new IllegalArgumentException("Key used for another payment: " + key);
    }
    return sameKey;
  }

  boolean isCheck(String number) {
    return method == PaymentMethod.CHECK && reference.equalsIgnoreCase(number.strip());
  }

  UUID id() {
    return id;
  }

  String key() {
    return key;
  }

  PaymentMethod method() {
    return method;
  }

  Money amount() {
    return amount;
  }

  /** The part that counts towards the invoice. */
  Money credited() {
    return credited;
  }

  /** The part that goes back at once because less was open. */
  Money returned() {
    return amount.minus(credited);
  }

  String reference() {
    return reference;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  InvoiceView.Payment view() {
    return new InvoiceView.Payment(method, amount, returned(), reference, receivedOn, recordedBy);
  }
}
