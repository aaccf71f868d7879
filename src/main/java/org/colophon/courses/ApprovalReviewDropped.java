package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** The approval that was looked at again has ended in another way. */
public record ApprovalReviewDropped(CaseNumber caseNumber) {}
