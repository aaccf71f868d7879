package org.colophon.web.site;

import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.PersonName;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Problem;
import org.colophon.webinars.RegistrationGone;
import org.colophon.webinars.WebinarClosed;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.WebinarRegistrations;
import org.colophon.webinars.WebinarView;
import org.colophon.webinars.Webinars;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The webinars, for everybody: the list, and registering for one, with an account or by a link in a
 * letter (R64). Opening a link changes nothing, confirming and cancelling is a click.
 */
@Controller
@RequestMapping("/webinars")
class WebinarPages {

  private final Webinars webinars;
  private final WebinarRegistrations registrations;
  private final Notices notices;
  private final WebinarData data;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  WebinarPages(
      Webinars webinars,
      WebinarRegistrations registrations,
      Notices notices,
      WebinarData data,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.webinars = webinars;
    this.registrations = registrations;
    this.notices = notices;
    this.data = data;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute(
        "coming", webinars.coming().stream().filter(it -> it.details().listed()).toList());
    page.addAttribute(
        "recorded",
        webinars.past().stream()
            .filter(it -> it.details().listed() && it.recordingLink() != null)
            .toList());
    return "site/webinars";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, @Nullable Principal me, Model page) {
    return show(find(id), "", "", List.of(), me, page);
  }

  @PostMapping("/{id}/register")
  String register(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @Nullable Principal me,
      Model page,
      RedirectAttributes next) {
    var webinar = find(id);
    try {
      if (me != null) {
        var registration = registrations.register(webinar.id(), person(me));
        next.addFlashAttribute(
            "notice",
            texts.getMessage(registration.hasPlace() ? "webinars.registered" : "webinars.waits"));
        return "redirect:/webinars/{id}";
      }
      var problems = problems(name, email);
      if (!problems.isEmpty()) {
        return show(webinar, name, email, problems, me, page);
      }
      registrations.ask(webinar.id(), name.strip(), EmailAddress.of(email));
      next.addFlashAttribute("email", email.strip());
      return "redirect:/webinars/{id}/asked";
    } catch (WebinarClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
      return "redirect:/webinars/{id}";
    }
  }

  /** Says the same whether or not the address is registered already: its owner reads it. */
  @GetMapping("/{id}/asked")
  String asked(@PathVariable String id, Model page) {
    page.addAttribute("webinar", find(id));
    page.addAttribute("days", rules.on(calendar.today()).webinars().confirmWithinDays());
    page.addAttribute("mailsStayHere", notices.mailsStayHere());
    return "site/webinar-asked";
  }

  /** Somebody signed in does not want to take part any more. */
  @PostMapping("/{id}/leave")
  String leave(@PathVariable String id, @Nullable Principal me, RedirectAttributes next) {
    var webinar = find(id);
    try {
      if (me != null && registrations.of(webinar.id(), person(me)).isPresent()) {
        registrations.cancel(webinar.id(), person(me));
        next.addFlashAttribute("notice", texts.getMessage("webinars.left"));
      }
    } catch (RegistrationGone e) {
      next.addFlashAttribute("warning", texts.getMessage("webinars.gone." + e.why()));
    }
    return "redirect:/webinars/{id}";
  }

  @GetMapping("/confirm")
  String button(@RequestParam(defaultValue = "") String token, Model page) {
    return linked(token, "site/webinar-confirm", page);
  }

  @PostMapping("/confirm")
  String confirm(
      @RequestParam(defaultValue = "") String token, Model page, RedirectAttributes next) {
    try {
      var confirmed = registrations.confirm(token).registration();
      next.addFlashAttribute(
          "notice",
          texts.getMessage(confirmed.hasPlace() ? "webinars.registered" : "webinars.waits"));
      next.addAttribute("token", token);
      return "redirect:/webinars/registration";
    } catch (RegistrationGone e) {
      return gone(e, page);
    }
  }

  @GetMapping("/registration")
  String own(@RequestParam(defaultValue = "") String token, Model page) {
    return linked(token, "site/webinar-registration", page);
  }

  @PostMapping("/registration")
  String cancel(
      @RequestParam(defaultValue = "") String token, Model page, RedirectAttributes next) {
    try {
      var cancelled = registrations.cancel(token);
      next.addFlashAttribute("notice", texts.getMessage("webinars.left"));
      next.addAttribute("id", cancelled.webinar().id());
      return "redirect:/webinars/{id}";
    } catch (RegistrationGone e) {
      return gone(e, page);
    }
  }

  private String linked(String token, String view, Model page) {
    try {
      var linked = registrations.find(token);
      page.addAttribute("webinar", linked.webinar());
      page.addAttribute("registration", linked.registration());
      page.addAttribute("open", linked.webinar().isOpenAt(calendar.now()));
      page.addAttribute("over", linked.webinar().isOverAt(calendar.now()));
      page.addAttribute("token", token);
      return view;
    } catch (RegistrationGone e) {
      return gone(e, page);
    }
  }

  private static String gone(RegistrationGone e, Model page) {
    page.addAttribute("why", e.why());
    return "site/webinar-gone";
  }

  private String show(
      WebinarView webinar,
      String name,
      String email,
      List<Problem> problems,
      @Nullable Principal me,
      Model page) {
    var free = webinars.free(webinar.id());
    page.addAttribute("webinar", webinar);
    page.addAttribute("free", Math.max(0, free));
    page.addAttribute("open", webinar.isOpenAt(calendar.now()));
    page.addAttribute("over", webinar.isOverAt(calendar.now()));
    page.addAttribute("data", data.of(webinar, free));
    page.addAttribute("keptUntil", keptUntil(webinar));
    page.addAttribute("name", name);
    page.addAttribute("email", email);
    page.addAttribute("problems", problems);
    page.addAttribute(
        "own",
        Optional.ofNullable(me)
            .flatMap(it -> registrations.of(webinar.id(), person(it)))
            .orElse(null));
    page.addAttribute("signedIn", me != null);
    return "site/webinar";
  }

  /** The last day on which names and addresses are kept. */
  private LocalDate keptUntil(WebinarView webinar) {
    return calendar
        .dateOf(webinar.time().startsAt())
        .plus(rules.on(calendar.today()).webinars().forgetAfter());
  }

  private List<Problem> problems(String name, String email) {
    var problems = new ArrayList<Problem>();
    if (name.isBlank()) {
      problems.add(new Problem("name", texts.getMessage("webinars.name.missing")));
    } else {
      PersonName.objection(name).ifPresent(it -> problems.add(new Problem("name", it)));
    }
    if (email.isBlank()) {
      problems.add(new Problem("email", texts.getMessage("account.email.missing")));
    } else if (EmailAddress.read(email).isEmpty() || !Notices.canReach(email.strip())) {
      problems.add(new Problem("email", texts.getMessage("account.email.wrong")));
    }
    return problems;
  }

  private static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }

  private WebinarView find(String id) {
    try {
      return webinars
          .find(WebinarId.of(id))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Not a webinar", e);
    }
  }
}
