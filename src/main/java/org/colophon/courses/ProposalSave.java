package org.colophon.courses;

import java.time.Instant;
import org.colophon.accounts.PersonId;

/**
 * When a section was saved last.
 *
 * @param version counts the times, so that two who write at once notice
 */
public record ProposalSave(long version, PersonId by, Instant at) {}
