package org.colophon.evaluation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes reviews of portfolios into the tables as the house leaves them. */
final class FiledReviews {

  private final JdbcClient sql;

  FiledReviews(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One seat whose judge has filed.
   *
   * @param ratings a letter for each competency from 1: M, P or N, or a blank for none
   */
  UUID file(
      String number,
      String set,
      int round,
      int position,
      String judge,
      Instant at,
      String ratings) {
    return file(EvaluatorKind.PORTFOLIO, number, set, round, position, judge, at, ratings);
  }

  UUID file(
      EvaluatorKind kind,
      String number,
      String set,
      int round,
      int position,
      String judge,
      Instant at,
      String ratings) {
    var seat = open(kind, number, set, round, position, at);
    turn(seat, 0, judge, at, "FILED");
    marks(seat, judge, at, ratings);
    end(seat, at);
    return seat;
  }

  UUID open(EvaluatorKind kind, String number, String set, int round, int position, Instant at) {
    var seat = UUID.randomUUID();
    sql.sql(
            """
            insert into review_seats (seat_id, case_number, kind, set_id, subject, title, round, position,
              answer_within_days, remind_after_days, done_within_days, reassign_after_days,
              choose_within_days, state, opened_at, language, version)
            values (:seat, :number, :kind, :set, :number, 'A portfolio', :round, :position,
              5, '14,19', 21, 24, 5, 'OPEN', :at, 'ENGLISH', 0)
            """)
        .param("seat", seat)
        .param("number", number)
        .param("kind", kind.name())
        .param("set", set)
        .param("round", round)
        .param("position", position)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return seat;
  }

  /** A turn that was claimed nine days before it ended. */
  void turn(UUID seat, int position, String person, Instant at, String outcome) {
    sql.sql(
            """
            insert into review_turns (seat_id, position, person_id, reason, offered_at, answer_by_on,
              claimed_at, due_on, ended_at, outcome, words)
            values (:seat, :position, :person, 'Least to do.', :at - interval '10 days', '2027-01-01',
              :at - interval '9 days', (:at + interval '3 days')::date, :at, :outcome, '')
            """)
        .param("seat", seat)
        .param("position", position)
        .param("person", person)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("outcome", outcome)
        .update();
  }

  void marks(UUID seat, String person, Instant at, String ratings) {
    for (var i = 0; i < ratings.length(); i++) {
      var finding =
          switch (ratings.charAt(i)) {
            case 'M' -> "MET";
            case 'P' -> "PARTLY";
            case 'N' -> "NOT_MET";
            default -> null;
          };
      sql.sql(
              """
              insert into portfolio_marks (seat_id, competency, person_id, finding, shortcomings, comment,
                saves, saved_at)
              values (:seat, :competency, :person, :finding, '', 'Why.', 1, :at)
              """)
          .param("seat", seat)
          .param("competency", i + 1)
          .param("person", person)
          .param("finding", finding)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  void end(UUID seat, Instant at) {
    sql.sql("update review_seats set state = 'FILED', ended_at = :at where seat_id = :seat")
        .param("seat", seat)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes everything away again. */
  void clear() {
    for (var table :
        new String[] {
          "calibration_check_people",
          "calibration_checks",
          "double_ratings",
          "portfolio_marks",
          "review_turns",
          "review_seats"
        }) {
      sql.sql("delete from " + table).update();
    }
  }
}
