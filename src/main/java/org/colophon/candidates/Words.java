package org.colophon.candidates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.colophon.program.WrittenDate;

/** Writes days, periods and hours the way sentences for people need them. */
final class Words {

  private Words() {}

  /** As {@code November 23, 2021}. */
  static String day(LocalDate day) {
    return WrittenDate.of(day);
  }

  /** As {@code 5 years} or {@code 18 months}; days only where there is nothing else. */
  static String period(Period period) {
    if (period.getDays() != 0) {
      return count(period.getDays(), "day");
    }
    return period.getMonths() == 0
        ? count(period.getYears(), "year")
        : count(period.toTotalMonths(), "month");
  }

  /** As {@code 37.5}: no more decimals than were given. */
  static String number(BigDecimal number) {
    return String.format(Locale.US, "%,." + decimals(number) + "f", number);
  }

  static String count(long count, String noun) {
    return String.format(Locale.US, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
