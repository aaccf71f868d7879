package org.colophon.candidates;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person has filled in, kept for the next application too. */
@Entity
@Table(name = "application_drafts")
class Draft {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @JdbcTypeCode(SqlTypes.JSON)
  private Application application = Application.EMPTY;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "submitted_as"))
  private @Nullable CandidateId submittedAs;

  private Instant changedAt;
  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Draft() {} // for JPA

  Draft(PersonId person, Instant now) {
    this.person = person;
    this.changedAt = now;
  }

  Draft change(UnaryOperator<Application> change, Instant now) {
    application = change.apply(application);
    changedAt = now;
    return this;
  }

  Draft submit(CandidateId candidate) {
    submittedAs = candidate;
    return this;
  }

  /** Begins the next application with what is known; declarations have to be made anew. */
  Draft startAgain() {
    application = application.withoutDeclarations();
    submittedAs = null;
    return this;
  }

  boolean isSubmitted() {
    return submittedAs != null;
  }

  boolean isSubmittedAs(CandidateId candidate) {
    return candidate.equals(submittedAs);
  }

  Application application() {
    return application;
  }
}
