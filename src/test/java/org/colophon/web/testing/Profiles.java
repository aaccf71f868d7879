package org.colophon.web.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.RaterAgreement.Profile;
import org.colophon.evaluation.agreement.Agreement;
import org.colophon.evaluation.agreement.Figure;
import org.colophon.evaluation.agreement.Figure.Interval;
import org.colophon.evaluation.agreement.Severity;
import org.colophon.evaluation.agreement.Timeliness;

/** How evaluators rate, for pages. */
public final class Profiles {

  /** Somebody whose ratings are lower than those of others. */
  public static Profile strict() {
    return new Profile(
        LocalDate.of(2025, 3, 9),
        Optional.of(
            new Severity(
                12,
                Map.of(Finding.MET, 0.6, Finding.PARTLY, 0.3, Finding.NOT_MET, 0.1),
                Map.of(Finding.MET, 0.75, Finding.PARTLY, 0.2, Finding.NOT_MET, 0.05),
                3,
                1)),
        new Timeliness(5, 1, 3, 0, 1, Optional.of(9.5)));
  }

  /** Somebody who has hardly begun. */
  public static Profile newcomer() {
    return new Profile(
        LocalDate.of(2025, 3, 9),
        Optional.empty(),
        new Timeliness(0, 0, 0, 0, 0, Optional.empty()));
  }

  /** So many of a hundred ratings are equal. */
  public static Agreement equal(int of100) {
    var figure = new Figure(of100 / 100.0, Optional.of(new Interval(0.7, 0.9)));
    return new Agreement(
        100,
        of100,
        10,
        figure,
        Optional.of(new Figure(0.61, Optional.empty())),
        new Figure(0.72, Optional.of(new Interval(0.6, 0.8))),
        new Figure(0.83, Optional.empty()),
        Optional.empty(),
        of100 < 80);
  }

  private Profiles() {}
}
