package org.colophon.candidates;

import org.jspecify.annotations.Nullable;

/**
 * Something in an application that still needs the applicant's attention.
 *
 * @param section null where it is about a question of the program office
 * @param entry which entry of the experience section, null elsewhere and for the list as a whole
 * @param field name of the record component it is about, as {@code bornOn}; of a question, {@code
 *     answer} and its place from 0
 * @param sentence what to do, for the applicant to read
 */
public record Gap(Section section, @Nullable ExperienceId entry, String field, String sentence) {}
