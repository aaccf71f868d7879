package org.colophon.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.colophon.credentials.CheckResult;
import org.colophon.credentials.Register;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets everybody check a certificate, by its number or its holder's name (R55). */
@Controller
class CheckPage {

  private static final int LONGEST = 250;

  private final Register register;
  private final CheckPageLimit limit;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  CheckPage(
      Register register, CheckPageLimit limit, ProgramCalendar calendar, MessageSource texts) {
    this.register = register;
    this.limit = limit;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @ModelAttribute
  void notForSearchEngines(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  @GetMapping("/check")
  String form() {
    return "site/check";
  }

  @GetMapping(path = "/check", params = "number")
  String typed(
      @RequestParam String number,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    return byNumber(number, page, request, response);
  }

  @GetMapping("/check/{number}")
  String byNumber(
      @PathVariable String number,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    page.addAttribute("number", number);
    if (number.isBlank()) {
      return formWith("number", "check.number.missing", page);
    }
    if (!limit.allows(request.getRemoteAddr())) {
      return later(response);
    }
    var result = number.length() > LONGEST ? new CheckResult.Mistyped() : register.check(number);
    page.addAttribute("today", calendar.today());
    if (result instanceof CheckResult.Known known) {
      page.addAttribute("number", known.number());
      page.addAttribute("answer", known.answer());
      return "site/check-known";
    }
    if (result instanceof CheckResult.Unknown unknown) {
      page.addAttribute("number", unknown.number());
      return "site/check-unknown";
    }
    return formWith("number", "check.number.mistyped", page);
  }

  @GetMapping(
      path = "/check",
      params = {"name", "!number"})
  String byName(
      @RequestParam String name,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    page.addAttribute("name", name);
    if (name.isBlank() || name.length() > LONGEST) {
      return formWith("name", "check.name.missing", page);
    }
    if (!limit.allows(request.getRemoteAddr())) {
      return later(response);
    }
    page.addAttribute("today", calendar.today());
    page.addAttribute("answers", register.search(name));
    return "site/check-name";
  }

  private String formWith(String field, String problem, Model page) {
    page.addAttribute("problems", List.of(new Problem(field, texts.getMessage(problem))));
    return "site/check";
  }

  private static String later(HttpServletResponse response) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(CheckPageLimit.WINDOW.toSeconds()));
    return "site/check-later";
  }
}
