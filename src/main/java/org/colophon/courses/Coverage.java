package org.colophon.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows for which sets somebody can take an approved course today, and for which not (R26). */
@Service
@Transactional
public class Coverage {

  private final JdbcClient database;
  private final CatalogSearch catalog;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  Coverage(JdbcClient database, CatalogSearch catalog, Rulebook rules, ProgramCalendar calendar) {
    this.database = database;
    this.catalog = catalog;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * One set of the edition in force today.
   *
   * @param courses how many courses are approved for it today
   */
  public record Line(CompetencySet set, long courses) {}

  /**
   * A set without a course that the program office is to be told of.
   *
   * @param since the first day on which this was seen, in the program's time zone
   * @param toldOn the day of this telling
   */
  public record Gap(SetId set, String name, LocalDate since, LocalDate toldOn) {}

  /** Every set, in the order of the edition. */
  @Transactional(readOnly = true)
  public List<Line> lines() {
    var today = calendar.today();
    var counts = catalog.coverage(today);
    return rules.editionOn(today).sets().stream()
        .map(it -> new Line(it, counts.getOrDefault(it.id(), 0L)))
        .toList();
  }

  /**
   * Looks which sets have no course, and notes it. Each is named once when it is found, and again
   * as often as the rules say while it lasts; one that has a course again is forgotten.
   *
   * @return those the program office is to be told of now
   */
  public List<Gap> look() {
    database
        .sql("select 1 from pg_advisory_xact_lock(hashtextextended('coverage', 0))")
        .query()
        .singleRow();
    var today = calendar.today();
    var told = new ArrayList<Gap>();
    for (var line : lines()) {
      if (line.courses() > 0) {
        database
            .sql("delete from coverage_gaps where set_id = :set")
            .param("set", line.set().id().value())
            .update();
      } else if (note(line.set().id(), today)) {
        told.add(new Gap(line.set().id(), line.set().name(), since(line.set().id()), today));
      }
    }
    return told;
  }

  private boolean note(SetId set, LocalDate today) {
    return database
            .sql(
                """
                insert into coverage_gaps as gap (set_id, since_on, told_on) values (:set, :today, :today)
                on conflict (set_id) do update set told_on = :today where gap.told_on <= :before
                """)
            .param("set", set.value())
            .param("today", today)
            .param("before", today.minusDays(rules.on(today).coverage().remindEveryDays()))
            .update()
        > 0;
  }

  private LocalDate since(SetId set) {
    return database
        .sql("select since_on from coverage_gaps where set_id = :set")
        .param("set", set.value())
        .query(LocalDate.class)
        .single();
  }
}
