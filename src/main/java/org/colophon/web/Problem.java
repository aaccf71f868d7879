package org.colophon.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing a person has to put right on a form.
 *
 * @param field id of the field it is about, or null when it is about the whole page
 * @param text a plain sentence that says what to do
 */
public record Problem(@Nullable String field, String text) {}
