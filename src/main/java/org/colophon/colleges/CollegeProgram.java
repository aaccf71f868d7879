package org.colophon.colleges;

import java.time.LocalDate;
import java.util.List;
import org.colophon.courses.ProviderId;
import org.colophon.program.SetId;

/**
 * A program whose graduates are recognized, as everybody may see it.
 *
 * @param sets what graduates are credited with
 * @param from first day of the agreement
 * @param until last day of the agreement
 */
public record CollegeProgram(
    AgreementId id,
    ProviderId provider,
    String college,
    String program,
    String award,
    String web,
    List<SetId> sets,
    LocalDate from,
    LocalDate until) {

  /** College and program in one line. */
  public String title() {
    return college + ": " + program;
  }
}
