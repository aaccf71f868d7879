package org.colophon.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.Price;
import org.colophon.program.WrittenDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is charged, paid and given back. Whoever changes an invoice holds it alone until the
 * transaction ends, so two payments at once are taken one after the other (R79).
 */
@Service
@Transactional
public class Invoices {

  private final InvoiceRepository invoices;
  private final InvoiceNumbers numbers;
  private final Rulebook rules;
  private final Books books;
  private final Refunds refunds;
  private final Clock clock;

  Invoices(
      InvoiceRepository invoices,
      InvoiceNumbers numbers,
      Rulebook rules,
      Books books,
      Refunds refunds,
      Clock clock) {
    this.invoices = invoices;
    this.numbers = numbers;
    this.rules = rules;
    this.books = books;
    this.refunds = refunds;
    this.clock = clock;
  }

  /**
   * Issues the enrollment fee of a case (R9). Issued a second time, the invoice stays as it is. A
   * fee of nothing is settled at once.
   *
   * @param member whether a valid member number was given
   * @param rulesOn the day whose rules set the price, in the program's time zone
   */
  public InvoiceId issueEnrollment(
      CaseNumber caseNumber, PersonId payer, boolean member, LocalDate rulesOn) {
    return issue(caseNumber, payer, FeeKind.ENROLLMENT, rulesOn, () -> enrollment(member, rulesOn));
  }

  /** Issues the fee for the approval of a course (R18); issued a second time, it stays as it is. */
  public InvoiceId issueCourseApproval(CaseNumber caseNumber, PersonId payer, LocalDate rulesOn) {
    var fee = rules.on(rulesOn).courseApproval().fee();
    return issue(
        caseNumber,
        payer,
        FeeKind.COURSE_APPROVAL,
        rulesOn,
        () -> line(fee, "Price in force on " + WrittenDate.of(rulesOn)));
  }

  /**
   * Charges the renewal of a course's approval; twice for a case is once (R79).
   *
   * @param rulesOn the day whose fee holds
   */
  public InvoiceId issueCourseRenewal(CaseNumber caseNumber, PersonId payer, LocalDate rulesOn) {
    var fee = rules.on(rulesOn).courseApproval().renewalFee();
    return issue(
        caseNumber,
        payer,
        FeeKind.COURSE_RENEWAL,
        rulesOn,
        () -> line(fee, "Price in force on " + WrittenDate.of(rulesOn)));
  }

  /** Issues the fee for changing an approved course; issued a second time, it stays as it is. */
  public InvoiceId issueCourseAmendment(CaseNumber caseNumber, PersonId payer, LocalDate rulesOn) {
    var fee = rules.on(rulesOn).courseApproval().amendmentFee();
    return issue(
        caseNumber,
        payer,
        FeeKind.COURSE_AMENDMENT,
        rulesOn,
        () -> line(fee, "Price in force on " + WrittenDate.of(rulesOn)));
  }

  /**
   * Issues the fee for the evaluation of a portfolio (R33); issued a second time, it stays as it
   * is.
   *
   * @param member whether the candidate gave a valid member number
   */
  public InvoiceId issuePortfolio(
      CaseNumber caseNumber, PersonId payer, boolean member, LocalDate rulesOn) {
    var fee = rules.on(rulesOn).portfolios().fee(member);
    return issue(caseNumber, payer, FeeKind.PORTFOLIO, rulesOn, () -> line(fee, member, rulesOn));
  }

  /** The invoice with this id; asking for one that does not exist is a bug. */
  @Transactional(readOnly = true)
  public InvoiceView invoice(InvoiceId id) {
    return invoices.get(id).view();
  }

  /** The invoice of a case; none while nothing was charged. */
  @Transactional(readOnly = true)
  public Optional<InvoiceView> ofCase(CaseNumber caseNumber) {
    return invoices.findFirstByCaseNumberOrderByIssuedOn(caseNumber).map(Invoice::view);
  }

  /** All invoices made out to a person, newest first. */
  @Transactional(readOnly = true)
  public List<InvoiceView> ofPayer(PersonId payer) {
    return invoices.findByPayerOrderByIssuedOnDescNumberDesc(payer).stream()
        .map(Invoice::view)
        .toList();
  }

  /** Whether the invoice is covered in full and nothing of that went back. */
  @Transactional(readOnly = true)
  public boolean isSettled(InvoiceId id) {
    return invoices.get(id).isPaid();
  }

  /**
   * Notes that the payer has a check or an order on its way. Changes nothing once the invoice is no
   * longer open, or when it says what was said last.
   *
   * @param reference check or order number, up to 80 characters; may be empty
   */
  public void announce(InvoiceId id, PaymentMethod method, String reference) {
    invoices.save(invoices.lock(id).announce(method, reference, LocalDate.now(clock)));
  }

  /**
   * Records money that came in (R10). Recorded again under the same key, nothing changes (R79).
   * What a card brings beyond the open amount is recorded too and goes back to the card at once.
   *
   * @throws PaymentRefused when more than the open amount came by check or order, or what was
   *     entered cannot be right; the message says which
   */
  public void recordPayment(InvoiceId id, NewPayment payment) throws PaymentRefused {
    var invoice = invoices.lock(id);
    if (!invoice.holds(payment)) {
      var received = invoice.receive(payment, clock.instant(), LocalDate.now(clock));
      books.received(invoice, received);
      invoice
          .oweSurplus(received, clock.instant())
          .ifPresent(surplus -> refunds.giveBack(invoice, surplus));
      invoices.save(invoice);
    }
  }

  /**
   * Calls off an open invoice. What was already paid goes back as in a full refund. Cancelled a
   * second time, nothing changes; cancelling a paid one is a bug.
   *
   * @param reason a sentence the payer can read
   */
  public RefundOutcome cancel(InvoiceId id, String reason) {
    var invoice = invoices.lock(id);
    return invoice.isClosed() ? invoice.outcome() : close(invoice.cancel(reason), reason);
  }

  /**
   * Gives back everything that was paid: card payments at once, the rest is owed by check until
   * {@link #recordRefundCheck} (R9). Whatever is still open is no longer due; an invoice on which
   * nothing was paid is cancelled. Asked a second time, nothing changes.
   *
   * @param reason a sentence the payer can read
   */
  public RefundOutcome refundInFull(InvoiceId id, String reason) {
    var invoice = invoices.lock(id);
    return invoice.isClosed() ? invoice.outcome() : close(invoice.refund(reason), reason);
  }

  /**
   * Records that what was owed has been sent by check. Recorded again with the same number, nothing
   * changes.
   *
   * @param sentOn day in the program's time zone
   * @throws IllegalStateException when nothing is owed
   */
  public void recordRefundCheck(InvoiceId id, String checkNumber, LocalDate sentOn, PersonId by) {
    var invoice = invoices.lock(id);
    if (!invoice.holdsRefundCheck(checkNumber)) {
      if (invoice.owed().isEmpty()) {
        throw new IllegalStateException("Nothing is owed on invoice " + invoice.number());
      }
      refunds.sendCheck(invoice, checkNumber, sentOn, by);
      invoices.save(invoice);
    }
  }

  private InvoiceId issue(
      CaseNumber caseNumber,
      PersonId payer,
      FeeKind kind,
      LocalDate rulesOn,
      Supplier<Invoice.Line> charged) {
    var today = LocalDate.now(clock);
    numbers.waitForTurn(today.getYear());
    return invoices
        .findByCaseNumberAndKind(caseNumber, kind)
        .orElseGet(() -> issue(caseNumber, payer, kind, charged.get(), rulesOn, today))
        .id();
  }

  private Invoice issue(
      CaseNumber caseNumber,
      PersonId payer,
      FeeKind kind,
      Invoice.Line line,
      LocalDate rulesOn,
      LocalDate today) {
    var invoice =
        invoices.save(
            new Invoice(
                numbers.next(today.getYear()), caseNumber, payer, kind, line, rulesOn, today));
    books.issued(invoice);
    return invoice;
  }

  private Invoice.Line enrollment(boolean member, LocalDate rulesOn) {
    return line(rules.on(rulesOn).fees().enrollment(member), member, rulesOn);
  }

  private static Invoice.Line line(Price price, boolean member, LocalDate rulesOn) {
    return line(
        price,
        "Price %s a valid member number, in force on %s"
            .formatted(member ? "with" : "without", WrittenDate.of(rulesOn)));
  }

  private static Invoice.Line line(Price price, String reason) {
    return new Invoice.Line(price.reason(), reason, price.rule(), price.amount());
  }

  private RefundOutcome close(Invoice invoice, String reason) {
    books.closed(invoice);
    invoice
        .oweCredited(reason, clock.instant())
        .forEach(refund -> refunds.giveBack(invoice, refund));
    return invoices.save(invoice).outcome();
  }
}
