package org.colophon.program;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Checks that the rules of one day agree with one another and with the edition of that day.
 *
 * @param program where they are stated
 * @param day not before the program's rules begin
 */
record RulesAgree(Program program, LocalDate day) {

  void check() {
    setsCanBeAchieved();
    setsHoldTheFirst();
    pricesShareOneCurrency();
    warningsComeBeforeTheirEnd(RuleKeys.REVIEW_WARN, value(RuleKeys.REVIEW_DECIDE));
    warningsComeBeforeTheirEnd(RuleKeys.PAYMENT_REMINDERS, value(RuleKeys.PAYMENT_CANCEL));
    warningsComeBeforeTheirEnd(RuleKeys.COURSE_REMIND, value(RuleKeys.COURSE_REASSIGN));
    remindersComeInsideTheTerm();
  }

  private void setsCanBeAchieved() {
    var needed = value(RuleKeys.SETS_NEEDED);
    var edition = program.editionOn(day);
    if (needed > edition.sets().size()) {
      refuse(
          RuleKeys.SETS_NEEDED,
          "edition %s has %d sets only".formatted(edition.id(), edition.sets().size()));
    }
    if (needed < edition.required().size()) {
      refuse(
          RuleKeys.SETS_NEEDED,
          "edition %s requires %d sets".formatted(edition.id(), edition.required().size()));
    }
  }

  private void setsHoldTheFirst() {
    var edition = program.editionOn(day);
    value(RuleKeys.FIRST_SET)
        .filter(set -> !edition.has(set))
        .ifPresent(
            set ->
                refuse(
                    RuleKeys.FIRST_SET,
                    "edition %s has no set \"%s\"".formatted(edition.id(), set)));
  }

  private void pricesShareOneCurrency() {
    var currency = value(RuleKeys.ENROLLMENT).currency();
    for (var price : RuleKeys.PRICES) {
      if (!value(price).currency().equals(currency)) {
        refuse(price, "the enrollment fee is in " + currency);
      }
    }
  }

  private void warningsComeBeforeTheirEnd(RuleKey<List<Integer>> warnings, int end) {
    var days = value(warnings);
    if (days.get(days.size() - 1) >= end) {
      refuse(warnings, "the last day comes too late: the wait ends after %d days".formatted(end));
    }
  }

  private void remindersComeInsideTheTerm() {
    Period longest = value(RuleKeys.CANDIDACY_REMINDERS).get(0);
    if (ValueKind.byLength().compare(longest, value(RuleKeys.CANDIDACY_TERM)) >= 0) {
      refuse(RuleKeys.CANDIDACY_REMINDERS, "the first reminder comes before the term begins");
    }
  }

  private <T> T value(RuleKey<T> key) {
    return program.rules().value(key, day);
  }

  private void refuse(RuleKey<?> key, String reason) {
    throw program.rules().place(key, day).broken(reason + " (on " + day + ")");
  }
}
