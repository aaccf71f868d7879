package org.colophon.files;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colophon.accounts.PersonId;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** One stored file, written once: a file never changes (R31). */
@Entity
@Immutable
@Table(name = "stored_files")
class FileRecord implements Persistable<FileId> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "file_id"))
  private FileId id;

  private String name;

  private String contentType;

  private long size;

  private String sha256;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "uploaded_by"))
  private PersonId uploadedBy;

  private Instant storedAt;

  protected FileRecord() {} // for JPA

  FileRecord(StoredFile file) {
    this.id = file.id();
    this.name = file.name();
    this.contentType = file.contentType();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.uploadedBy = file.uploadedBy();
    this.storedAt = file.storedAt();
  }

  StoredFile view() {
    return new StoredFile(id, name, contentType, size, sha256, uploadedBy, storedAt);
  }

  @Override
  public FileId getId() {
    return id;
  }

  /** A record is only ever written, so it need not be looked for first. */
  @Override
  public boolean isNew() {
    return true;
  }
}
