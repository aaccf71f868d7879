package org.colophon.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is charged, paid and given back. */
@Service
@Transactional
public class Invoices {

  /**
   * Issues the enrollment fee of a case (R9). Issued a second time, the invoice stays as it is.
   *
   * @param member whether a member number was given
   * @param rulesOn the day whose rules set the price
   */
  public InvoiceId issueEnrollment(
      CaseNumber caseNumber, PersonId payer, boolean member, LocalDate rulesOn) {
    throw new UnsupportedOperationException();
  }

  /** The invoice with this id; asking for one that does not exist is a bug. */
  @Transactional(readOnly = true)
  public InvoiceView invoice(InvoiceId id) {
    throw new UnsupportedOperationException();
  }

  /** The invoice of a case; none while nothing was charged. */
  @Transactional(readOnly = true)
  public Optional<InvoiceView> ofCase(CaseNumber caseNumber) {
    throw new UnsupportedOperationException();
  }

  /** All invoices made out to a person, newest first. */
  @Transactional(readOnly = true)
  public List<InvoiceView> ofPayer(PersonId payer) {
    throw new UnsupportedOperationException();
  }

  /** Whether the invoice is covered in full and nothing went back. */
  @Transactional(readOnly = true)
  public boolean isSettled(InvoiceId id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Notes that the payer has a check or an order on its way. Changes nothing once the invoice is no
   * longer open, or when it says what was said last.
   *
   * @param reference check or order number; may be empty
   */
  public void announce(InvoiceId id, PaymentMethod method, String reference) {
    throw new UnsupportedOperationException();
  }

  /**
   * Records money that came in (R10). Recorded again under the same key, nothing changes. What a
   * card brings beyond the open amount is recorded too and goes back to the card at once.
   *
   * @throws PaymentRefused when more than the open amount came by check or order, or what was
   *     entered cannot be right; the message says which
   */
  public void recordPayment(InvoiceId id, NewPayment payment) throws PaymentRefused {
    throw new UnsupportedOperationException();
  }

  /**
   * Calls off an open invoice. What was already paid goes back as in a full refund. Cancelled a
   * second time, nothing changes; cancelling a paid or refunded one is a bug.
   *
   * @param reason a sentence the payer can read
   */
  public RefundOutcome cancel(InvoiceId id, String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives back everything that was paid: card payments at once, the rest is owed by check until
   * {@link #recordRefundCheck} (R9). Whatever is still open is no longer due. Asked a second time,
   * nothing changes.
   *
   * @param reason a sentence the payer can read
   */
  public RefundOutcome refundInFull(InvoiceId id, String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Records that what was owed has been sent by check. Recorded again with the same number, nothing
   * changes.
   *
   * @param sentOn day in the program's time zone
   */
  public void recordRefundCheck(InvoiceId id, String checkNumber, LocalDate sentOn, PersonId by) {
    throw new UnsupportedOperationException();
  }
}
