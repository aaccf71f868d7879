package org.colophon.credentials;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The register's table. */
interface RegisterEntryRepository extends Repository<RegisterEntry, CertificateNumber> {

  RegisterEntry save(RegisterEntry entry);

  Optional<RegisterEntry> findById(CertificateNumber number);

  Optional<RegisterEntry> findFirstByPersonOrderByIssuedOnDesc(PersonId person);

  List<RegisterEntry> findFirst20BySearchNameAndShownTrueOrderByIssuedOnDesc(String searchName);

  List<RegisterEntry> findByPerson(PersonId person);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from RegisterEntry e where e.number = :number")
  Optional<RegisterEntry> lock(CertificateNumber number);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from RegisterEntry e where e.award = :award")
  Optional<RegisterEntry> lock(AwardId award);

  /**
   * Takes a number for good.
   *
   * @return 1, or 0 when it was given before, also by someone doing so just now
   */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into certificate_numbers (certificate_number, drawn_at) values (:number, :at)
          on conflict (certificate_number) do nothing
          """)
  int take(String number, Instant at);
}
