package org.colophon.web.staff;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Leaf;
import org.colophon.web.Problem;
import org.colophon.webinars.AttendanceRefused;
import org.colophon.webinars.NotOverYet;
import org.colophon.webinars.PlacesTaken;
import org.colophon.webinars.RegistrationView;
import org.colophon.webinars.WebinarClosed;
import org.colophon.webinars.WebinarCounts;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.WebinarView;
import org.colophon.webinars.Webinars;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where program staff run the webinars: schedule, list of those who come, what follows (R64). */
@Controller
@RequestMapping("/staff/webinars")
@PreAuthorize("hasRole('PROGRAM_STAFF')")
class WebinarDesk {

  private static final int LONGEST_REASON = 1000;
  private static final int SIZE = 50;

  private final Webinars webinars;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  WebinarDesk(Webinars webinars, Rulebook rules, ProgramCalendar calendar, MessageSource texts) {
    this.webinars = webinars;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @ModelAttribute("zones")
  List<String> zones() {
    return WebinarTime.ZONES.stream().map(Object::toString).toList();
  }

  @GetMapping
  String list(@RequestParam(name = "page", defaultValue = "0") int number, Model page) {
    var coming = webinars.coming();
    var past = webinars.past();
    var counts =
        webinars.countsOf(
            Stream.concat(coming.stream(), past.stream()).map(WebinarView::id).toList());
    page.addAttribute("coming", coming);
    page.addAttribute("past", Leaf.of(past, number, SIZE));
    page.addAttribute("counts", counts);
    page.addAttribute(
        "all", counts.values().stream().reduce(WebinarCounts.NONE, WebinarCounts::plus));
    return "staff/webinars";
  }

  @GetMapping("/new")
  String form(Model page) {
    var own = rules.zone().getId();
    page.addAttribute("form", WebinarForm.fresh(zones().contains(own) ? own : zones().get(0)));
    return "staff/webinar-form";
  }

  @PostMapping("/new")
  String schedule(
      @ModelAttribute("form") WebinarForm form, Principal me, Model page, RedirectAttributes next) {
    var problems = problems(form);
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return "staff/webinar-form";
    }
    var id = webinars.schedule(form.details(), PersonId.of(me.getName()));
    next.addFlashAttribute("notice", texts.getMessage("staff-webinars.scheduled"));
    return "redirect:/staff/webinars/" + id;
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Model page) {
    return show(find(id), "", List.of(), page);
  }

  @GetMapping("/{id}/edit")
  String edit(@PathVariable String id, Model page, RedirectAttributes next) {
    var webinar = find(id);
    if (!webinar.isOpenAt(calendar.now())) {
      return settled(next);
    }
    page.addAttribute("webinar", webinar);
    page.addAttribute("form", WebinarForm.of(webinar));
    return "staff/webinar-form";
  }

  @PostMapping("/{id}/edit")
  String change(
      @PathVariable String id,
      @ModelAttribute("form") WebinarForm form,
      Model page,
      RedirectAttributes next) {
    var webinar = find(id);
    if (!webinar.isOpenAt(calendar.now())) {
      return settled(next);
    }
    var problems = problems(form);
    if (!form.seen().equals(WebinarForm.stamp(webinar))) {
      problems.add(new Problem("title", texts.getMessage("staff-webinars.changed-meanwhile")));
    }
    if (problems.isEmpty()) {
      try {
        webinars.change(webinar.id(), form.details());
        next.addFlashAttribute("notice", texts.getMessage("staff-webinars.saved"));
        return "redirect:/staff/webinars/{id}";
      } catch (PlacesTaken e) {
        problems.add(new Problem("capacity", e.getMessage()));
      } catch (WebinarClosed e) {
        next.addFlashAttribute("warning", e.getMessage());
        return "redirect:/staff/webinars/{id}";
      }
    }
    page.addAttribute("webinar", webinar);
    page.addAttribute("problems", problems);
    return "staff/webinar-form";
  }

  private String settled(RedirectAttributes next) {
    next.addFlashAttribute("warning", texts.getMessage("staff-webinars.begun"));
    return "redirect:/staff/webinars/{id}";
  }

  @PostMapping("/{id}/cancel")
  String cancel(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Model page,
      RedirectAttributes next) {
    var webinar = find(id);
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      return show(
          webinar,
          reason,
          List.of(new Problem("reason", texts.getMessage("staff-webinars.reason.wrong"))),
          page);
    }
    try {
      webinars.cancel(webinar.id(), reason);
      next.addFlashAttribute("notice", texts.getMessage("staff-webinars.called-off"));
    } catch (WebinarClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/staff/webinars/{id}";
  }

  @PostMapping("/{id}/attendance")
  String attendance(
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> present,
      RedirectAttributes next) {
    var webinar = find(id);
    Set<String> ticked = Set.copyOf(present);
    var there =
        webinars.registrations(webinar.id()).stream()
            .map(RegistrationView::id)
            .filter(it -> ticked.contains(it.toString()))
            .collect(Collectors.toSet());
    try {
      webinars.attended(webinar.id(), there);
      next.addFlashAttribute(
          "notice", texts.getMessage("staff-webinars.attended", new Object[] {there.size(), 0}));
    } catch (NotOverYet e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/staff/webinars/{id}";
  }

  @PostMapping("/{id}/attendance-file")
  String attendanceFile(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model page,
      RedirectAttributes next)
      throws IOException {
    var webinar = find(id);
    if (file == null || file.isEmpty()) {
      return show(
          webinar,
          "",
          List.of(new Problem("file", texts.getMessage("staff-webinars.file.missing"))),
          page);
    }
    try {
      var read = webinars.attended(webinar.id(), file.getBytes());
      next.addFlashAttribute(
          "notice",
          texts.getMessage("staff-webinars.attended", new Object[] {read.there(), read.others()}));
    } catch (AttendanceRefused e) {
      return show(webinar, "", List.of(new Problem("file", e.getMessage())), page);
    } catch (NotOverYet e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/staff/webinars/{id}";
  }

  @PostMapping("/{id}/recording")
  String recording(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String link,
      Model page,
      RedirectAttributes next) {
    var webinar = find(id);
    var typed = link.strip();
    if (!typed.isEmpty() && !WebinarDetails.isLink(typed)) {
      page.addAttribute("recording", typed);
      return show(
          webinar,
          "",
          List.of(new Problem("link", texts.getMessage("staff-webinars.link.wrong"))),
          page);
    }
    var told = webinars.record(webinar.id(), typed.isEmpty() ? null : typed);
    next.addFlashAttribute(
        "notice",
        texts.getMessage(told ? "staff-webinars.recorded.told" : "staff-webinars.recorded"));
    return "redirect:/staff/webinars/{id}";
  }

  @PostMapping("/{id}/follow-up")
  String followUp(@PathVariable String id, RedirectAttributes next) {
    try {
      webinars.followUp(find(id).id());
      next.addFlashAttribute("notice", texts.getMessage("staff-webinars.followed-up"));
    } catch (NotOverYet e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/staff/webinars/{id}";
  }

  private String show(WebinarView webinar, String reason, List<Problem> problems, Model page) {
    var now = calendar.now();
    page.addAttribute("webinar", webinar);
    page.addAttribute("counts", webinars.counts(webinar.id()));
    page.addAttribute("registrations", webinars.registrations(webinar.id()));
    page.addAttribute("open", webinar.isOpenAt(now));
    page.addAttribute("begun", !webinar.isCancelled() && !webinar.isOpenAt(now));
    page.addAttribute("over", webinar.isOverAt(now));
    page.addAttribute("reason", reason);
    page.addAttribute("problems", problems);
    return "staff/webinar";
  }

  private List<Problem> problems(WebinarForm form) {
    return new ArrayList<>(
        form.gaps(calendar.now()).entrySet().stream()
            .map(
                (Map.Entry<String, String> it) ->
                    new Problem(it.getKey(), texts.getMessage(it.getValue())))
            .toList());
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
