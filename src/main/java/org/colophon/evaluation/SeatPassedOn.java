package org.colophon.evaluation;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/** An offer that nobody had claimed went from one evaluator to another. */
public record SeatPassedOn(CaseNumber caseNumber, SeatId seat, PersonId from) {}
