package org.colophon.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of uploads in pieces. */
interface PartialUploadRepository extends Repository<PartialUploadRecord, UploadId> {

  PartialUploadRecord save(PartialUploadRecord record);

  Optional<PartialUploadRecord> findByIdAndPersonAndPurpose(
      UploadId id, PersonId person, String purpose);

  /** The latest first. */
  List<PartialUploadRecord> findByPersonOrderByBegunAtDesc(PersonId person);

  /** The latest first. */
  List<PartialUploadRecord> findByPersonAndPurposeOrderByBegunAtDesc(
      PersonId person, String purpose);

  List<PartialUploadRecord> findByBegunAtBefore(Instant moment);

  @Modifying
  @Query("delete from PartialUploadRecord u where u.id = :id")
  void remove(UploadId id);

  /** Lets one person's clicks through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('upload ' || :person, 0))")
  int queueUp(String person);
}
