package org.colophon.process;

import java.time.Instant;
import java.util.function.ToIntFunction;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.springframework.stereotype.Component;

/** Counts deadlines of the program's own people from today, by today's rules. */
@Component
public class Deadlines {

  private final Rulebook rules;
  private final ProgramCalendar calendar;

  public Deadlines(Rulebook rules, ProgramCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * The end of the day that lies so many calendar days ahead.
   *
   * @param days reads the number from today's rules
   */
  public Instant in(ToIntFunction<Rules> days) {
    var today = calendar.today();
    return calendar.endOf(today.plusDays(days.applyAsInt(rules.on(today))));
  }
}
