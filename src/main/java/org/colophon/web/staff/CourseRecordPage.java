package org.colophon.web.staff;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.courses.ApprovedCourse;
import org.colophon.courses.CourseAlreadyRecorded;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.Delivery;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff record courses that were approved, until providers apply here themselves. */
@Controller
@RequestMapping("/staff/courses")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'ADMIN')")
class CourseRecordPage {

  private static final int LONGEST = 160;

  private final CourseCatalog catalog;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  CourseRecordPage(
      CourseCatalog catalog,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.catalog = catalog;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  /** What was typed, kept when something has to be put right. */
  record Form(
      @Nullable String title,
      @Nullable String provider,
      @Nullable String set,
      @Nullable String delivery,
      @Nullable String cost,
      @Nullable String contact,
      @Nullable String approvedOn,
      @Nullable String instructors) {

    static Form empty(LocalDate today) {
      return new Form("", "", "", "ONLINE", "", "", today.toString(), "");
    }
  }

  @GetMapping
  String list(Model page) {
    return show(Form.empty(calendar.today()), List.of(), page);
  }

  @PostMapping
  String record(@ModelAttribute Form form, Principal me, Model page, RedirectAttributes next) {
    var problems = problems(form);
    if (problems.isEmpty()) {
      try {
        catalog.record(course(form), PersonId.of(me.getName()));
        next.addFlashAttribute(
            "notice", texts.getMessage("staff-courses.recorded", new Object[] {form.title()}));
        return "redirect:/staff/courses";
      } catch (CourseAlreadyRecorded e) {
        problems = List.of(new Problem("title", e.getMessage()));
      }
    }
    return show(form, problems, page);
  }

  private ApprovedCourse course(Form form) {
    return new ApprovedCourse(
        text(form.provider()),
        text(form.title()),
        SetId.of(text(form.set())),
        Delivery.valueOf(text(form.delivery())),
        text(form.cost()),
        text(form.contact()),
        day(form.approvedOn()).orElseThrow(),
        instructors(form).stream()
            .flatMap(Optional::stream)
            .map(Person::id)
            .collect(Collectors.toSet()));
  }

  private List<Problem> problems(Form form) {
    var problems = new ArrayList<Problem>();
    required(form.title(), "title", problems);
    required(form.provider(), "provider", problems);
    if (rules.editionOn(calendar.today()).sets().stream()
        .noneMatch(it -> it.id().value().equals(form.set()))) {
      problems.add(problem("set", "staff-courses.set.missing"));
    }
    if (Arrays.stream(Delivery.values()).noneMatch(it -> it.name().equals(form.delivery()))) {
      problems.add(problem("delivery", "staff-courses.delivery.missing"));
    }
    if (text(form.cost()).length() > LONGEST) {
      problems.add(problem("cost", "staff-courses.long"));
    }
    if (text(form.contact()).length() > LONGEST) {
      problems.add(problem("contact", "staff-courses.long"));
    }
    var approved = day(form.approvedOn());
    if (approved.isEmpty() || approved.get().isAfter(calendar.today())) {
      problems.add(problem("approvedOn", "staff-courses.approved.missing"));
    } else if (lapsed(approved.get())) {
      problems.add(problem("approvedOn", "staff-courses.approved.lapsed"));
    }
    if (instructors(form).stream().anyMatch(Optional::isEmpty)) {
      problems.add(problem("instructors", "staff-courses.instructors.unknown"));
    }
    return problems;
  }

  private boolean lapsed(LocalDate approvedOn) {
    var term = rules.on(calendar.today()).courseApproval().term();
    return approvedOn.plus(term).isBefore(calendar.today());
  }

  private void required(@Nullable String typed, String field, List<Problem> problems) {
    if (text(typed).isEmpty()) {
      problems.add(problem(field, "staff-courses." + field + ".missing"));
    } else if (text(typed).length() > LONGEST) {
      problems.add(problem(field, "staff-courses.long"));
    }
  }

  /** Addresses separated by commas; empty for one that no account has. */
  private Set<Optional<Person>> instructors(Form form) {
    return Arrays.stream(text(form.instructors()).split("[,;\\s]+"))
        .filter(it -> !it.isEmpty())
        .map(accounts::byEmail)
        .collect(Collectors.toSet());
  }

  private String show(Form form, List<Problem> problems, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    page.addAttribute("courses", catalog.all());
    page.addAttribute("today", calendar.today());
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    page.addAttribute("deliveries", Delivery.values());
    return "staff/courses";
  }

  private Problem problem(String field, String key) {
    return new Problem(field, texts.getMessage(key));
  }

  private static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return Optional.of(LocalDate.parse(text(typed)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
