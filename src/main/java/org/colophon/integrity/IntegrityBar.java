package org.colophon.integrity;

import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/** Knows who is too close to some work to decide about a suspicion. */
public interface IntegrityBar {

  /** A sentence to the person why they may not decide about this work; empty when they may. */
  Optional<String> reason(PersonId person, CaseNumber about);

  /** Lets the work neither end nor change until this transaction is over, if it knows the work. */
  default void holdStill(CaseNumber about) {}
}
