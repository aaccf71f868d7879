package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** An approval is looked at again; its provider can answer. */
public record ApprovalReviewOpened(CaseNumber caseNumber) {}
