package org.colophon.web.provider;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.AttestationId;
import org.colophon.courses.AttestationQueue;
import org.colophon.courses.AttestationView;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff see what providers attested and nobody could be credited with; none gets lost. */
@Controller
@RequestMapping("/staff/attestations")
@PreAuthorize("hasRole('PROGRAM_STAFF')")
class StaffAttestationsPage {

  private static final int ROWS = 25;
  private static final int LAST_PAGE = 1_000_000;
  private static final int LONGEST_REASON = 1000;

  private final AttestationQueue queue;
  private final ProviderDesk desk;

  StaffAttestationsPage(AttestationQueue queue, ProviderDesk desk) {
    this.queue = queue;
    this.desk = desk;
  }

  /** What was typed for one row, kept when something has to be put right. */
  record Form(String answer, String caseNumber, String reason) {

    static final Form EMPTY = new Form("", "", "");
  }

  @GetMapping
  String list(@RequestParam(name = "page", defaultValue = "0") int number, Model page) {
    var rows = queue.count();
    var at = Math.max(0, Math.min(number, LAST_PAGE));
    page.addAttribute("count", rows);
    page.addAttribute("number", at);
    page.addAttribute("pages", (rows + ROWS - 1) / ROWS);
    page.addAttribute("rows", queue.waiting(at, ROWS));
    return "provider/staff-attestations";
  }

  @GetMapping("/{attestation}")
  String show(@PathVariable UUID attestation, Model page) {
    return show(find(attestation), Form.EMPTY, List.of(), page);
  }

  @PostMapping("/{attestation}")
  String resolve(
      @PathVariable UUID attestation,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String caseNumber,
      @RequestParam(defaultValue = "") String reason,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var row = find(attestation);
    var form = new Form(answer, caseNumber.strip(), reason.strip());
    if (row.state() != AttestationView.State.WAITING) {
      next.addFlashAttribute("warning", desk.text("staff-attestations.resolved"));
      return "redirect:/staff/attestations";
    }
    var problem = resolve(row, form, ProviderDesk.person(me));
    if (problem != null) {
      return show(row, form, List.of(problem), page);
    }
    next.addFlashAttribute("notice", desk.text("staff-attestations.done." + answer, row.name()));
    return "redirect:/staff/attestations";
  }

  private @Nullable Problem resolve(AttestationView row, Form form, PersonId staff) {
    return switch (form.answer()) {
      case "MATCH" -> match(row, form, staff);
      case "DISMISS" -> dismiss(row, form, staff);
      default -> desk.problem("answer", "staff-attestations.answer.missing");
    };
  }

  private @Nullable Problem match(AttestationView row, Form form, PersonId staff) {
    CaseNumber number;
    try {
      number = CaseNumber.of(form.caseNumber().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return desk.problem("caseNumber", "staff-attestations.case.wrong");
    }
    if (!queue.match(staff, row.id(), number)) {
      return desk.problem("caseNumber", "staff-attestations.case.none");
    }
    var after = queue.find(row.id()).orElseThrow();
    return after.problem() == null ? null : new Problem("caseNumber", after.problem());
  }

  private @Nullable Problem dismiss(AttestationView row, Form form, PersonId staff) {
    if (form.reason().isEmpty()) {
      return desk.problem("reason", "staff-attestations.reason.missing");
    }
    if (form.reason().length() > LONGEST_REASON) {
      return desk.problem("reason", "staff-attestations.reason.long");
    }
    queue.dismiss(staff, row.id(), form.reason());
    return null;
  }

  private AttestationView find(UUID id) {
    return queue
        .find(new AttestationId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String show(AttestationView row, Form form, List<Problem> problems, Model page) {
    page.addAttribute("row", row);
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    return "provider/staff-attestation";
  }
}
