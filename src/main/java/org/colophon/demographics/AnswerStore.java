package org.colophon.demographics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers' tables. They know neither persons nor moments. */
@Repository
class AnswerStore {

  private final JdbcClient database;

  AnswerStore(JdbcClient database) {
    this.database = database;
  }

  /** Lets those who answer through one after the other, until the transaction ends. */
  void queueUp() {
    database
        .sql("select 1 from pg_advisory_xact_lock(hashtextextended('demographic answers', 0))")
        .query(Integer.class)
        .single();
  }

  Map<String, Set<String>> of(String respondent) {
    return database
        .sql("select question, answer from demographic_answers where respondent = ?")
        .param(respondent)
        .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  void replace(String respondent, Map<String, Set<String>> answers) {
    database.sql("delete from demographic_answers where respondent = ?").param(respondent).update();
    answers.forEach(
        (question, chosen) ->
            chosen.forEach(
                answer ->
                    database
                        .sql("insert into demographic_answers values (?, ?, ?)")
                        .params(respondent, question, answer)
                        .update()));
  }

  /** How many different people changed something since the last count, this one included. */
  int noteChange(String respondent) {
    database
        .sql("insert into demographic_changes values (?) on conflict do nothing")
        .param(respondent)
        .update();
    return database.sql("select count(*) from demographic_changes").query(Integer.class).single();
  }

  /** Counts everything as it stands and begins to collect changes anew. */
  void count(LocalDate today) {
    database
        .sql(
            """
            insert into demographic_counts (count_number, counted_on, question, answer, people, answered)
            select (select coalesce(max(count_number), 0) + 1 from demographic_counts),
                   :today, question, answer, count(*),
                   (select count(distinct respondent) from demographic_answers whoever
                    where whoever.question = each.question)
            from demographic_answers each
            group by question, answer
            """)
        .param("today", today)
        .update();
    database.sql("delete from demographic_changes").update();
  }

  /** The day of the latest count up to a day. */
  Optional<LocalDate> countedOn(LocalDate day) {
    return database
        .sql("select max(counted_on) from demographic_counts where counted_on <= ?")
        .param(day)
        .query((row, i) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  List<Count> counts(LocalDate day) {
    return database
        .sql(
            """
            select question, answer, people, answered from demographic_counts
            where count_number =
              (select max(count_number) from demographic_counts where counted_on <= ?)
            """)
        .param(day)
        .query(Count.class)
        .list();
  }

  /**
   * How often an answer was given.
   *
   * @param people who gave it
   * @param answered who gave any answer to its question
   */
  record Count(String question, String answer, int people, int answered) {}
}
