package org.colophon.colleges;

/**
 * Something that is missing in a draft or cannot be right.
 *
 * @param part {@code program}, {@code requirements}, {@code map}, or the set
 * @param field the field on that part's page
 */
public record AgreementGap(String part, String field, String sentence) {}
