package org.colophon.accommodations;

import org.colophon.cases.CaseNumber;

/** A request for an accommodation was taken back before it was decided. */
public record AccommodationWithdrawn(CaseNumber caseNumber) {}
