package org.colophon.files;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is known about all stored files: it is added, read and removed, never changed. */
interface FileRepository extends Repository<FileRecord, FileId> {

  FileRecord save(FileRecord record);

  Optional<FileRecord> findById(FileId id);

  @Modifying
  @Query("delete from FileRecord f where f.id = :id")
  void remove(FileId id);
}
