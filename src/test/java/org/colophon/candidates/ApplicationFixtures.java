package org.colophon.candidates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Applications named by situation. */
public final class ApplicationFixtures {

  private ApplicationFixtures() {}

  /** Complete, and with exactly the 1,820 hours that are needed. */
  public static Application complete(LocalDate appliedOn) {
    return new Application(
        personal("Ada", "Lind", LocalDate.of(1988, 2, 29)),
        new Education(EducationLevel.HIGH_SCHOOL, "Toledo High School", 2006),
        List.of(fullTimeYear(appliedOn)),
        Membership.none(),
        new Consents(true, true, Answer.YES, Answer.NO));
  }

  public static Personal personal(String givenName, String familyName, LocalDate bornOn) {
    return new Personal(
        givenName, familyName, bornOn, "", "12 Main Street", "Toledo", "OH", "43604", "US");
  }

  /** 35 hours a week for the 52 weeks before the application. */
  public static Experience fullTimeYear(LocalDate appliedOn) {
    return Experience.weekly(
        "Toledo Library",
        "Circulation assistant",
        ExperienceKind.PAID,
        appliedOn.minusWeeks(52),
        null,
        BigDecimal.valueOf(35));
  }
}
