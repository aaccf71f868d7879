package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.NotApprovedNow;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.courses.RoleMissing;
import org.colophon.courses.TeachOuts;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Dates;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the approval of a provider's own course stands, and where it gives the course up (R21). */
@Controller
@RequestMapping("/provider/{provider}/courses/{course}")
class ProviderCoursePages {

  private static final int LONGEST = 2000;

  private final CourseCatalog catalog;
  private final ReviewsOfApprovals reviews;
  private final TeachOuts teachOuts;
  private final ProviderDesk desk;
  private final ProgramCalendar calendar;
  private final Dates dates;

  ProviderCoursePages(
      CourseCatalog catalog,
      ReviewsOfApprovals reviews,
      TeachOuts teachOuts,
      ProviderDesk desk,
      ProgramCalendar calendar,
      Dates dates) {
    this.catalog = catalog;
    this.reviews = reviews;
    this.teachOuts = teachOuts;
    this.desk = desk;
    this.calendar = calendar;
    this.dates = dates;
  }

  /** What was typed, kept when something has to be put right. */
  record Form(String on, String why) {

    Optional<LocalDate> day() {
      try {
        return Optional.of(LocalDate.parse(on));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  @GetMapping
  String show(@PathVariable UUID provider, @PathVariable UUID course, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    var found = enter(provider, course, me, page);
    var today = calendar.today();
    var ending = teachOuts.began(found.id());
    page.addAttribute("approved", found.approvalOn(today).isPresent());
    page.addAttribute("suspension", found.suspensionOn(today).orElse(null));
    page.addAttribute("ending", ending);
    page.addAttribute("reviews", reviews.ofCourse(found.id()));
    page.addAttribute("mayGiveUp", mayBeGivenUp(found));
    page.addAttribute(
        "stated",
        ending && page.getAttribute("maySign") == Boolean.TRUE
            ? teachOuts.stated(ProviderDesk.person(me), found.id())
            : List.of());
    return "provider/course";
  }

  private boolean mayBeGivenUp(CourseView course) {
    var today = calendar.today();
    return course.approvalOn(today).isPresent() && course.latestApproval().until().isAfter(today);
  }

  @GetMapping("/give-up")
  String form(@PathVariable UUID provider, @PathVariable UUID course, Principal me, Model page) {
    var found = enter(provider, course, me, page);
    if (!mayBeGivenUp(found) || page.getAttribute("maySign") != Boolean.TRUE) {
      return "redirect:/provider/{provider}/courses/{course}";
    }
    return form(new Form(calendar.today().toString(), ""), List.of(), page);
  }

  /** Asks once more what it means before anything happens. */
  @PostMapping("/give-up")
  String giveUp(
      @PathVariable UUID provider,
      @PathVariable UUID course,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "false") boolean sure,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var found = enter(provider, course, me, page);
    var form = new Form(on.strip(), why.strip());
    var back = "redirect:/provider/{provider}/courses/{course}";
    if (!mayBeGivenUp(found) || sure && isGivenUpFor(found, form)) {
      return back;
    }
    var problems = problems(found, form);
    if (!problems.isEmpty()) {
      return form(form, problems, page);
    }
    if (!sure) {
      return confirm(found, form, page);
    }
    var day = form.day().orElseThrow();
    try {
      reviews.giveUp(ProviderDesk.person(me), found.id(), day, form.why());
      next.addFlashAttribute("notice", desk.text("give-up.done", dates.day(day)));
    } catch (NotApprovedNow e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return back;
  }

  /** The second click on the last button; the page behind it says that it is done. */
  private boolean isGivenUpFor(CourseView course, Form form) {
    return teachOuts.began(course.id())
        && form.day().filter(course.latestApproval().until()::equals).isPresent();
  }

  private List<Problem> problems(CourseView course, Form form) {
    var problems = new ArrayList<Problem>();
    var day = form.day();
    var ends = course.latestApproval().until();
    if (day.isEmpty()) {
      problems.add(desk.problem("on", "give-up.on.missing"));
    } else if (day.get().isBefore(calendar.today())) {
      problems.add(desk.problem("on", "give-up.on.past"));
    } else if (!day.get().isBefore(ends)) {
      problems.add(new Problem("on", desk.text("give-up.on.late", dates.day(ends))));
    }
    problems.addAll(desk.problems("why", form.why(), LONGEST, "give-up.why"));
    return problems;
  }

  private String form(Form form, List<Problem> problems, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("confirm", false);
    return "provider/course-give-up";
  }

  private String confirm(CourseView course, Form form, Model page) {
    var day = form.day().orElseThrow();
    page.addAttribute("form", form);
    page.addAttribute("problems", List.of());
    page.addAttribute("confirm", true);
    page.addAttribute("day", day);
    page.addAttribute("countsUntil", catalog.countsUntil(course.id(), day));
    return "provider/course-give-up";
  }

  private CourseView enter(UUID provider, UUID course, Principal me, Model page) {
    var mine = desk.enter(provider, me, page);
    page.addAttribute(
        "maySign", mine.lets(ProviderDesk.person(me), ProviderRole.SIGNATORY, ProviderRole.OWNER));
    var found =
        catalog
            .find(new CourseId(course))
            .filter(it -> it.provider().equals(mine.id()))
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("course", found);
    return found;
  }
}
