package org.colophon.colleges;

import java.time.LocalDate;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of their graduation. Saying it is their consent that the college is asked and
 * answers (R24).
 *
 * @param nameThen the name the college knows them by
 * @param diploma a copy of it, for the case that the college does not answer
 */
public record GraduationClaim(
    AgreementId agreement, String nameThen, LocalDate graduatedOn, @Nullable FileId diploma) {}
