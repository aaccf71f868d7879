package org.colophon.credentials;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.colophon.files.FileId;

/** Papers that were valid until others took their place; kept, so that nothing is lost (R58). */
@Embeddable
record ReplacedPapers(
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "certificate_file_id"))
        FileId certificate,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "transcript_file_id"))
        FileId transcript,
    LocalDate replacedOn) {}
