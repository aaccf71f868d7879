package org.colophon.web.candidate;

import java.security.Principal;
import java.util.List;
import org.colophon.accommodations.AccommodationOpen;
import org.colophon.accommodations.AccommodationView;
import org.colophon.accommodations.Accommodations;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody asks for an accommodation, reads the answer, or takes the request back (R16). */
@Controller
@RequestMapping("/accommodation")
class AccommodationPage {

  private static final int LONGEST = 4000;

  private final Accommodations accommodations;
  private final MessageSourceAccessor texts;

  AccommodationPage(Accommodations accommodations, MessageSource texts) {
    this.accommodations = accommodations;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(Principal person, Model page) {
    return show(person, "", page);
  }

  @PostMapping
  String file(
      @RequestParam(defaultValue = "") String needs,
      Principal person,
      Model page,
      RedirectAttributes next) {
    var typed = needs.strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      var key = typed.isEmpty() ? "accommodation.needs.missing" : "accommodation.needs.long";
      page.addAttribute(
          "problems", List.of(new Problem("needs", texts.getMessage(key, new Object[] {LONGEST}))));
      return show(person, needs, page);
    }
    try {
      var number = accommodations.file(OwnCase.id(person), typed);
      next.addFlashAttribute(
          "notice", texts.getMessage("accommodation.filed", new Object[] {number}));
    } catch (AccommodationOpen e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/accommodation";
  }

  @PostMapping("/withdraw")
  String withdraw(Principal person, RedirectAttributes next) {
    accommodations.withdraw(OwnCase.id(person));
    next.addFlashAttribute("notice", texts.getMessage("accommodation.withdrawn"));
    return "redirect:/accommodation";
  }

  private String show(Principal person, String needs, Model page) {
    var requests = accommodations.of(OwnCase.id(person));
    page.addAttribute("requests", requests);
    page.addAttribute(
        "open", requests.stream().filter(AccommodationView::isOpen).findFirst().orElse(null));
    page.addAttribute("needs", needs);
    return "candidate/accommodation";
  }
}
