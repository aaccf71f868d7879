package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.candidates.Applications;
import org.colophon.credentials.HoursMissing;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.credentials.ProvisionalClosed;
import org.colophon.credentials.ProvisionalState;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the holder of a provisional certification reports the hours of work (R27). */
@Controller
@RequestMapping("/certificate/hours")
class HoursPage {

  private final ProvisionalCertifications provisionals;
  private final Applications applications;
  private final MessageSourceAccessor texts;

  HoursPage(
      ProvisionalCertifications provisionals, Applications applications, MessageSource texts) {
    this.provisionals = provisionals;
    this.applications = applications;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(Principal me, Model page) {
    provisionals
        .ofPerson(OwnCase.id(me))
        .ifPresent(
            it -> {
              page.addAttribute("provisional", it);
              if (it.state() == ProvisionalState.OPEN) {
                page.addAttribute(
                    "work",
                    ApplicationWork.of(
                        applications.draft(OwnCase.id(me)), provisionals.count(it.caseNumber())));
              }
            });
    return "candidate/hours";
  }

  @PostMapping
  String report(Principal me, RedirectAttributes next) {
    try {
      provisionals.report(OwnCase.id(me));
      next.addFlashAttribute("notice", texts.getMessage("hours.reported"));
    } catch (HoursMissing e) {
      next.addFlashAttribute(
          "warning",
          texts.getMessage("hours.missing", new Object[] {e.assessment().missingHours()}));
    } catch (ProvisionalClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/certificate/hours";
  }
}
