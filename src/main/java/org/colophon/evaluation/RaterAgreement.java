package org.colophon.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.agreement.Agreement;
import org.colophon.evaluation.agreement.AgreementPolicy;
import org.colophon.evaluation.agreement.AgreementPolicy.Pair;
import org.colophon.evaluation.agreement.DoubleRating;
import org.colophon.evaluation.agreement.Lot;
import org.colophon.evaluation.agreement.RatingTable;
import org.colophon.evaluation.agreement.Severity;
import org.colophon.evaluation.agreement.Timeliness;
import org.colophon.program.Competency;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how far evaluators of portfolios agree, from what they filed (R48), and how one of them
 * rates and keeps the times (R49).
 *
 * <p>The database counts: portfolios whose ratings are alike come as one row, so that a year of the
 * largest program is some thousand rows.
 */
@Service
@Transactional(readOnly = true)
public class RaterAgreement {

  /** How many pairs are shown, the lowest first. */
  public static final int MOST_PAIRS = 50;

  private static final int QUARTERS = 8;

  private static final String CELLS =
      """
      count(*) filter (where first_finding = 'MET' and second_finding = 'MET') as c0,
      count(*) filter (where first_finding = 'MET' and second_finding = 'PARTLY') as c1,
      count(*) filter (where first_finding = 'MET' and second_finding = 'NOT_MET') as c2,
      count(*) filter (where first_finding = 'PARTLY' and second_finding = 'MET') as c3,
      count(*) filter (where first_finding = 'PARTLY' and second_finding = 'PARTLY') as c4,
      count(*) filter (where first_finding = 'PARTLY' and second_finding = 'NOT_MET') as c5,
      count(*) filter (where first_finding = 'NOT_MET' and second_finding = 'MET') as c6,
      count(*) filter (where first_finding = 'NOT_MET' and second_finding = 'PARTLY') as c7,
      count(*) filter (where first_finding = 'NOT_MET' and second_finding = 'NOT_MET') as c8
      """;

  private final JdbcClient database;
  private final SeatRepository seats;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  RaterAgreement(
      JdbcClient database, SeatRepository seats, Rulebook rules, ProgramCalendar calendar) {
    this.database = database;
    this.seats = seats;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Figures about something.
   *
   * @param of what they are about
   * @param figures empty where there are too few ratings to show any
   */
  public record Line<T>(T of, Optional<Agreement> figures) {}

  /** Two evaluators, in no order. */
  public record Two(PersonId one, PersonId other) {}

  /**
   * How one evaluator rates beside the others, and keeps the times.
   *
   * @param severity empty where there are too few ratings
   */
  public record Profile(LocalDate since, Optional<Severity> severity, Timeliness timeliness) {}

  /** One evaluator's part in some double ratings. */
  public record Part(PersonId person, int ratings, int equal) {}

  /** Every set of today's edition. */
  public List<Line<SetId>> bySet(RatingPeriod period) {
    var found = figures("set_id", period, null, 0, it -> SetId.of(it.getString("set_id")));
    return rules.editionOn(calendar.today()).sets().stream()
        .map(it -> new Line<>(it.id(), Optional.ofNullable(found.get(it.id()))))
        .toList();
  }

  /** Every competency of a set of today's edition, by its number. */
  public List<Line<Integer>> byCompetency(SetId set, RatingPeriod period) {
    var found = figures("competency", period, set, 0, it -> it.getInt("competency"));
    return rules.editionOn(calendar.today()).set(set).competencies().stream()
        .map(Competency::number)
        .map(it -> new Line<>(it, Optional.ofNullable(found.get(it))))
        .toList();
  }

  /** The last eight quarters of a set, the latest first. */
  public List<Line<RatingPeriod>> byQuarter(SetId set) {
    var quarter = RatingPeriod.quarterOf(calendar.today());
    var lines = new ArrayList<Line<RatingPeriod>>();
    for (var i = 0; i < QUARTERS; i++) {
      lines.add(new Line<>(quarter, of(set, 0, quarter)));
      quarter = RatingPeriod.quarterOf(quarter.from().minusDays(1));
    }
    return lines;
  }

  /** The pairs with enough ratings of a set who agree least, at most {@link #MOST_PAIRS}. */
  public List<Line<Two>> byPair(SetId set, RatingPeriod period) {
    return figures(
            "first_person, second_person",
            period,
            set,
            0,
            it ->
                new Two(
                    PersonId.of(it.getString("first_person")),
                    PersonId.of(it.getString("second_person"))))
        .entrySet()
        .stream()
        .map(it -> new Line<>(it.getKey(), Optional.of(it.getValue())))
        .sorted(
            Comparator.comparing((Line<Two> it) -> it.figures().orElseThrow().equal().value())
                .thenComparing(it -> -it.figures().orElseThrow().n())
                .thenComparing(it -> it.of().one().value()))
        .limit(MOST_PAIRS)
        .toList();
  }

  /**
   * A set, or one of its competencies.
   *
   * @param competency its number; 0 for the whole set
   */
  public Optional<Agreement> of(SetId set, int competency, RatingPeriod period) {
    return Optional.ofNullable(figures("set_id", period, set, competency, it -> set).get(set));
  }

  /**
   * Who took part in the ratings of a set or competency, those who differ most often first.
   *
   * @param competency its number; 0 for the whole set
   */
  public List<Part> parts(SetId set, int competency, RatingPeriod period) {
    return period(
            database.sql(
                """
                select person, count(*) as ratings, count(*) filter (where same) as equal
                from double_ratings d,
                     lateral (values (first_person, first_finding = second_finding),
                                     (second_person, first_finding = second_finding)) as each(person, same)
                where filed_at >= :from and filed_at < :until and set_id = :set
                  and (:competency = 0 or competency = :competency)
                group by person
                order by count(*) filter (where same) * 1.0 / count(*), count(*) desc, person
                """),
            period)
        .param("set", set.value())
        .param("competency", competency)
        .query(
            (row, n) ->
                new Part(
                    PersonId.of(row.getString("person")),
                    row.getInt("ratings"),
                    row.getInt("equal")))
        .list();
  }

  /** The last year of one evaluator; to be shown to them and the program office only. */
  public Profile profile(PersonId person) {
    var today = calendar.today();
    var period = new RatingPeriod(today.minusYears(1), today);
    var own = own(person, period);
    var rule = rules.on(today).agreement();
    var severity =
        own.size() < rule.shownFrom()
            ? Optional.<Severity>empty()
            : Severity.of(person, own, others(person, own, period), rule);
    var since = calendar.startOf(period.from());
    var turns =
        seats.everOfPerson(person.value(), EvaluatorKind.PORTFOLIO).stream()
            .flatMap(it -> it.view().turns().stream())
            .filter(it -> it.person().equals(person) && !it.offeredAt().isBefore(since))
            .toList();
    return new Profile(period.from(), severity, Timeliness.of(turns, calendar::dateOf));
  }

  private List<DoubleRating> own(PersonId person, RatingPeriod period) {
    return period(
            database.sql(
                """
                select * from double_ratings
                where filed_at >= :from and filed_at < :until
                  and (first_person = :person or second_person = :person)
                """),
            period)
        .param("person", person.value())
        .query(
            (row, n) ->
                new DoubleRating(
                    row.getString("case_number"),
                    SetId.of(row.getString("set_id")),
                    row.getInt("competency"),
                    calendar.dateOf(row.getTimestamp("filed_at").toInstant()),
                    PersonId.of(row.getString("first_person")),
                    Finding.valueOf(row.getString("first_finding")),
                    PersonId.of(row.getString("second_person")),
                    Finding.valueOf(row.getString("second_finding"))))
        .list();
  }

  private Map<SetId, Map<Finding, Long>> others(
      PersonId person, List<DoubleRating> own, RatingPeriod period) {
    record Count(SetId set, Finding finding, long times) {}
    return period(
            database.sql(
                """
                select set_id, finding, count(*) as times
                from double_ratings,
                     lateral (values (first_person, first_finding),
                                     (second_person, second_finding)) as each(person, finding)
                where filed_at >= :from and filed_at < :until and set_id in (:sets)
                  and person <> :person
                group by set_id, finding
                """),
            period)
        .param("person", person.value())
        .param("sets", own.stream().map(it -> it.set().value()).distinct().toList())
        .query(
            (row, n) ->
                new Count(
                    SetId.of(row.getString("set_id")),
                    Finding.valueOf(row.getString("finding")),
                    row.getLong("times")))
        .list()
        .stream()
        .collect(groupingBy(Count::set, toMap(Count::finding, Count::times)));
  }

  /** Reads the key of a row. */
  private interface Key<K> {
    K of(ResultSet row) throws SQLException;
  }

  private record Counted<K>(K key, Lot lot, Pair lowest, Pair highest) {}

  /**
   * @param columns what the figures are about
   */
  private <K> Map<K, Agreement> figures(
      String columns, RatingPeriod period, @Nullable SetId set, int competency, Key<K> key) {
    var sql =
        """
        select %1$s, c0, c1, c2, c3, c4, c5, c6, c7, c8, count(*) as times,
               min(one) as lowest_one, max(one) as highest_one,
               min(other) as lowest_other, max(other) as highest_other
        from (select %1$s, case_number, min(first_person) as one, min(second_person) as other,
                     %2$s
              from double_ratings
              where filed_at >= :from and filed_at < :until
                and (:set::text is null or set_id = :set::text)
                and (:competency = 0 or competency = :competency)
              group by %1$s, case_number) as portfolios
        group by %1$s, c0, c1, c2, c3, c4, c5, c6, c7, c8
        """
            .formatted(columns, CELLS);
    var policy = new AgreementPolicy(rules.on(calendar.today()).agreement());
    var found = new LinkedHashMap<K, Agreement>();
    period(database.sql(sql), period)
        .param("set", set == null ? null : set.value())
        .param("competency", competency)
        .query((row, n) -> counted(row, key))
        .list()
        .stream()
        .collect(groupingBy(Counted::key, LinkedHashMap::new, toList()))
        .forEach(
            (of, its) ->
                policy
                    .of(its.stream().map(Counted::lot).toList(), isOnePair(its))
                    .ifPresent(it -> found.put(of, it)));
    return found;
  }

  private static <K> boolean isOnePair(List<Counted<K>> rows) {
    return rows.stream().flatMap(it -> Stream.of(it.lowest(), it.highest())).distinct().count()
        == 1;
  }

  private static <K> Counted<K> counted(ResultSet row, Key<K> key) throws SQLException {
    var cells = new long[9];
    for (var cell = 0; cell < cells.length; cell++) {
      cells[cell] = row.getLong("c" + cell);
    }
    return new Counted<>(
        key.of(row),
        new Lot(RatingTable.of(cells), row.getLong("times")),
        pair(row, "lowest"),
        pair(row, "highest"));
  }

  private static Pair pair(ResultSet row, String which) throws SQLException {
    return new Pair(
        PersonId.of(row.getString(which + "_one")), PersonId.of(row.getString(which + "_other")));
  }

  private JdbcClient.StatementSpec period(JdbcClient.StatementSpec sql, RatingPeriod period) {
    return sql.param("from", at(calendar.startOf(period.from())))
        .param("until", at(calendar.startOf(period.until().plusDays(1))));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
