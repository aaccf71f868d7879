package org.colophon.mentoring;

import java.time.ZoneId;
import java.util.Set;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/** A mentor as far as they show themselves to everybody; what they do not show is null. */
public record PublicMentor(
    @Nullable String name,
    @Nullable Set<SetId> sets,
    @Nullable LibraryType library,
    @Nullable Region region,
    @Nullable Set<Language> languages,
    @Nullable ZoneId zone,
    @Nullable Set<Way> ways,
    @Nullable Frequency frequency,
    @Nullable String about,
    @Nullable Boolean placeFree) {}
