package org.colophon.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An organization or a person that teaches approved courses. */
@Entity
@Table(name = "providers")
class Provider {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
  private ProviderId id;

  private String name;

  protected Provider() {} // for JPA

  Provider(String name) {
    this.id = ProviderId.next();
    this.name = name;
  }

  ProviderId id() {
    return id;
  }

  String name() {
    return name;
  }
}
