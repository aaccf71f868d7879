package org.colophon.web.site;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The public catalog of approved courses. */
@Controller
class CoursePages {

  private final CourseCatalog catalog;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CoursePages(CourseCatalog catalog, Rulebook rules, ProgramCalendar calendar) {
    this.catalog = catalog;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * One set with the courses approved for it today.
   *
   * @param courses empty when there is none
   */
  record Shelf(CompetencySet set, List<CourseView> courses) {}

  @GetMapping("/courses")
  String catalog(Model page) {
    var today = calendar.today();
    var bySet = catalog.approvedOn(today).stream().collect(groupingBy(CourseView::set));
    page.addAttribute(
        "shelves",
        rules.editionOn(today).sets().stream()
            .map(set -> new Shelf(set, bySet.getOrDefault(set.id(), List.of())))
            .toList());
    return "site/courses";
  }

  @GetMapping("/courses/{id}")
  String course(@PathVariable String id, Model page) {
    var course = find(id);
    page.addAttribute("course", course);
    page.addAttribute("set", rules.editionOn(calendar.today()).set(course.set()));
    page.addAttribute("approval", course.approvalOn(calendar.today()).orElse(null));
    return "site/course";
  }

  private CourseView find(String id) {
    try {
      return catalog
          .find(CourseId.of(id))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Not a course", e);
    }
  }
}
