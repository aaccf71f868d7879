package org.colophon.web.candidate;

/**
 * Something typed that cannot even be read.
 *
 * @param field id of the field
 * @param key of the sentence in the texts
 */
record ApplicationObjection(String field, String key) {}
