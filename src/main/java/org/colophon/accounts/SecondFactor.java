package org.colophon.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The app that makes one person's codes. */
@Entity
@Table(name = "second_factors")
class SecondFactor {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String secret;
  private long lastStep;
  private Instant enrolledAt;

  @SuppressWarnings("NullAway.Init")
  protected SecondFactor() {} // for JPA

  /**
   * @param secret sealed
   * @param step of the code that proved the app works; it is used up with that
   */
  SecondFactor(PersonId person, String secret, long step, Instant enrolledAt) {
    this.person = person;
    this.secret = secret;
    this.lastStep = step;
    this.enrolledAt = enrolledAt;
  }

  String secret() {
    return secret;
  }
}
