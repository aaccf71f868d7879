package org.colophon.portfolios;

import java.time.Instant;
import org.colophon.accounts.PersonId;

/**
 * A portfolio as it was submitted; nothing in it ever changes.
 *
 * @param round which submission, from 1
 * @param text what was frozen, byte for byte as its checksum was made
 * @param sha256 checksum over everything, files by their checksums, in hexadecimal digits
 */
public record PortfolioAttempt(
    PortfolioId id,
    int round,
    FrozenPortfolio content,
    String text,
    String sha256,
    PersonId by,
    Instant at) {}
