package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.CourseCatalog;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows what a decision needs, without frame, to stand inside a task in Tasklist. */
@Controller
@RequestMapping("/cases/{number}")
class CaseSummaryPage {

  private final CaseDoor door;
  private final CasePapers papers;
  private final CollegePapers colleges;
  private final CourseCatalog catalog;

  CaseSummaryPage(CaseDoor door, CasePapers papers, CollegePapers colleges, CourseCatalog catalog) {
    this.door = door;
    this.papers = papers;
    this.colleges = colleges;
    this.catalog = catalog;
  }

  @GetMapping("/summary")
  String summary(@PathVariable String number, Authentication person, Model page) {
    var found = door.enter(number, person);
    if (found.kind() == CaseKind.MENTOR) {
      return "redirect:/staff/mentors/{number}/summary";
    }
    if (found.kind() == CaseKind.CALIBRATION) {
      return "redirect:/staff/agreement/checks/{number}/people";
    }
    if (found.kind() == CaseKind.MENTORING) {
      return "redirect:/staff/mentoring/{number}/choose";
    }
    if (found.kind() == CaseKind.RECORD_REQUEST) {
      papers.layRequest(found, page);
      return "staff/record-request-summary";
    }
    if (found.kind() == CaseKind.OUTREACH) {
      papers.layOutreach(found, page);
      return "staff/outreach-summary";
    }
    if (found.kind() == CaseKind.RENEWAL) {
      papers.layRenewal(found, page);
      return "staff/renewal-summary";
    }
    if (found.kind() == CaseKind.APPEAL) {
      papers.layAppeal(found, page);
      return "staff/appeal-summary";
    }
    if (found.kind() == CaseKind.APPROVAL_REVIEW) {
      papers.layApprovalReview(found, page);
      return "staff/approval-review-summary";
    }
    if (found.kind() == CaseKind.PORTFOLIO) {
      papers.layPortfolio(found, page);
      return "staff/portfolio-summary";
    }
    if (found.kind() == CaseKind.COURSE) {
      papers.layProposal(found, page);
      return "staff/course-summary";
    }
    if (found.kind() == CaseKind.AGREEMENT) {
      colleges.layAgreement(found, page);
      return "staff/agreement-summary";
    }
    if (found.kind() == CaseKind.GRADUATION) {
      colleges.layGraduation(found, page);
      return "staff/graduation-summary";
    }
    if (found.kind() == CaseKind.PROVISIONAL) {
      colleges.layProvisional(found, page);
      return "staff/provisional-summary";
    }
    papers.lay(found, PersonId.of(person.getName()), page);
    return "staff/summary";
  }

  @GetMapping("/completions/{completion}")
  String completion(
      @PathVariable String number,
      @PathVariable String completion,
      Authentication person,
      Model page) {
    var found = door.enter(number, person);
    papers.lay(found, PersonId.of(person.getName()), page);
    var shown = completionOf(papers.completions(found), completion);
    page.addAttribute("completion", shown);
    page.addAttribute("course", catalog.find(shown.course()).orElseThrow());
    page.addAttribute("others", others(papers.completions(found), shown));
    return "staff/completion";
  }

  private static CompletionView completionOf(List<CompletionView> all, String id) {
    return all.stream()
        .filter(it -> it.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** Earlier reports for the same set; withdrawn ones are nobody's concern. */
  private static List<CompletionView> others(List<CompletionView> all, CompletionView shown) {
    return all.stream()
        .filter(it -> it.set().equals(shown.set()) && !it.id().equals(shown.id()))
        .filter(it -> it.state() != CompletionState.WITHDRAWN)
        .toList();
  }
}
