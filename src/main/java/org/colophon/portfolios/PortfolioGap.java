package org.colophon.portfolios;

/**
 * What still has to be put right in a portfolio.
 *
 * @param part whose page it is put right on
 * @param field id of the field there
 * @param sentence what to do, for people to read
 */
public record PortfolioGap(Part part, String field, String sentence) {}
