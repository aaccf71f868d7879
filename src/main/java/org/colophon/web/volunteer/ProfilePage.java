package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.RaterAgreement;
import org.colophon.evaluation.Roster;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows an evaluator of portfolios how they rate and keep the times; theirs alone (R49). */
@Controller
class ProfilePage {

  private final RaterAgreement agreement;
  private final Roster roster;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ProfilePage(RaterAgreement agreement, Roster roster, Rulebook rules, ProgramCalendar calendar) {
    this.agreement = agreement;
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/volunteer/profile")
  String show(Principal me, Model page) {
    var person = VolunteerPage.person(me);
    if (roster.of(person).stream().noneMatch(it -> it.kind() == EvaluatorKind.PORTFOLIO)) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    page.addAttribute("profile", agreement.profile(person));
    page.addAttribute("findings", Finding.values());
    page.addAttribute("rule", rules.on(calendar.today()).agreement());
    return "volunteer/profile";
  }
}
