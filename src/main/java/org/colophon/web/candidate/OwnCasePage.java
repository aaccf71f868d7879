package org.colophon.web.candidate;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import org.colophon.cases.CaseView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows people the whole story of their own case. */
@Controller
class OwnCasePage {

  private final OwnCase own;

  OwnCasePage(OwnCase own) {
    this.own = own;
  }

  /**
   * Shows one case of the person's.
   *
   * @param number of a case of any kind; none for the newest candidacy
   */
  @GetMapping("/case")
  String show(@RequestParam(defaultValue = "") String number, Principal person, Model page) {
    var cases = own.cases(person);
    if (cases.isEmpty() && number.isEmpty()) {
      return "redirect:/home";
    }
    var shown =
        (number.isEmpty() ? cases : own.every(person))
            .stream()
                .filter(it -> number.isEmpty() || it.number().value().equals(number))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("case", shown);
    page.addAttribute("others", cases.stream().filter(it -> isOther(it, shown)).toList());
    page.addAttribute("timeline", own.timeline(shown.number()));
    page.addAttribute("me", OwnCase.id(person));
    return "candidate/case";
  }

  private static boolean isOther(CaseView one, CaseView shown) {
    return !one.number().equals(shown.number());
  }
}
