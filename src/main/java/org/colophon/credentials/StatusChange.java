package org.colophon.credentials;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.colophon.accounts.PersonId;

/** A status an entry was given: by whom, why and when (R56). */
@Embeddable
record StatusChange(
    @Enumerated(EnumType.STRING) RegisterStatus status,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
        PersonId decidedBy,
    String reason,
    Instant at) {}
