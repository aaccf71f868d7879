package org.colophon.colleges;

import java.time.Instant;
import org.colophon.accounts.PersonId;

/**
 * When a part of a draft was saved last.
 *
 * @param version counts the times, so that two who write at once notice
 */
public record AgreementSave(long version, PersonId by, Instant at) {}
