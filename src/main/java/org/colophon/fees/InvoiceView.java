package org.colophon.fees;

import java.time.LocalDate;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as people read it.
 *
 * @param number what people quote, as {@code I-2026-00042}
 * @param payer the person the invoice is made out to
 * @param total what all lines come to
 * @param paid what was credited to this invoice, whether or not it went back later
 * @param open what is still to be paid; nothing once the invoice is paid, cancelled or refunded
 * @param issuedOn day in the program's time zone
 * @param settledOn the day the total was covered; none before that
 * @param announcement what the payer said is on its way; none while nothing was said
 * @param payments oldest first
 * @param refunds oldest first; those not sent yet are owed
 * @param owedByCheck the part of the refunds that is still to be sent by check
 * @param closedBecause why it was cancelled or refunded; none while neither happened
 */
public record InvoiceView(
    InvoiceId id,
    String number,
    CaseNumber caseNumber,
    PersonId payer,
    FeeKind kind,
    InvoiceState state,
    List<Line> lines,
    Money total,
    Money paid,
    Money open,
    LocalDate issuedOn,
    @Nullable LocalDate settledOn,
    @Nullable Announcement announcement,
    List<Payment> payments,
    List<Refund> refunds,
    Money owedByCheck,
    @Nullable String closedBecause) {

  /**
   * Whether any payment is still expected. In templates, where this hides the amount, write {@code
   * open()} for that.
   */
  public boolean isOpen() {
    return state == InvoiceState.OPEN;
  }

  /**
   * One thing charged.
   *
   * @param reason why this amount, as people read it
   * @param rule id of the program's rule that sets the amount
   */
  public record Line(String text, String reason, String rule, Money amount) {}

  /**
   * Money that came in.
   *
   * @param returned the part that went back at once because less was open; mostly zero
   * @param by who recorded it; none when the card provider reported it
   */
  public record Payment(
      PaymentMethod method,
      Money amount,
      Money returned,
      String reference,
      LocalDate receivedOn,
      @Nullable PersonId by) {}

  /**
   * Money that goes back.
   *
   * @param by card or check
   * @param madeOn the day it was sent; none while it is owed
   * @param reference check number or the card provider's reference; none while it is owed
   */
  public record Refund(
      PaymentMethod by,
      Money amount,
      String reason,
      @Nullable LocalDate madeOn,
      @Nullable String reference) {}

  /**
   * What the payer said is on its way.
   *
   * @param reference check or order number as the payer gave it; may be empty
   */
  public record Announcement(PaymentMethod method, String reference, LocalDate announcedOn) {}
}
