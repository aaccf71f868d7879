package org.colophon.files;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What is known about all stored files: it can be added and read, nothing else. */
interface FileRepository extends Repository<FileRecord, FileId> {

  FileRecord save(FileRecord record);

  Optional<FileRecord> findById(FileId id);
}
