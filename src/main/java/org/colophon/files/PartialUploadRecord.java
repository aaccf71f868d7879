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

/** What is known about an upload in pieces; how much has arrived is told by the file itself. */
@Entity
@Immutable
@Table(name = "partial_uploads")
class PartialUploadRecord implements Persistable<UploadId> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "upload_id"))
  private UploadId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String purpose;
  private String name;
  private long size;
  private long changed;
  private Instant begunAt;

  @SuppressWarnings("NullAway.Init")
  protected PartialUploadRecord() {} // for JPA

  PartialUploadRecord(
      UploadId id,
      PersonId person,
      String purpose,
      String name,
      long size,
      long changed,
      Instant begunAt) {
    this.id = id;
    this.person = person;
    this.purpose = purpose;
    this.name = name;
    this.size = size;
    this.changed = changed;
    this.begunAt = begunAt;
  }

  PartialUpload view(long received) {
    return new PartialUpload(id, name, size, received);
  }

  boolean is(String otherName, long otherSize, long otherChanged) {
    return name.equals(otherName) && size == otherSize && changed == otherChanged;
  }

  Instant begunAt() {
    return begunAt;
  }

  @Override
  public UploadId getId() {
    return id;
  }

  /** A record is only ever written, so it need not be looked for first. */
  @Override
  public boolean isNew() {
    return true;
  }
}
