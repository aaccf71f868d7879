package org.colophon.fees;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;

/** Money of one payment that goes back: owed first, then made. */
@Entity
@Table(name = "refunds")
class Refund {

  /** Which part of a payment goes back. */
  enum Part {

    /** What was more than the open amount. */
    SURPLUS,

    /** What had been credited. */
    CREDITED
  }

  @Id
  @Column(name = "refund_id")
  private UUID id;

  private int position;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "payment_id", nullable = false)
  private Payment payment;

  @Enumerated(EnumType.STRING)
  private Part part;

  private String key;

  @Embedded private Money amount;
  private String reason;
  private Instant owedSince;

  @Enumerated(EnumType.STRING)
  private PaymentMethod method = PaymentMethod.CHECK;

  private @Nullable LocalDate madeOn;
  private @Nullable String reference;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "made_by"))
  private @Nullable PersonId madeBy;

  protected Refund() {} // for JPA

  Refund(int position, Payment payment, Part part, String reason, Instant owedSince) {
    this.id = UUID.randomUUID();
    this.position = position;
    this.payment = payment;
    this.part = part;
    this.key = part.name().toLowerCase(Locale.ROOT) + "-of-" + payment.key();
    this.amount = part == Part.SURPLUS ? payment.returned() : payment.credited();
    this.reason = reason;
    this.owedSince = owedSince;
  }

  Refund madeByCard(String reference, LocalDate on) {
    this.method = PaymentMethod.CARD;
    this.madeOn = on;
    this.reference = reference;
    return this;
  }

  Refund madeByCheck(String number, LocalDate on, PersonId by) {
    this.madeOn = on;
    this.reference = number.strip();
    this.madeBy = by;
    return this;
  }

  boolean isOwed() {
    return madeOn == null;
  }

  /** Whether the money came by card, so that it goes back to that card where possible. */
  boolean isForCard() {
    return payment.method() == PaymentMethod.CARD;
  }

  boolean isCredited() {
    return part == Part.CREDITED;
  }

  boolean isCheck(String number) {
    return method == PaymentMethod.CHECK && number.strip().equalsIgnoreCase(reference);
  }

  UUID id() {
    return id;
  }

  /**
   * Under which the card provider is asked. Follows from the key of the payment alone, so that it
   * is the same however often the refund has to be tried.
   */
  String key() {
    return key;
  }

  /** The card provider's reference of the payment. */
  String charge() {
    return payment.reference();
  }

  PaymentMethod method() {
    return method;
  }

  Money amount() {
    return amount;
  }

  String reason() {
    return reason;
  }

  InvoiceView.Refund view() {
    return new InvoiceView.Refund(method, amount, reason, madeOn, reference);
  }
}
