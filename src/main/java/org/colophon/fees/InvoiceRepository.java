package org.colophon.fees;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface InvoiceRepository extends JpaRepository<Invoice, InvoiceId> {

  Optional<Invoice> findByCaseNumberAndKind(CaseNumber caseNumber, FeeKind kind);

  Optional<Invoice> findFirstByCaseNumberOrderByIssuedOn(CaseNumber caseNumber);

  List<Invoice> findByPayerOrderByIssuedOnDescNumberDesc(PersonId payer);

  /** Loads an invoice and keeps everybody else from changing it until this transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Invoice i where i.id = :id")
  Optional<Invoice> findLocked(InvoiceId id);

  /** As {@link #findLocked}, for an invoice that must exist. */
  default Invoice lock(InvoiceId id) {
    return findLocked(id).orElseThrow(() -> new IllegalArgumentException("No invoice " + id));
  }

  default Invoice get(InvoiceId id) {
    return findById(id).orElseThrow(() -> new IllegalArgumentException("No invoice " + id));
  }
}
