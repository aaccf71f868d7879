package org.colophon.web.mentor;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.mentoring.Acceptance;
import org.colophon.mentoring.DeclineReason;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.ProposalId;
import org.colophon.mentoring.ProposalState;
import org.colophon.mentoring.ProposalView;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a mentor says yes or no to a candidate. */
@Controller
@RequestMapping("/mentor/proposals/{proposal}")
class ProposalPage {

  private static final int LONGEST = 900;

  private final Mentorings mentorings;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  ProposalPage(
      Mentorings mentorings,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.mentorings = mentorings;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(@PathVariable UUID proposal, Principal me, Model page) {
    var found = find(proposal, me);
    return show(found, "", "", List.of(), page);
  }

  @PostMapping("/accept")
  String accept(@PathVariable UUID proposal, Principal me, RedirectAttributes next) {
    var found = find(proposal, me);
    var acceptance = mentorings.accept(found.id(), MentorPage.person(me));
    var matched = acceptance == Acceptance.MATCHED;
    next.addFlashAttribute(
        matched ? "notice" : "warning", texts.getMessage("mentor.proposal." + acceptance));
    return "redirect:/mentor";
  }

  @PostMapping("/decline")
  String decline(
      @PathVariable UUID proposal,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      Principal me,
      Model page,
      RedirectAttributes next) {
    var found = find(proposal, me);
    var chosen = ProfileForm.one(DeclineReason.values(), reason);
    var problems = new ArrayList<Problem>();
    if (chosen.isEmpty()) {
      problems.add(new Problem("reason", texts.getMessage("mentor.proposal.reason.wrong")));
    }
    if (words.strip().length() > LONGEST) {
      problems.add(new Problem("words", texts.getMessage("mentor.proposal.words.wrong")));
    }
    if (!problems.isEmpty() && found.state() == ProposalState.OPEN) {
      return show(found, reason, words, problems, page);
    }
    var open =
        problems.isEmpty()
            && mentorings.decline(found.id(), MentorPage.person(me), chosen.orElseThrow(), words);
    next.addFlashAttribute(
        open ? "notice" : "warning",
        texts.getMessage(open ? "mentor.proposal.declined" : "mentor.proposal.OVER"));
    return "redirect:/mentor";
  }

  private ProposalView find(UUID proposal, Principal me) {
    return mentorings
        .proposal(new ProposalId(proposal), MentorPage.person(me))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private String show(
      ProposalView found, String reason, String words, List<Problem> problems, Model page) {
    var request = mentorings.find(found.caseNumber());
    var open = found.state() == ProposalState.OPEN;
    page.addAttribute("proposal", found);
    page.addAttribute("open", open);
    page.addAttribute("wish", open ? request.wish() : null); // what is over is nobody's to read
    page.addAttribute("candidate", accounts.person(request.person()).name());
    page.addAttribute("edition", rules.editionOn(calendar.today()));
    page.addAttribute("reasons", DeclineReason.values());
    page.addAttribute("reason", reason);
    page.addAttribute("words", words);
    page.addAttribute("problems", problems);
    return "mentor/proposal";
  }
}
