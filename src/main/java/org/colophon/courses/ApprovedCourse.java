package org.colophon.courses;

import java.time.LocalDate;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.program.SetId;

/**
 * What staff record about a course that was approved.
 *
 * @param provider name of the organization or person who teaches it; the same name, whatever its
 *     capitals, is the same provider
 * @param title the course's title
 * @param set the one competency set it covers completely
 * @param delivery how it is taught
 * @param cost what it costs, in the provider's words; may be empty
 * @param contact web address, mail address or telephone of the provider; may be empty
 * @param approvedOn the day of the approval
 * @param instructors who teaches it, as far as they have accounts here: they may not decide on the
 *     certification of those they taught
 */
public record ApprovedCourse(
    String provider,
    String title,
    SetId set,
    Delivery delivery,
    String cost,
    String contact,
    LocalDate approvedOn,
    Set<PersonId> instructors) {

  public ApprovedCourse {
    instructors = Set.copyOf(instructors);
  }
}
