package org.colophon.mentoring;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;

/** One contact in a mentor's record of service (R51). */
public record ServiceLine(LocalDate day, PersonId candidate, Way way, int minutes) {}
