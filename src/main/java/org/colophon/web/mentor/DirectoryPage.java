package org.colophon.web.mentor;

import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.PublicMentor;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Leaf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list of mentors, as far as each of them shows themselves. */
@Controller
class DirectoryPage {

  private static final int SIZE = 25;

  private final Mentors mentors;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  DirectoryPage(Mentors mentors, Rulebook rules, ProgramCalendar calendar) {
    this.mentors = mentors;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/mentors")
  String list(
      @RequestParam(defaultValue = "") String set,
      @RequestParam(defaultValue = "") String library,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var all = mentors.directory();
    var found = all.stream().filter(it -> fits(it, set, library)).toList();
    model.addAttribute("leaf", Leaf.of(found, page, SIZE));
    model.addAttribute("found", found.size());
    model.addAttribute("total", all.size());
    model.addAttribute("edition", rules.editionOn(calendar.today()));
    model.addAttribute("libraries", LibraryType.values());
    model.addAttribute("set", set);
    model.addAttribute("library", library);
    return "mentor/directory";
  }

  /** What a mentor does not show is not searched either. */
  private static boolean fits(PublicMentor mentor, String set, String library) {
    var sets = mentor.sets();
    var type = mentor.library();
    return (set.isBlank() || sets != null && sets.stream().anyMatch(it -> it.value().equals(set)))
        && (library.isBlank() || type != null && type.name().equals(library));
  }
}
