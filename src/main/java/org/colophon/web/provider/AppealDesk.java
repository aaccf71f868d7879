package org.colophon.web.provider;

import java.util.List;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.ProviderId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the pages of a provider what it can appeal, and what became of its appeals. */
@Component
class AppealDesk {

  private final CourseDecisions decisions;
  private final Appeals appeals;

  AppealDesk(CourseDecisions decisions, Appeals appeals) {
    this.decisions = decisions;
    this.appeals = appeals;
  }

  /** What can be appealed in this case, for the page about it. */
  void lay(CaseNumber number, Model page) {
    page.addAttribute(
        "right",
        decisions
            .inCase(number)
            .flatMap(it -> appeals.rightTo(CourseDecisions.KIND, it.id()))
            .orElse(null));
  }

  /** What a provider can still appeal, and what it has appealed. */
  void lay(ProviderId provider, Model page) {
    page.addAttribute("rights", rights(provider));
    page.addAttribute("appeals", appeals.ofParty(CourseDecisions.party(provider)));
  }

  private List<Appeals.Right> rights(ProviderId provider) {
    return decisions.ofProvider(provider).stream()
        .flatMap(it -> appeals.rightTo(CourseDecisions.KIND, it.id()).stream())
        .filter(it -> !it.over() && it.filed() == null)
        .toList();
  }
}
