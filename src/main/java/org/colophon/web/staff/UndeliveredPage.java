package org.colophon.web.staff;

import static org.colophon.accounts.Role.PROGRAM_STAFF;

import java.util.List;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.notifications.NoticeId;
import org.colophon.notifications.Notices;
import org.colophon.web.Problem;
import org.colophon.web.StaffRoles;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists the mail that did not get to its reader and sends it again (R75, R76). */
@Controller
@RequestMapping("/staff/mail")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'ADMIN')")
class UndeliveredPage {

  private static final int SIZE = 25;

  private final Notices notices;
  private final MessageSourceAccessor texts;

  UndeliveredPage(Notices notices, MessageSource texts) {
    this.notices = notices;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "0") int page, Authentication person, Model model) {
    return show(page, person, model);
  }

  /**
   * Sends one letter again.
   *
   * @param address a corrected address, or empty for the one the letter was written to
   * @param stamp how far the letter had got when the page was shown
   * @param page number of the page it was shown on, from 0
   */
  @PostMapping("/{notice}/resend")
  String resend(
      @PathVariable UUID notice,
      @RequestParam String stamp,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "0") int page,
      Authentication person,
      Model model,
      RedirectAttributes next) {
    var found =
        notices
            .find(new NoticeId(notice))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var corrected = address.strip();
    if (!corrected.isEmpty() && !Notices.canReach(corrected)) {
      model.addAttribute(
          "problems",
          List.of(new Problem("address-" + notice, texts.getMessage("mail.address.wrong"))));
      model.addAttribute("typed", corrected);
      return show(page, person, model);
    }
    var by = PersonId.of(person.getName());
    var sent =
        corrected.isEmpty() || corrected.equals(found.address())
            ? notices.resend(found.id(), stamp, by)
            : notices.resendTo(corrected, found.id(), stamp, by);
    next.addFlashAttribute(
        "notice",
        texts.getMessage(
            sent ? "mail.resent" : "case.notice.resent-already",
            new Object[] {found.subject(), found.recipientName()}));
    return page == 0 ? "redirect:/staff/mail" : "redirect:/staff/mail?page=" + page;
  }

  /** A letter of a confidential case is shown to all, its case to program staff alone (R16). */
  private String show(int page, Authentication person, Model model) {
    model.addAttribute("confidential", StaffRoles.of(person, PROGRAM_STAFF));
    var found = notices.undelivered(Math.max(0, Math.min(page, 10_000)), SIZE);
    model.addAttribute(
        "found",
        found.page() < found.pages() ? found : notices.undelivered(found.pages() - 1, SIZE));
    return "staff/mail";
  }
}
