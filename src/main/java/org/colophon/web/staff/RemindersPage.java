package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.Reminders;
import org.colophon.cases.WaitsOn;
import org.colophon.cases.WorkListFilter;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminds many people at once whose cases wait on them (R76). */
@Controller
@RequestMapping("/staff/reminders")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'ADMIN')")
class RemindersPage {

  private static final int SIZE = 50;
  private static final List<WaitsOn> OUTSIDE = List.of(WaitsOn.CANDIDATE, WaitsOn.PAYER);

  private final Cases cases;
  private final Reminders reminders;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  RemindersPage(Cases cases, Reminders reminders, ProgramCalendar calendar, MessageSource texts) {
    this.cases = cases;
    this.reminders = reminders;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String choose(
      @RequestParam(defaultValue = "PAYER") WaitsOn waitsOn,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    return show(waitsOn, stage, page, model);
  }

  /**
   * Sends the reminders and shows what became of each.
   *
   * @param listed the cases the page showed
   * @param chosen those that were ticked
   * @param all whether the button for all of the page was used
   */
  @PostMapping
  String remind(
      @RequestParam(defaultValue = "PAYER") WaitsOn waitsOn,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "") List<String> listed,
      @RequestParam(defaultValue = "") List<String> chosen,
      @RequestParam(defaultValue = "false") boolean all,
      Authentication person,
      Model model,
      RedirectAttributes next) {
    var meant = all ? listed : chosen;
    if (meant.isEmpty()) {
      model.addAttribute(
          "problems", List.of(new Problem("chosen", texts.getMessage("reminders.none-chosen"))));
      return show(waitsOn, stage, page, model);
    }
    if (meant.size() > SIZE) {
      throw new ResponseStatusException(BAD_REQUEST);
    }
    next.addFlashAttribute(
        "outcomes",
        reminders.remind(
            meant.stream().map(RemindersPage::number).toList(), PersonId.of(person.getName())));
    next.addAttribute("waitsOn", waitsOn);
    next.addAttribute("stage", stage);
    return "redirect:/staff/reminders";
  }

  private static CaseNumber number(String typed) {
    try {
      return CaseNumber.of(typed);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(BAD_REQUEST);
    }
  }

  private String show(WaitsOn waitsOn, String stage, int page, Model model) {
    if (!OUTSIDE.contains(waitsOn)) {
      throw new ResponseStatusException(BAD_REQUEST);
    }
    var found =
        cases.openCases(
            WorkListFilter.everything().waitingOn(waitsOn).inStage(stage.isEmpty() ? null : stage),
            Math.max(0, page),
            SIZE);
    model.addAttribute("found", found);
    model.addAttribute("waitsOn", waitsOn);
    model.addAttribute("stage", stage);
    model.addAttribute("actors", OUTSIDE);
    model.addAttribute("stages", cases.stages());
    model.addAttribute("today", calendar.today());
    model.addAttribute("days", reminders.pause().toDays());
    model.addAttribute(
        "last", reminders.last(found.cases().stream().map(CaseView::number).toList()));
    return "staff/reminders";
  }
}
