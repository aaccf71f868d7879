package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A provider answered the review of its approval. */
public record ApprovalReviewAnswered(CaseNumber caseNumber) {}
