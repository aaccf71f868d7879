package org.colophon.web.provider;

import static java.util.Objects.requireNonNull;

import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.colophon.courses.ChangedMeanwhile;
import org.colophon.courses.Delivery;
import org.colophon.courses.MapEntry;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProposalClosed;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalGap;
import org.colophon.courses.ProposalSection;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.RoleMissing;
import org.colophon.program.CompetencySet;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parts of a proposal that are written in words: about the course, its map. */
@Controller
@RequestMapping("/provider/{provider}/proposals/{proposal}")
class ProposalSectionPages {

  private final Proposals proposals;
  private final ProposalDesk door;
  private final ProviderDesk desk;

  ProposalSectionPages(Proposals proposals, ProposalDesk door, ProviderDesk desk) {
    this.proposals = proposals;
    this.door = door;
    this.desk = desk;
  }

  @ModelAttribute("deliveries")
  Delivery[] deliveries() {
    return Delivery.values();
  }

  @GetMapping("/{section:course|teaching|assessment|map}")
  String form(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable String section,
      Principal me,
      Model page) {
    var found = door.enter(provider, proposal, me, page);
    var part = part(section);
    return show(part, words(found, part, page), found.version(part), page);
  }

  @PostMapping("/{section:course|teaching|assessment|map}")
  String save(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable String section,
      @RequestParam Map<String, String> posted,
      @RequestParam(defaultValue = "-1") long basedOn,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    var found = door.enter(provider, proposal, me, page);
    var part = part(section);
    var typed = words(found, part, page);
    typed.replaceAll((field, saved) -> lines(posted.getOrDefault(field, saved)));
    var tooLong = tooLong(part, typed);
    if (!tooLong.isEmpty()) {
      page.addAttribute("problems", tooLong);
      return show(part, typed, basedOn, page);
    }
    try {
      var gaps = save(me, found, part, typed, basedOn);
      next.addFlashAttribute(
          "notice",
          desk.text(gaps.isEmpty() ? "proposal.saved" : "proposal.saved.gaps", gaps.size()));
      return "redirect:/provider/{provider}/proposals/{proposal}";
    } catch (ChangedMeanwhile e) {
      page.addAttribute("theirs", words(found, part, page));
      var saved = found.saves().get(part);
      page.addAttribute("theirsBy", saved == null ? "" : " (" + desk.name(saved.by()) + ")");
      page.addAttribute(
          "problems",
          List.of(desk.problem(typed.keySet().iterator().next(), "provider.changed-meanwhile")));
      return show(part, typed, found.version(part), page);
    }
  }

  private List<ProposalGap> save(
      Principal me,
      ProposalView found,
      ProposalSection part,
      Map<String, String> typed,
      long basedOn)
      throws NotRepresentative, RoleMissing, ProposalClosed, ChangedMeanwhile {
    var person = ProviderDesk.person(me);
    if (part == ProposalSection.MAP) {
      var map = new ArrayList<MapEntry>();
      typed.keySet().stream()
          .filter(it -> it.startsWith("content-"))
          .map(it -> Integer.valueOf(it.substring("content-".length())))
          .forEach(
              it ->
                  map.add(
                      new MapEntry(it, typed.get("content-" + it), typed.get("assessment-" + it))));
      return proposals.save(person, found.id(), map, basedOn);
    }
    var answers = new EnumMap<ProposalField, String>(ProposalField.class);
    ProposalField.of(part).forEach(it -> answers.put(it, typed.get(it.field())));
    return proposals.save(person, found.id(), part, answers, basedOn);
  }

  /** What is saved, by field. */
  private static Map<String, String> words(ProposalView found, ProposalSection part, Model page) {
    var words = new LinkedHashMap<String, String>();
    if (part == ProposalSection.MAP) {
      var set = (CompetencySet) page.getAttribute("set");
      for (var competency : requireNonNull(set).competencies()) {
        var entry = found.content().entry(competency.number());
        words.put("content-" + competency.number(), entry.content());
        words.put("assessment-" + competency.number(), entry.assessment());
      }
    } else {
      ProposalField.of(part).forEach(it -> words.put(it.field(), found.content().answer(it)));
    }
    return words;
  }

  /** What is too long is not saved, but stays as it was typed. */
  private List<Problem> tooLong(ProposalSection part, Map<String, String> typed) {
    var longest = new LinkedHashMap<String, Integer>();
    ProposalField.of(part).forEach(it -> longest.put(it.field(), it.longest()));
    return typed.entrySet().stream()
        .filter(it -> it.getValue().length() > longest.getOrDefault(it.getKey(), 4000))
        .map(
            it ->
                new Problem(
                    it.getKey(),
                    desk.text("proposal.long", longest.getOrDefault(it.getKey(), 4000))))
        .toList();
  }

  private String show(ProposalSection part, Map<String, String> words, long basedOn, Model page) {
    page.addAttribute("section", part);
    page.addAttribute("fields", ProposalField.of(part));
    page.addAttribute("words", words);
    page.addAttribute("basedOn", basedOn);
    return part == ProposalSection.MAP ? "provider/proposal-map" : "provider/proposal-section";
  }

  /** Browsers send other ends of lines than they were given. */
  private static String lines(String typed) {
    return typed.replace("\r\n", "\n").strip();
  }

  private static ProposalSection part(String section) {
    return ProposalSection.valueOf(section.toUpperCase(Locale.ROOT));
  }
}
