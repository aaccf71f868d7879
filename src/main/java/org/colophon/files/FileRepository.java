package org.colophon.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is known about all stored files: it is added, read and removed, never changed. */
interface FileRepository extends Repository<FileRecord, FileId> {

  FileRecord save(FileRecord record);

  Optional<FileRecord> findById(FileId id);

  @Modifying
  @Query(
      nativeQuery = true,
      value = "insert into file_scans (file_id, scanned_at) values (:file, :at)")
  void scanned(UUID file, Instant at);

  @Query(nativeQuery = true, value = "select scanned_at from file_scans where file_id = :file")
  Optional<Instant> scannedAt(UUID file);

  @Modifying
  @Query("delete from FileRecord f where f.id = :id")
  void remove(FileId id);
}
