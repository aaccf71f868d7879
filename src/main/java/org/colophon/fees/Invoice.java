package org.colophon.fees;

import static org.colophon.fees.InvoiceState.CANCELLED;
import static org.colophon.fees.InvoiceState.OPEN;
import static org.colophon.fees.InvoiceState.PAID;
import static org.colophon.fees.InvoiceState.REFUNDED;
import static org.colophon.fees.PaymentMethod.CARD;
import static org.colophon.fees.PaymentMethod.CHECK;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one case owes for one thing, what came in for it and what goes back. */
@Entity
@Table(name = "invoices")
class Invoice extends AbstractAggregateRoot<Invoice> {

  private static final int REFERENCE_LENGTH = 80;

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "invoice_id"))
  private InvoiceId id;

  private String number;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Enumerated(EnumType.STRING)
  private FeeKind kind;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "payer"))
  private PersonId payer;

  @Enumerated(EnumType.STRING)
  private InvoiceState state = OPEN;

  @ElementCollection
  @CollectionTable(name = "invoice_lines", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  private List<Line> lines = new ArrayList<>();

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "total"))
  private Money total;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "paid"))
  @AttributeOverride(
      name = "currency",
      column = @Column(name = "currency", insertable = false, updatable = false))
  private Money paid;

  private LocalDate rulesOn;
  private LocalDate issuedOn;
  private @Nullable LocalDate settledOn;
  @Embedded private @Nullable Announcement announcement;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "invoice_id", nullable = false, updatable = false)
  @OrderBy("position")
  private List<Payment> payments = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "invoice_id", nullable = false, updatable = false)
  @OrderBy("position")
  private List<Refund> refunds = new ArrayList<>();

  private @Nullable String closedBecause;
  @Version private Long version;

  protected Invoice() {} // for JPA

  Invoice(
      String number,
      CaseNumber caseNumber,
      PersonId payer,
      FeeKind kind,
      Line line,
      LocalDate rulesOn,
      LocalDate issuedOn) {
    this.id = InvoiceId.next();
    this.number = number;
    this.caseNumber = caseNumber;
    this.payer = payer;
    this.kind = kind;
    this.lines.add(line);
    this.total = line.price();
    this.paid = Money.zero(total.currency());
    this.rulesOn = rulesOn;
    this.issuedOn = issuedOn;
    settleIfCovered(issuedOn);
  }

  Invoice announce(PaymentMethod method, String reference, LocalDate on) {
    if (isOpen() && !isAnnounced(method, reference)) {
      announcement = new Announcement(method, reference.strip(), on);
      registerEvent(new PaymentAnnounced(id, caseNumber, method, reference.strip()));
    }
    return this;
  }

  /** Whether this payment is recorded already. */
  boolean holds(NewPayment told) {
    return payments.stream().anyMatch(it -> it.is(told));
  }

  /** Takes a payment; whatever it brings beyond the open amount is not credited. */
  Payment receive(NewPayment told, Instant now, LocalDate today) throws PaymentRefused {
    refuseIfWrong(told, today);
    var payment = new Payment(payments.size(), told, least(told.amount(), open()), now);
    payments.add(payment);
    if (payment.credited().isPositive()) {
      paid = paid.plus(payment.credited());
      registerEvent(new PaymentReceived(id, caseNumber, payment.credited(), open()));
      settleIfCovered(lastReceivedOn());
    }
    return payment;
  }

  /** Notes that the uncredited part of a payment goes back; none when all of it was credited. */
  Optional<Refund> oweSurplus(Payment payment, Instant now) {
    return payment.returned().isPositive()
        ? Optional.of(owe(payment, Refund.Part.SURPLUS, surplusReason(), now))
        : Optional.empty();
  }

  Invoice cancel(String reason) {
    if (state != OPEN) {
      throw new IllegalStateException("Invoice " + number + " is " + state + ", not open");
    }
    state = CANCELLED;
    closedBecause = reason;
    registerEvent(new InvoiceCancelled(id, caseNumber, reason));
    return this;
  }

  Invoice refund(String reason) {
    if (!paid.isPositive() && isOpen()) {
      return cancel(reason);
    }
    if (isClosed()) {
      throw new IllegalStateException("Invoice " + number + " is " + state + " already");
    }
    state = REFUNDED;
    closedBecause = reason;
    return this;
  }

  /** Notes that everything credited goes back, payment by payment. */
  List<Refund> oweCredited(String reason, Instant now) {
    return payments.stream()
        .filter(it -> it.credited().isPositive())
        .map(it -> owe(it, Refund.Part.CREDITED, reason, now))
        .toList();
  }

  Invoice refunded(Refund refund) {
    registerEvent(new RefundMade(id, caseNumber, refund.amount(), refund.reason()));
    return this;
  }

  boolean isOpen() {
    return state == OPEN;
  }

  boolean isPaid() {
    return state == PAID;
  }

  boolean isClosed() {
    return state == CANCELLED || state == REFUNDED;
  }

  Money open() {
    return isOpen() ? total.minus(paid) : Money.zero(total.currency());
  }

  List<Refund> owed() {
    return refunds.stream().filter(Refund::isOwed).toList();
  }

  boolean holdsRefundCheck(String number) {
    return refunds.stream().anyMatch(it -> it.isCheck(number));
  }

  RefundOutcome outcome() {
    return new RefundOutcome(
        sum(it -> it.isCredited() && it.method() == CARD), sum(Refund::isOwed));
  }

  InvoiceId id() {
    return id;
  }

  String number() {
    return number;
  }

  PersonId payer() {
    return payer;
  }

  Money total() {
    return total;
  }

  Money paid() {
    return paid;
  }

  InvoiceView view() {
    return new InvoiceView(
        id,
        number,
        caseNumber,
        payer,
        kind,
        state,
        lines.stream().map(Line::view).toList(),
        total,
        paid,
        open(),
        issuedOn,
        settledOn,
        announcement == null ? null : announcement.view(),
        payments.stream().map(Payment::view).toList(),
        refunds.stream().map(Refund::view).toList(),
        sum(Refund::isOwed),
        closedBecause);
  }

  private void refuseIfWrong(NewPayment told, LocalDate today) throws PaymentRefused {
    refuse(
        !told.amount().currency().equals(total.currency()),
        "Invoice %s is in %s. Enter the amount in that currency.",
        number,
        total.currency().getCurrencyCode());
    refuse(!told.amount().isPositive(), "Enter an amount greater than zero.");
    refuse(
        told.receivedOn().isAfter(today),
        "The payment cannot have come in after today. Enter the day it came in.");
    refuse(
        told.reference().strip().length() > REFERENCE_LENGTH,
        "Shorten the reference to %d characters.",
        REFERENCE_LENGTH);
    if (told.method() == CARD) {
      refuse(
          told.recordedBy() != null,
          "Card payments are reported by the card provider and not entered by hand.");
    } else {
      refuseByHand(told);
    }
  }

  private void refuseByHand(NewPayment told) throws PaymentRefused {
    refuse(
        told.reference().isBlank(),
        told.method() == CHECK ? "Enter the check number." : "Enter the order number.");
    refuse(
        told.method() == CHECK && payments.stream().anyMatch(it -> it.isCheck(told.reference())),
        "Check %s is recorded on invoice %s already.",
        told.reference().strip(),
        number);
    refuse(
        !isOpen(),
        "Nothing is open on invoice %s. Send this payment back to whoever sent it.",
        number);
    refuse(
        told.amount().compareTo(open()) > 0,
        "Only %s is still open on invoice %s. Enter no more than that; what is beyond it goes back to"
            + " whoever sent it.",
        open(),
        number);
  }

  private static void refuse(boolean wrong, String sentence, Object... values)
      throws PaymentRefused {
    if (wrong) {
      throw new PaymentRefused(sentence.formatted(values));
    }
  }

  private void settleIfCovered(LocalDate on) {
    if (open().isZero()) {
      state = PAID;
      settledOn = on;
      registerEvent(new InvoiceSettled(id, caseNumber));
    }
  }

  private LocalDate lastReceivedOn() {
    return payments.stream().map(Payment::receivedOn).max(LocalDate::compareTo).orElseThrow();
  }

  private Refund owe(Payment payment, Refund.Part part, String reason, Instant now) {
    var refund = new Refund(refunds.size(), payment, part, reason, now);
    refunds.add(refund);
    return refund;
  }

  private String surplusReason() {
    return isClosed()
        ? "Invoice %s was no longer due when this payment arrived.".formatted(number)
        : "This payment was more than was still open on invoice %s.".formatted(number);
  }

  private boolean isAnnounced(PaymentMethod method, String reference) {
    return announcement != null
        && announcement.method() == method
        && announcement.reference().equals(reference.strip());
  }

  private Money sum(Predicate<Refund> which) {
    return refunds.stream()
        .filter(which)
        .map(Refund::amount)
        .reduce(Money.zero(total.currency()), Money::plus);
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /**
   * One thing charged, at the price of its day.
   *
   * @param reason why this price
   */
  @Embeddable
  record Line(String text, String reason, String rule, @Embedded Money price) {

    InvoiceView.Line view() {
      return new InvoiceView.Line(text, reason, rule, price);
    }
  }

  /** What the payer said last is on its way. */
  @Embeddable
  record Announcement(
      @Column(name = "announced_method") @Enumerated(EnumType.STRING) PaymentMethod method,
      @Column(name = "announced_reference") String reference,
      @Column(name = "announced_on") LocalDate on) {

    InvoiceView.Announcement view() {
      return new InvoiceView.Announcement(method, reference, on);
    }
  }
}
