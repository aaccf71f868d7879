package org.colophon.credentials;

import java.time.LocalDate;

/**
 * One achieved set on a transcript (R54).
 *
 * @param set the set's name
 * @param required whether it is one of the required sets
 * @param edition the edition of the competency sets, in words
 * @param route how it was achieved, in words
 * @param achievedOn the day
 */
public record TranscriptLine(
    String set, boolean required, String edition, String route, LocalDate achievedOn) {}
