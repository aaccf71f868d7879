package org.colophon.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.integrity.IntegrityView.Answer;

/**
 * A suspicion as the author of the work sees it: what they are asked, never by whom it was raised.
 *
 * @param reason why it was decided so; empty until then
 */
public record AskedView(
    CaseNumber caseNumber,
    CaseNumber about,
    IntegrityState state,
    String question,
    Instant askedAt,
    LocalDate answerBy,
    Optional<Answer> answer,
    boolean takesAnswer,
    Optional<String> reason,
    Optional<Instant> decidedAt) {}
