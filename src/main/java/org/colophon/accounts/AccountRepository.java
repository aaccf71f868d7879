package org.colophon.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository
    extends Repository<Account, PersonId>, JpaSpecificationExecutor<Account> {

  Account save(Account account);

  Optional<Account> findById(PersonId id);

  List<Account> findByIdIn(Collection<PersonId> ids);

  /**
   * @param email normalised
   */
  @Query("select a from Account a where lower(a.email) = :email")
  Optional<Account> findByEmail(String email);

  @Query(
      "select a from Account a where a.enabled and :role member of a.roles"
          + " order by a.choices.familyName, a.choices.givenName, a.id.value")
  List<Account> findByRole(Role role);

  @Query("select a.id from Account a where not a.enabled")
  Set<PersonId> findKeptOut();

  @Query(
      "select a from Account a where a.roles is not empty"
          + " order by a.choices.familyName, a.choices.givenName, a.id.value")
  List<Account> findWithRole();

  /** Lets one sign-up with an address wait for another, until the transaction ends. */
  @Query(
      value = "select cast(pg_advisory_xact_lock(hashtextextended(:email, 1001)) as varchar)",
      nativeQuery = true)
  String lockAddress(String email);

  @Query(value = "select nextval('person_numbers')", nativeQuery = true)
  long nextPersonNumber();
}
