package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.Coverage.Gap;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = {"cases", "program"})
class CatalogSearchModuleTest {

  static final PersonId STAFF = PersonId.of("u2001");

  @Autowired CatalogSearch search;
  @Autowired Coverage coverage;
  @Autowired CourseCatalog catalog;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;

  final String elm = "Elm " + UUID.randomUUID();

  @BeforeEach
  void nothingIsThereYet() {
    sql.execute("truncate coverage_gaps");
    sql.execute("delete from course_approvals");
  }

  @Test
  void eachFieldNarrowsWhatIsFound() throws Exception {
    record("Story hours 100%", "youth", Delivery.ONLINE, "1,250.50 USD with readings", today());
    record("Story_hours", "youth", Delivery.IN_PERSON, "Free for members", today());
    record("Search engines", "technology", Delivery.ONLINE, "On request", today());

    assertThat(titles(find("", null, null, null)))
        .containsExactly("Search engines", "Story hours 100%", "Story_hours");
    assertThat(titles(find("hours story", null, null, null)))
        .containsExactly("Story hours 100%", "Story_hours");
    assertThat(titles(find("100%", null, null, null))).containsExactly("Story hours 100%");
    assertThat(titles(find("y_h", null, null, null))).containsExactly("Story_hours");
    assertThat(titles(find("' or 1=1 --", null, null, null))).isEmpty();
    assertThat(titles(find("", "technology", null, null))).containsExactly("Search engines");
    assertThat(titles(find("", null, Delivery.IN_PERSON, null))).containsExactly("Story_hours");
    assertThat(titles(find("", null, null, "0"))).containsExactly("Story_hours");
    assertThat(titles(find("", null, null, "1250.49"))).containsExactly("Story_hours");
    assertThat(titles(find("", null, null, "1250.50")))
        .containsExactly("Story hours 100%", "Story_hours");
  }

  @Test
  void theCostIsTheNumberThatIsMoney() throws Exception {
    record("A", "youth", Delivery.ONLINE, "3 payments of $100.50 each", today());
    record("B", "youth", Delivery.ONLINE, "2 weeks, 80 USD", today());
    record("C", "youth", Delivery.ONLINE, "90, materials 20 more", today());
    record("D", "youth", Delivery.ONLINE, "95", today());

    assertThat(titles(find("", null, null, "100.50"))).containsExactly("A", "B", "D");
    assertThat(titles(find("", null, null, "79"))).isEmpty();
    assertThat(titles(find("", null, null, "80"))).containsExactly("B");
  }

  @Test
  void aCourseIsThereFromItsFirstDayToItsLast() throws Exception {
    var begins = LocalDate.of(2024, 2, 29);
    var course = record("Leap years", "technology", Delivery.ONLINE, "", begins);

    assertThat(on(begins.minusDays(1))).isEmpty();
    assertThat(on(begins)).containsExactly("Leap years");
    assertThat(on(LocalDate.of(2028, 2, 29))).containsExactly("Leap years");
    assertThat(on(LocalDate.of(2028, 3, 1))).isEmpty();

    catalog.endApproval(course, LocalDate.of(2026, 5, 4), "No longer taught.", STAFF);
    assertThat(on(LocalDate.of(2026, 5, 4))).containsExactly("Leap years");
    assertThat(on(LocalDate.of(2026, 5, 5))).isEmpty();
  }

  @Test
  void manyCoursesAreLeafedThrough() throws Exception {
    for (int i = 0; i < CatalogSearch.SIZE + 3; i++) {
      record("Course %02d".formatted(i), "technology", Delivery.ONLINE, "", today());
    }

    var everything = CatalogQuery.everything(today());
    assertThat(search.find(everything, 0).courses()).hasSize(CatalogSearch.SIZE);
    assertThat(titles(search.find(everything, 1)))
        .containsExactly("Course 50", "Course 51", "Course 52");
    assertThat(search.find(everything, 1).pages()).isEqualTo(2);
    assertThat(search.find(everything, 9).courses()).isEmpty();
  }

  @Test
  void aSetWithoutACourseIsToldOnceThenEveryMonth() throws Exception {
    assertThat(coverage.look()).extracting(Gap::set).hasSize(10).contains(SetId.of("youth"));
    assertThat(coverage.look()).as("told already").isEmpty();

    record("Story hours", "youth", Delivery.ONLINE, "", today());
    sql.update("update coverage_gaps set since_on = since_on - 30, told_on = told_on - 29");
    assertThat(coverage.look()).as("not yet again").isEmpty();
    sql.update("update coverage_gaps set told_on = told_on - 1");
    assertThat(coverage.look())
        .hasSize(9)
        .allSatisfy(it -> assertThat(it.since()).isEqualTo(today().minusDays(30)))
        .extracting(Gap::set)
        .doesNotContain(SetId.of("youth"));
    assertThat(coverage.lines())
        .filteredOn(it -> it.courses() > 0)
        .singleElement()
        .satisfies(it -> assertThat(it.set().id()).isEqualTo(SetId.of("youth")));

    sql.execute("delete from course_approvals");
    assertThat(coverage.look())
        .singleElement()
        .satisfies(it -> assertThat(it.since()).isEqualTo(today()));
  }

  /**
   * A measurement, not a check of time: {@code -Dcatalog.load=3000} says how many courses; each is
   * approved now, and half of them were before. Prints the medians of 31 searches and of 31 looks
   * at the coverage, and the plan.
   */
  @Test
  @EnabledIfSystemProperty(named = "catalog.load", matches = "\\d+")
  void manyCoursesAreSearched() throws Exception {
    var courses = Integer.getInteger("catalog.load");
    record("First of its provider", "youth", Delivery.ONLINE, "", today());
    sql.update(
        """
        insert into courses (course_id, provider_id, title, set_id, delivery, cost, contact, version)
        select gen_random_uuid(), p.provider_id, 'Course ' || n || ' of libraries online', 'set-' || n % 10,
          case n % 2 when 0 then 'ONLINE' else 'IN_PERSON' end, n % 400 || ' USD', '', 0
        from generate_series(2, ?) n, providers p where p.name = ?
        """,
        courses, elm);
    sql.update(
        """
        insert into course_approvals (course_id, position, approved_on, approved_until,
          credit_from_on, counts_until_on, recorded_by, recorded_at)
        select c.course_id, it.position, it.day, it.day + 1460, it.day - 730, it.day + 1825,
          'u2001', now()
        from courses c, lateral (values (0, current_date - 2000), (1, current_date - 400)) it (position, day)
        where c.title like 'Course %'
        """);
    sql.execute("analyze");
    var searches = new LinkedHashMap<String, CatalogQuery>();
    searches.put("everything", CatalogQuery.everything(today()));
    searches.put("two words", new CatalogQuery("7 online", null, null, "", null, today()));
    searches.put("a word nobody has", new CatalogQuery("zebra", null, null, "", null, today()));
    searches.put(
        "set, delivery, provider, cost",
        new CatalogQuery(
            "",
            SetId.of("set-4"),
            Delivery.ONLINE,
            elm.substring(0, 12),
            new BigDecimal("200"),
            today()));
    searches.forEach(
        (what, query) -> {
          var last = lastPage(query);
          System.out.printf(
              "%,d courses, %s: %d found, median %.1f ms, last page %.1f ms%n",
              courses,
              what,
              search.find(query, 0).total(),
              median(() -> search.find(query, 0)),
              median(() -> search.find(query, last)));
        });
    System.out.printf("%,d courses, coverage: median %.1f ms%n", courses, median(coverage::lines));
    sql.queryForList(
            """
            explain (analyze, buffers)
            select c.course_id from courses c join providers p on p.provider_id = c.provider_id
            where exists (select 1 from course_approvals a where a.course_id = c.course_id
              and a.approved_on <= current_date and coalesce(a.ended_on, a.approved_until) >= current_date)
              and (c.title || ' ' || p.name) ilike '%7%' and (c.title || ' ' || p.name) ilike '%online%'
            order by lower(c.title), c.course_id limit 50
            """,
            String.class)
        .forEach(System.out::println);

    assertThat(search.find(CatalogQuery.everything(today()), 0).total())
        .isEqualTo(courses.longValue());
  }

  private int lastPage(CatalogQuery query) {
    return (int) (search.find(query, 0).total() / CatalogSearch.SIZE);
  }

  private static double median(Runnable look) {
    var nanos = new long[31];
    for (int i = 0; i < nanos.length; i++) {
      var began = System.nanoTime();
      look.run();
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }

  private List<String> on(LocalDate day) {
    return titles(search.find(CatalogQuery.everything(day), 0));
  }

  private CatalogPage find(String words, String set, Delivery delivery, String cost) {
    return search.find(
        new CatalogQuery(
            words,
            set == null ? null : SetId.of(set),
            delivery,
            elm.substring(0, 12).toLowerCase(Locale.ROOT),
            cost == null ? null : new BigDecimal(cost),
            today()),
        0);
  }

  private static List<String> titles(CatalogPage page) {
    return page.courses().stream().map(CourseView::title).toList();
  }

  private LocalDate today() {
    return calendar.today();
  }

  private CourseId record(String title, String set, Delivery how, String cost, LocalDate from)
      throws CourseAlreadyRecorded {
    return catalog.record(
        new ApprovedCourse(elm, title, SetId.of(set), how, cost, "", from, Set.of()), STAFF);
  }
}
