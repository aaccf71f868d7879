package org.colophon.program;

/**
 * Where a fact about the program was found.
 *
 * @param id short mark, as {@code S4}
 * @param title what it is
 * @param address where it stands or stood, without a scheme; empty when it has none
 */
public record Source(String id, String title, String address) {}
