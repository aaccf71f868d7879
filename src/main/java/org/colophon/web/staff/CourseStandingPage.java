package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.MANAGERS;
import static org.colophon.accounts.Role.PROGRAM_STAFF;
import static org.colophon.accounts.Role.REVIEW_COMMITTEE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.HasPart;
import org.colophon.courses.NotApprovedNow;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.courses.TeachOuts;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Names;
import org.colophon.web.Problem;
import org.colophon.web.StaffRoles;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the approval of a course stands, what still counts and for whom; begins its review. */
@Controller
@RequestMapping("/staff/courses/{course}")
class CourseStandingPage {

  private static final int LONGEST = 4000;

  private final CourseCatalog catalog;
  private final ReviewsOfApprovals reviews;
  private final TeachOuts teachOuts;
  private final Accounts accounts;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  CourseStandingPage(
      CourseCatalog catalog,
      ReviewsOfApprovals reviews,
      TeachOuts teachOuts,
      Accounts accounts,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.catalog = catalog;
    this.reviews = reviews;
    this.teachOuts = teachOuts;
    this.accounts = accounts;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'REVIEW_COMMITTEE', 'MANAGERS', 'ADMIN')")
  String show(@PathVariable UUID course, Authentication person, Model page) {
    return show(find(course), "", List.of(), person, page);
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'REVIEW_COMMITTEE')")
  String open(
      @PathVariable UUID course,
      @RequestParam(defaultValue = "") String concern,
      Authentication person,
      Model page,
      RedirectAttributes next) {
    var found = find(course);
    var problems = problems(concern.strip());
    if (!problems.isEmpty()) {
      return show(found, concern, problems, person, page);
    }
    try {
      var number = reviews.open(PersonId.of(person.getName()), found.id(), concern);
      next.addFlashAttribute(
          "notice", texts.getMessage("approval-review.opened", new Object[] {number.value()}));
      return "redirect:/staff/courses/{course}";
    } catch (HasPart | NotApprovedNow e) {
      return show(found, concern, List.of(new Problem("concern", e.getMessage())), person, page);
    }
  }

  private List<Problem> problems(String concern) {
    var problems = new ArrayList<Problem>();
    if (concern.isEmpty()) {
      problems.add(new Problem("concern", texts.getMessage("approval-review.concern.missing")));
    } else if (concern.length() > LONGEST) {
      problems.add(new Problem("concern", texts.getMessage("approval-review.concern.long")));
    }
    return problems;
  }

  private CourseView find(UUID course) {
    return catalog
        .find(new CourseId(course))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private String show(
      CourseView course,
      String concern,
      List<Problem> problems,
      Authentication person,
      Model page) {
    var today = calendar.today();
    var all = reviews.ofCourse(course.id());
    page.addAttribute("course", course);
    page.addAttribute("today", today);
    page.addAttribute("approved", course.approvalOn(today).isPresent());
    page.addAttribute("suspension", course.suspensionOn(today).orElse(null));
    page.addAttribute("ending", teachOuts.began(course.id()));
    page.addAttribute("teachOut", teachOuts.of(course.id()));
    page.addAttribute("reviews", all);
    page.addAttribute("open", all.stream().anyMatch(it -> it.state().open()));
    page.addAttribute("mayOpen", StaffRoles.of(person, PROGRAM_STAFF, REVIEW_COMMITTEE));
    page.addAttribute("mayList", StaffRoles.of(person, PROGRAM_STAFF, ADMIN));
    page.addAttribute("mayRead", StaffRoles.of(person, PROGRAM_STAFF, ADMIN, MANAGERS));
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("concern", concern);
    page.addAttribute("problems", problems);
    return "staff/course-standing";
  }
}
