package org.colophon.integrity;

import java.time.Instant;
import org.colophon.accounts.PersonId;

/**
 * What somebody noticed.
 *
 * @param by who; told to program staff alone
 * @param words up to 4000 characters, not empty
 */
public record Suspicion(PersonId by, String words, Instant at) {}
