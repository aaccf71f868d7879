package org.colophon.portfolios;

import java.time.Instant;

/**
 * When a part was saved last.
 *
 * @param version counts the times, so that two open windows notice each other
 */
public record PortfolioSave(long version, Instant at) {}
