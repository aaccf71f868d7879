package org.colophon.candidates;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An application as it was sent in, frozen. */
@Embeddable
record Submission(@JdbcTypeCode(SqlTypes.JSON) Application application, Instant submittedAt) {}
