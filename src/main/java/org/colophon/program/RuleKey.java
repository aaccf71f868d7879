package org.colophon.program;

/**
 * One rule the code asks for.
 *
 * @param id its name in the file, as {@code admission.hours}
 * @param kind what its values look like
 */
record RuleKey<T>(String id, ValueKind<T> kind) {}
