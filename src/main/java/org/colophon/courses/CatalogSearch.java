package org.colophon.courses;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.program.SetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds approved courses for everybody, and counts them by set (R21, R26). */
@Service
@Transactional(readOnly = true)
public class CatalogSearch {

  /** How many courses a page shows. */
  public static final int SIZE = 50;

  private static final String OFFERED =
      """
      exists (select 1 from course_approvals a where a.course_id = c.course_id
        and a.approved_on <= :on and coalesce(a.ended_on, a.approved_until) >= :on)
      and not exists (select 1 from course_suspensions s where s.course_id = c.course_id
        and s.suspended_on <= :on and (s.lifted_on is null or s.lifted_on > :on))
      """;

  private final JdbcClient database;
  private final CourseRepository courses;

  CatalogSearch(JdbcClient database, CourseRepository courses) {
    this.database = database;
    this.courses = courses;
  }

  /**
   * Finds courses, by title.
   *
   * @param page from 0; one behind the last is empty
   */
  public CatalogPage find(CatalogQuery query, int page) {
    var where = new HashMap<String, Object>();
    var conditions = conditions(query, where);
    var from = " from courses c join providers p on p.provider_id = c.provider_id where ";
    var total =
        database
            .sql("select count(*)" + from + conditions)
            .params(where)
            .query(Long.class)
            .single();
    var ids =
        database
            .sql(
                "select c.course_id"
                    + from
                    + conditions
                    + " order by lower(c.title), c.course_id limit :size offset :skip")
            .params(where)
            .param("size", SIZE)
            .param("skip", (long) page * SIZE)
            .query(UUID.class)
            .list();
    return new CatalogPage(views(ids), total, page, SIZE);
  }

  /** How many courses are approved and offered on a day, by set; a set without any is not there. */
  public Map<SetId, Long> coverage(LocalDate on) {
    return database
        .sql("select c.set_id, count(*) from courses c where " + OFFERED + " group by c.set_id")
        .param("on", on)
        .query((row, i) -> Map.entry(SetId.of(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String conditions(CatalogQuery query, Map<String, Object> values) {
    var conditions = new ArrayList<>(List.of(OFFERED));
    values.put("on", query.on());
    var words =
        Arrays.stream(query.words().strip().split("\\s+")).filter(it -> !it.isEmpty()).toList();
    for (int i = 0; i < words.size(); i++) {
      values.put("word" + i, like(words.get(i)));
      conditions.add("(c.title || ' ' || p.name) ilike :word" + i);
    }
    if (query.set() != null) {
      values.put("set", query.set().value());
      conditions.add("c.set_id = :set");
    }
    if (query.delivery() != null) {
      values.put("delivery", query.delivery().name());
      conditions.add("c.delivery = :delivery");
    }
    if (!query.provider().isBlank()) {
      values.put("provider", like(query.provider().strip()));
      conditions.add("p.name ilike :provider");
    }
    if (query.costAtMost() != null) {
      values.put("cost", query.costAtMost());
      conditions.add("c.cost_amount <= :cost");
    }
    return String.join(" and ", conditions);
  }

  private static String like(String part) {
    return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private List<CourseView> views(List<UUID> ids) {
    return courses.findByIdIn(ids.stream().map(CourseId::new).toList()).stream()
        .map(Course::view)
        .sorted(comparing(it -> ids.indexOf(it.id().value())))
        .toList();
  }
}
