package org.colophon.web.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.courses.CatalogSearch;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Coverage;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.program.CompetencySet;
import org.colophon.program.Edition;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public catalog of approved courses (R21, R26). */
@Controller
class CoursePages {

  /** Nobody leafs further; it keeps a page number from becoming a long search. */
  private static final int LAST_PAGE = 10_000;

  private final CourseCatalog catalog;
  private final CatalogSearch search;
  private final Coverage coverage;
  private final Proposals proposals;
  private final CourseData data;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  CoursePages(
      CourseCatalog catalog,
      CatalogSearch search,
      Coverage coverage,
      Proposals proposals,
      CourseData data,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.catalog = catalog;
    this.search = search;
    this.coverage = coverage;
    this.proposals = proposals;
    this.data = data;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping("/courses")
  String catalog(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String set,
      @RequestParam(defaultValue = "") String delivery,
      @RequestParam(defaultValue = "") String provider,
      @RequestParam(defaultValue = "") String cost,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var wish = new CatalogWish(q, set, delivery, provider, cost, on);
    var query = wish.query(calendar.today());
    model.addAttribute("problems", problems(wish));
    model.addAttribute("wish", wish);
    model.addAttribute("day", query.on());
    model.addAttribute("today", calendar.today());
    model.addAttribute("sets", rules.editionOn(calendar.today()).sets());
    model.addAttribute("deliveries", Delivery.values());
    model.addAttribute("found", search.find(query, Math.max(0, Math.min(page, LAST_PAGE))));
    model.addAttribute("names", new SetNames(rules.editionOn(calendar.today())));
    return "site/courses";
  }

  /** The name of each set; one of an older edition is called by its id. */
  record SetNames(Edition edition) {

    public String of(SetId set) {
      return edition.has(set) ? edition.set(set).name() : set.value();
    }
  }

  private List<Problem> problems(CatalogWish wish) {
    return wish.wrong().stream()
        .map(it -> new Problem(it, texts.getMessage("courses.search." + it + ".wrong")))
        .toList();
  }

  @GetMapping("/courses/coverage")
  String coverage(Model page) {
    page.addAttribute("lines", coverage.lines());
    return "site/coverage";
  }

  @GetMapping("/courses/{id}")
  String course(@PathVariable String id, Model page) {
    var course = find(id);
    var text = proposals.approvedText(course.id());
    var set = set(course, text.map(it -> it.rulesOn()));
    var approval = course.approvalOn(calendar.today());
    var today = calendar.today();
    page.addAttribute("course", course);
    page.addAttribute("set", set);
    page.addAttribute("text", text.map(it -> it.content()).orElse(null));
    page.addAttribute("dates", text.map(it -> it.content().answer(ProposalField.DATES)).orElse(""));
    page.addAttribute("today", today);
    page.addAttribute("approval", approval.orElse(null));
    var suspended = approval.isPresent() && course.suspensionOn(today).isPresent();
    page.addAttribute("suspended", suspended);
    page.addAttribute("data", data.of(course, set, approval.isPresent() && !suspended));
    return "site/course";
  }

  /** The set as it was when the course was approved, so that the map fits it. */
  private CompetencySet set(CourseView course, Optional<LocalDate> approvedUnder) {
    return rules
        .editionOn(approvedUnder.orElseGet(() -> course.latestApproval().from()))
        .set(course.set());
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
