package org.colophon.achievements;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.colophon.program.SetId;

/** One achieved set: how, by what, when. */
@Embeddable
record Achievement(
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "set_id")) SetId set,
    @Enumerated(EnumType.STRING) Route route,
    String evidence,
    LocalDate achievedOn,
    Instant recordedAt) {}
