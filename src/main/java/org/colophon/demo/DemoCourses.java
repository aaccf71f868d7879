package org.colophon.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.courses.CourseAlreadyRecorded;
import org.colophon.courses.CourseCatalog;
import org.colophon.program.ProgramCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty catalog with the courses of the demo. */
@Component
@OnlyInDemo
@Order(2)
class DemoCourses implements ApplicationRunner {

  private static final List<DemoCourse> COURSES = courses();

  /** What the courses are called. */
  static final Set<String> TITLES =
      COURSES.stream().map(DemoCourse::title).collect(Collectors.toUnmodifiableSet());

  private final CourseCatalog catalog;
  private final Accounts accounts;
  private final ProgramCalendar calendar;

  DemoCourses(CourseCatalog catalog, Accounts accounts, ProgramCalendar calendar) {
    this.catalog = catalog;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws CourseAlreadyRecorded {
    if (catalog.all().isEmpty()) {
      var staff = person(DemoPerson.STAFF.address());
      for (var course : COURSES) {
        catalog.record(course.approved(calendar.today(), this::instructor), staff);
      }
    }
  }

  private static List<DemoCourse> courses() {
    try (var file = new ClassPathResource("demo/courses.yaml").getInputStream()) {
      return new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PersonId instructor(String shortName) {
    return person(DemoPerson.address(shortName));
  }

  private PersonId person(String address) {
    return accounts.byEmail(address).orElseThrow().id();
  }
}
