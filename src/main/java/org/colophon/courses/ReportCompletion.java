package org.colophon.courses;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;

/**
 * A candidate's word that they completed a course.
 *
 * @param person the candidate
 * @param caseNumber the case the set is to count in
 * @param course which course
 * @param startedOn first day of the section they took
 * @param completedOn last day of it
 * @param certificate the provider's certificate of completion, uploaded
 */
public record ReportCompletion(
    PersonId person,
    CaseNumber caseNumber,
    CourseId course,
    LocalDate startedOn,
    LocalDate completedOn,
    FileId certificate) {}
