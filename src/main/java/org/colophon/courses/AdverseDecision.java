package org.colophon.courses;

import java.time.Instant;
import org.colophon.cases.CaseNumber;

/**
 * A decision of the program against a provider.
 *
 * @param id names it, as {@code condition-4f…}; what was decided anew keeps its name
 * @param title what it is called, as {@code Denial of “Libraries online”}
 * @param about the case in which it was decided
 * @param words the reasons, a sentence a line
 * @param canBeDecidedAnew whether it can go back to those who decide, rather than be overturned
 */
public record AdverseDecision(
    String id,
    String title,
    ProviderId provider,
    String providerName,
    CaseNumber about,
    Instant decidedAt,
    String words,
    boolean canBeDecidedAnew) {}
