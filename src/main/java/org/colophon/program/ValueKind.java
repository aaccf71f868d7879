package org.colophon.program;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one kind of value is written in a file, and how it is said to people.
 *
 * @param read understands what is written, or refuses it
 * @param words says it
 */
record ValueKind<T>(Function<Entry, T> read, Function<T, String> words) {

  private static final Pattern MEASURE = Pattern.compile("([0-9]{1,6}) ([a-z]+)");
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?) ([A-Z]{3})");
  private static final List<String> PERIODS = List.of("day", "month", "year");

  /** A whole number with its unit, as {@code 1820 hours}. */
  static ValueKind<Integer> count(String unit, int least, int most) {
    return new ValueKind<>(
        entry -> readCount(entry, unit, least, most), number -> saidCount(number, unit));
  }

  /** A number of calendar days, as {@code 30 days}. */
  static ValueKind<Integer> days() {
    return count("day", 1, 3660);
  }

  /** A share, as {@code 70 percent}. */
  static ValueKind<Integer> percent() {
    return new ValueKind<>(
        entry -> readCount(entry, "percent", 0, 100), number -> number + " percent");
  }

  /** A length of time on the calendar, as {@code 4 years}. */
  static ValueKind<Period> period() {
    return new ValueKind<>(ValueKind::readPeriod, ValueKind::said);
  }

  /** {@code yes} or {@code no}. */
  static ValueKind<Boolean> flag() {
    return either("yes", "no");
  }

  /** One of two words, the first of which is true. */
  static ValueKind<Boolean> either(String yes, String no) {
    return new ValueKind<>(
        entry -> entry.word(Set.of(yes, no)).equals(yes), value -> value ? yes : no);
  }

  /** An amount with its currency, as {@code 350.00 USD}. */
  static ValueKind<Money> money() {
    return new ValueKind<>(ValueKind::readMoney, Money::toString);
  }

  /** Words that are used as they stand. */
  static ValueKind<String> text() {
    return new ValueKind<>(Entry::text, Function.identity());
  }

  /** One of a few words. */
  static ValueKind<String> word(String... allowed) {
    return new ValueKind<>(entry -> entry.word(Set.of(allowed)), value -> value.replace('-', ' '));
  }

  /** The id of a competency set, or {@code none}. */
  static ValueKind<Optional<SetId>> setOrNone() {
    return new ValueKind<>(ValueKind::readSet, value -> value.map(SetId::toString).orElse("none"));
  }

  /** A time zone by its id, as {@code America/Chicago}. */
  static ValueKind<ZoneId> zone() {
    return new ValueKind<>(
        ValueKind::readZone,
        zone -> zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " (" + zone + ")");
  }

  /** A list of values, each further along than the one before it. */
  static <T> ValueKind<List<T>> rising(ValueKind<T> kind, Comparator<T> order) {
    return new ValueKind<>(
        entry -> readRising(entry, kind, order),
        values -> values.stream().map(kind.words).collect(joining(", ")));
  }

  /** From short to long; months and years by the calendar of an ordinary year. */
  static Comparator<Period> byLength() {
    var start = LocalDate.of(2001, 1, 1);
    return Comparator.comparing(start::plus);
  }

  private static int readCount(Entry entry, String unit, int least, int most) {
    var matcher = MEASURE.matcher(entry.text());
    if (!matcher.matches() || !isIn(matcher, unit)) {
      throw entry.broken(
          "expected a whole number of %s as \"%s\", found \"%s\""
              .formatted(plural(unit), saidCount(Math.max(least, 4), unit), entry.text()));
    }
    var number = Integer.parseInt(matcher.group(1));
    if (number < least || number > most) {
      throw entry.broken(
          "expected from %s to %s, found \"%s\""
              .formatted(least, saidCount(most, unit), entry.text()));
    }
    return number;
  }

  private static Period readPeriod(Entry entry) {
    var matcher = MEASURE.matcher(entry.text());
    if (!matcher.matches() || PERIODS.stream().noneMatch(unit -> isIn(matcher, unit))) {
      throw entry.broken(
          "expected a length of time as \"4 years\", \"18 months\" or \"90 days\", found \"%s\""
              .formatted(entry.text()));
    }
    var number = Integer.parseInt(matcher.group(1));
    if (number == 0) {
      throw entry.broken("a length of time cannot be nothing");
    }
    return switch (matcher.group(2).charAt(0)) {
      case 'y' -> Period.ofYears(number);
      case 'm' -> Period.ofMonths(number);
      default -> Period.ofDays(number);
    };
  }

  private static Money readMoney(Entry entry) {
    var matcher = AMOUNT.matcher(entry.text());
    if (!matcher.matches()) {
      throw entry.broken(
          "expected an amount from 0 up as \"350.00 USD\", found \"%s\"".formatted(entry.text()));
    }
    try {
      return new Money(new BigDecimal(matcher.group(1)), Currency.getInstance(matcher.group(2)));
    } catch (IllegalArgumentException e) {
      throw entry.broken("there is no currency \"%s\"".formatted(matcher.group(2)));
    } catch (ArithmeticException e) {
      throw entry.broken("more decimals than the currency has: \"%s\"".formatted(entry.text()));
    }
  }

  private static Optional<SetId> readSet(Entry entry) {
    if (entry.text().equals("none")) {
      return Optional.empty();
    }
    try {
      return Optional.of(SetId.of(entry.text()));
    } catch (IllegalArgumentException e) {
      throw entry.broken("expected the id of a set, or none, found \"%s\"".formatted(entry.text()));
    }
  }

  private static ZoneId readZone(Entry entry) {
    try {
      return ZoneId.of(entry.text());
    } catch (DateTimeException e) {
      throw entry.broken(
          "expected a time zone as \"America/Chicago\", found \"%s\"".formatted(entry.text()));
    }
  }

  private static <T> List<T> readRising(Entry entry, ValueKind<T> kind, Comparator<T> order) {
    var items = entry.items();
    var values = items.stream().map(kind.read).toList();
    for (int i = 1; i < values.size(); i++) {
      if (order.compare(values.get(i - 1), values.get(i)) >= 0) {
        throw items.get(i).broken("out of order: \"%s\"".formatted(items.get(i).text()));
      }
    }
    return values;
  }

  private static boolean isIn(Matcher measure, String unit) {
    return measure.group(2).equals(unit) || measure.group(2).equals(plural(unit));
  }

  private static String saidCount(int number, String unit) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? unit : plural(unit));
  }

  private static String plural(String unit) {
    return unit.equals("percent") ? unit : unit + "s";
  }

  private static String said(Period period) {
    if (period.getYears() > 0) {
      return saidCount(period.getYears(), "year");
    }
    return period.getMonths() > 0
        ? saidCount(period.getMonths(), "month")
        : saidCount(period.getDays(), "day");
  }
}
