package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.colophon.colleges.AgreementClosed;
import org.colophon.colleges.AgreementGap;
import org.colophon.colleges.AgreementView;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Requirement;
import org.colophon.courses.ChangedMeanwhile;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.RoleMissing;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
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

/** The parts of an agreement: the program, what graduates have passed, and the map of each set. */
@Controller
@RequestMapping("/provider/{provider}/agreements/{agreement}")
class AgreementPartPages {

  private static final int LONGEST = 200;
  private static final int LONGEST_LIST = 30_000;

  private final Agreements agreements;
  private final AgreementDesk door;
  private final ProviderDesk desk;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  AgreementPartPages(
      Agreements agreements,
      AgreementDesk door,
      ProviderDesk desk,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.agreements = agreements;
    this.door = door;
    this.desk = desk;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/program")
  String program(
      @PathVariable UUID provider, @PathVariable UUID agreement, Principal me, Model page) {
    var found = door.enter(provider, agreement, me, page);
    return show("program", program(found), found.version(Agreements.PROGRAM), page);
  }

  @PostMapping("/program")
  String saveProgram(
      @PathVariable UUID provider,
      @PathVariable UUID agreement,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String award,
      @RequestParam(defaultValue = "") String web,
      @RequestParam(defaultValue = "-1") long basedOn,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    var found = door.enter(provider, agreement, me, page);
    var typed = words("name", name.strip(), "award", award.strip(), "web", web.strip());
    var tooLong =
        typed.entrySet().stream()
            .filter(it -> it.getValue().length() > LONGEST)
            .map(it -> new Problem(it.getKey(), desk.text("agreement.long", LONGEST)))
            .toList();
    if (!tooLong.isEmpty()) {
      return again("program", typed, tooLong, basedOn, page);
    }
    return saved(
        () ->
            agreements.saveProgram(
                ProviderDesk.person(me),
                found.id(),
                typed.get("name"),
                typed.get("award"),
                typed.get("web"),
                basedOn),
        "program",
        typed,
        program(found),
        found,
        Agreements.PROGRAM,
        page,
        next);
  }

  @GetMapping("/requirements")
  String requirements(
      @PathVariable UUID provider, @PathVariable UUID agreement, Principal me, Model page) {
    var found = door.enter(provider, agreement, me, page);
    return show("requirements", requirements(found), found.version(Agreements.REQUIREMENTS), page);
  }

  @PostMapping("/requirements")
  String saveRequirements(
      @PathVariable UUID provider,
      @PathVariable UUID agreement,
      @RequestParam(defaultValue = "") String requirements,
      @RequestParam(defaultValue = "-1") long basedOn,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    var found = door.enter(provider, agreement, me, page);
    var typed = words("requirements", requirements.replace("\r\n", "\n").strip());
    if (requirements.length() > LONGEST_LIST) {
      return again(
          "requirements",
          typed,
          List.of(new Problem("requirements", desk.text("agreement.long", LONGEST_LIST))),
          basedOn,
          page);
    }
    var list = typed.get("requirements").lines().filter(it -> !it.isBlank()).map(this::line);
    var all = list.toList();
    var wrong = problems(Agreements.gaps(all));
    if (!all.isEmpty() && !wrong.isEmpty()) {
      return again("requirements", typed, wrong, basedOn, page);
    }
    return saved(
        () -> agreements.saveRequirements(ProviderDesk.person(me), found.id(), all, basedOn),
        "requirements",
        typed,
        requirements(found),
        found,
        Agreements.REQUIREMENTS,
        page,
        next);
  }

  private Requirement line(String typed) {
    var at = typed.indexOf(':');
    return at < 0
        ? new Requirement(typed.strip(), "")
        : new Requirement(typed.substring(0, at).strip(), typed.substring(at + 1).strip());
  }

  @GetMapping("/sets/{set}")
  String map(
      @PathVariable UUID provider,
      @PathVariable UUID agreement,
      @PathVariable String set,
      Principal me,
      Model page) {
    var found = door.enter(provider, agreement, me, page);
    var chosen = set(set, page);
    return show("map", map(found, chosen), found.version(chosen.id().value()), page);
  }

  @PostMapping("/sets/{set}")
  String saveMap(
      @PathVariable UUID provider,
      @PathVariable UUID agreement,
      @PathVariable String set,
      @RequestParam Map<String, String> posted,
      @RequestParam(defaultValue = "-1") long basedOn,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    var found = door.enter(provider, agreement, me, page);
    var chosen = set(set, page);
    var typed = map(found, chosen);
    typed.replaceAll((field, saved) -> posted.getOrDefault(field, saved).strip());
    var wrong = wrongCodes(found, typed);
    if (!wrong.isEmpty()) {
      return again("map", typed, wrong, basedOn, page);
    }
    var lines = new TreeMap<Integer, List<String>>();
    typed.forEach((field, codes) -> lines.put(number(field), codes(codes)));
    return saved(
        () -> agreements.saveMap(ProviderDesk.person(me), found.id(), chosen.id(), lines, basedOn),
        "map",
        typed,
        map(found, chosen),
        found,
        chosen.id().value(),
        page,
        next);
  }

  private CompetencySet set(String id, Model page) {
    var set =
        rules.editionOn(calendar.today()).sets().stream()
            .filter(it -> it.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("set", set);
    return set;
  }

  private List<Problem> wrongCodes(AgreementView found, Map<String, String> typed) {
    var problems = new ArrayList<Problem>();
    typed.forEach(
        (field, codes) -> {
          var unknown =
              codes(codes).stream()
                  .filter(it -> found.content().requirement(it).isEmpty())
                  .toList();
          if (!unknown.isEmpty()) {
            problems.add(
                new Problem(
                    field, desk.text("agreement.codes.unknown", String.join(", ", unknown))));
          }
        });
    return problems;
  }

  private static List<String> codes(String typed) {
    return Arrays.stream(typed.split("[,;\n]"))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .distinct()
        .toList();
  }

  private static int number(String field) {
    return Integer.parseInt(field.substring("codes-".length()));
  }

  /** Saves a part. */
  private interface Save {
    List<AgreementGap> now()
        throws NotRepresentative, RoleMissing, AgreementClosed, ChangedMeanwhile;
  }

  private String saved(
      Save save,
      String view,
      Map<String, String> typed,
      Map<String, String> theirs,
      AgreementView found,
      String part,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    try {
      var gaps = save.now();
      next.addFlashAttribute(
          "notice",
          desk.text(gaps.isEmpty() ? "proposal.saved" : "proposal.saved.gaps", gaps.size()));
      return "redirect:/provider/{provider}/agreements/{agreement}";
    } catch (ChangedMeanwhile e) {
      var last = found.saves().get(part);
      page.addAttribute("theirs", theirs);
      page.addAttribute("theirsBy", last == null ? "" : " (" + desk.name(last.by()) + ")");
      return again(
          view,
          typed,
          List.of(desk.problem(typed.keySet().iterator().next(), "provider.changed-meanwhile")),
          found.version(part),
          page);
    }
  }

  private static String again(
      String view, Map<String, String> typed, List<Problem> problems, long basedOn, Model page) {
    page.addAttribute("problems", problems);
    return show(view, typed, basedOn, page);
  }

  private static String show(String view, Map<String, String> words, long basedOn, Model page) {
    page.addAttribute("words", words);
    page.addAttribute("basedOn", basedOn);
    return "provider/agreement-" + view;
  }

  private static Map<String, String> program(AgreementView found) {
    var content = found.content();
    return words("name", content.program(), "award", content.award(), "web", content.web());
  }

  private static Map<String, String> requirements(AgreementView found) {
    return words(
        "requirements",
        String.join(
            "\n",
            found.content().requirements().stream()
                .map(it -> it.code() + ": " + it.title())
                .toList()));
  }

  private static Map<String, String> map(AgreementView found, CompetencySet set) {
    var words = new LinkedHashMap<String, String>();
    set.competencies()
        .forEach(
            it ->
                words.put(
                    "codes-" + it.number(),
                    String.join(", ", found.content().codes(set.id(), it.number()))));
    return words;
  }

  private static Map<String, String> words(String... fieldsAndTexts) {
    var words = new LinkedHashMap<String, String>();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      words.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
    }
    return words;
  }

  private static List<Problem> problems(List<AgreementGap> gaps) {
    return gaps.stream().map(it -> new Problem(it.field(), it.sentence())).toList();
  }
}
