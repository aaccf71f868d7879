package org.colophon.courses;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;

/**
 * What a link in a letter asks about, and no more than its reader needs to answer.
 *
 * @param signer who was asked and answers
 * @param answerBy last day on which the link answers
 */
public record LinkedCompletion(
    PersonId holder,
    PersonId signer,
    String courseTitle,
    String providerName,
    LocalDate startedOn,
    LocalDate completedOn,
    LocalDate answerBy) {}
