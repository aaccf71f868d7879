package org.colophon.evaluation;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * What was offered to somebody, or is theirs, is not any more, by nothing they did: it goes to
 * somebody else, rests, or is not needed.
 */
public record SeatLost(CaseNumber caseNumber, SeatId seat, PersonId from) {}
