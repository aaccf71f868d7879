package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ApplicationModuleTest(extraIncludes = {"cases", "program"})
@TestPropertySource(properties = "camunda.bpm.enabled=false")
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
