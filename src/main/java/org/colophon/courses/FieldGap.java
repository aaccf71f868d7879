package org.colophon.courses;

/**
 * A field that still needs attention.
 *
 * @param field name of the record component it is about
 * @param sentence what to do, for people to read
 */
public record FieldGap(String field, String sentence) {}
