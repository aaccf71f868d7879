package org.colophon.evaluation;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/** What was offered to somebody, or is due while they are away, goes to somebody else. */
public record SeatPassedOn(CaseNumber caseNumber, SeatId seat, PersonId from) {}
