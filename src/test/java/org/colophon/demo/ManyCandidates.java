package org.colophon.demo;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Candidates for a measurement. The first is admitted by the services and the process of any other;
 * the rest are copies of every row this left behind, the engine's too, with names, numbers and ids
 * of their own. So each has an account, a case, and a process that waits for their sets; only the
 * hashes of their timelines are those of the first.
 */
public final class ManyCandidates {

  private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final JdbcTemplate database;

  private ManyCandidates(JdbcTemplate database) {
    this.database = database;
  }

  /** An accepted candidate. */
  public record Accepted(Person person, CaseNumber caseNumber) {}

  /** So many accepted candidates, where there are none yet. */
  public static List<Accepted> accepted(BeanFactory beans, int count) {
    var transaction = beans.getBean(TransactionTemplate.class);
    var many = new ManyCandidates(beans.getBean(JdbcTemplate.class));
    var who =
        Applicants.invent(0, Story.CANDIDATE_NEW, LocalDate.now(), new SplittableRandom(count));
    var admitted =
        transaction.execute(
            status -> {
              admit(beans.getBean(Stage.class).candidates(), who);
              return many.database.queryForObject(
                  "select pg_current_xact_id()::text", String.class);
            });
    var accounts = beans.getBean(Accounts.class);
    var person = accounts.byEmail(who.address()).orElseThrow();
    var number =
        beans.getBean(Candidacies.class).ofPerson(person.id()).orElseThrow().caseNumber().value();
    var year = number.substring(0, number.lastIndexOf('-') + 1);
    transaction.executeWithoutResult(
        status -> many.copy(admitted, who, person.id().value(), number, year, count - 1));
    return IntStream.range(0, count)
        .mapToObj(
            it ->
                it == 0
                    ? new Accepted(person, CaseNumber.of(number))
                    : new Accepted(
                        accounts.byEmail(address(who, it)).orElseThrow(),
                        CaseNumber.of(year + (10_000 + it))))
        .toList();
  }

  private static String address(Applicant who, int number) {
    var name = who.familyName().toLowerCase(Locale.ROOT);
    return who.address().replace(name, name + letters(number));
  }

  private static String letters(int number) {
    return String.valueOf(number)
        .chars()
        .mapToObj(it -> String.valueOf((char) (it - '0' + 'a')))
        .collect(joining());
  }

  private void copy(
      String admitted, Applicant who, String person, String number, String year, int count) {
    var changes = new HashMap<String, String>();
    changes.put(person, "'u' || 500000 + n");
    changes.put(number, "'%s' || 10000 + n".formatted(year));
    changes.put("I" + number.substring(1), "'I%s' || 10000 + n".formatted(year.substring(1)));
    for (var name : List.of(who.familyName(), who.familyName().toLowerCase(Locale.ROOT))) {
      changes.put(name, "'%s' || translate(n::text, '0123456789', 'abcdefghij')".formatted(name));
    }
    var known = rows("act_re_procdef") + "" + rows("act_re_deployment") + rows("act_ru_jobdef");
    database.execute("set local session_replication_role = replica"); // no trigger looks at copies
    for (var table : tables()) {
      rows(table + " where xmin::text = '" + admitted + "'")
          .forEach(row -> copy(table, row, known, changes, count));
    }
    database.execute("set local session_replication_role = default");
    database.execute("analyze");
  }

  private void copy(
      String table, String row, String known, Map<String, String> changes, int count) {
    var ids =
        Pattern.compile(UUIDS)
            .matcher(row)
            .results()
            .map(MatchResult::group)
            .distinct()
            .filter(it -> !known.contains(it))
            .toList();
    var text = "?::text";
    for (var id : ids) {
      text = "replace(%s, '%s', md5('%s' || n)::uuid::text)".formatted(text, id, id);
    }
    for (var change : changes.entrySet()) {
      if (row.contains(change.getKey())) {
        text = "replace(%s, '%s', %s)".formatted(text, change.getKey(), change.getValue());
      }
    }
    database.update(
        """
        insert into %s select it.* from generate_series(1, ?) n,
          jsonb_populate_record(null::%s, (%s)::jsonb) it
        """
            .formatted(table, table, text),
        count,
        row);
  }

  private List<String> rows(String from) {
    return database.queryForList(
        "select to_jsonb(it)::text from " + from.replaceFirst("( |$)", " it$1"), String.class);
  }

  /** Those a case leaves rows in; the counters count on for whoever comes later. */
  private List<String> tables() {
    return database.queryForList(
        """
        select table_name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'
          and table_name not like '%\\_counters'
        """,
        String.class);
  }

  private static void admit(Deeds deeds, Applicant who) {
    try {
      deeds.begin(who);
      deeds.fillIn(who);
      deeds.submit(who);
      deeds.payByCard(who);
      deeds.accept(who);
    } catch (Exception e) {
      throw new IllegalStateException(who.address(), e);
    }
  }
}
